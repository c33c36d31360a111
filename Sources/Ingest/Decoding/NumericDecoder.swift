import StudyFile

/// Numbers, in range or not.
struct NumericDecoder: AnswerDecoder {
  private let column: Int
  private let codes: AnswerCodes
  private let range: ClosedRange<Double>
  private let outside: String
  private let small: SmallNumbers
  private var log: UnusableLog

  init(_ variable: Variable, column: Int, heading: String, missing: [String]) {
    self.column = column
    codes = AnswerCodes(levels: [], variable: variable, missing: missing)
    range = variable.range ?? -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    outside = "outside \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound))"
    log = UnusableLog(variable: variable.name, column: heading)
    let (codes, range) = (codes, range)
    small = SmallNumbers { value in
      if let missing = codes.code(of: value) { return MissingCode.number(missing) }
      return range.contains(value) ? value : nil
    }
  }

  var labels: [[String]] { [[]] }
  var unusable: [Accounting.UnusableAnswers] { log.entries }

  mutating func decode(_ records: RecordView, into columns: inout [ColumnValues]) {
    let values = [Double](unsafeUninitializedCapacity: records.count) { values, count in
      for record in 0..<records.count {
        let field = records.field(column, of: record)
        if let value = small.value(of: field) {
          values[record] = value
          continue
        }
        let text = field.trimmed
        guard !text.isEmpty, let value = NumberText.value(text) else {
          values[record] = MissingCode.number(code(of: text, line: records.line(of: record)))
          continue
        }
        if let missing = codes.code(of: value) {
          values[record] = MissingCode.number(missing)
        } else if range.contains(value) {
          values[record] = value
        } else {
          log.add(outside, line: records.line(of: record))
          values[record] = MissingCode.number(MissingCode.unusable)
        }
      }
      count = records.count
    }
    columns.append(.numbers(values))
  }

  private mutating func code(of text: FieldText, line: Int32) -> Int32 {
    if let code = codes.code(of: text) { return code }
    log.add(NumberText.reason(text), line: line)
    return MissingCode.unusable
  }

  /// 18 rather than 18.0.
  private static func text(_ bound: Double) -> String {
    if let whole = Int(exactly: bound), abs(bound) < 1e15 { return String(whole) }
    return String(bound)
  }
}
