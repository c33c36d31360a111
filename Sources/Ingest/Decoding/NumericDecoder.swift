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
    let small = small
    let values = [Double](unsafeUninitializedCapacity: records.count) { values, count in
      small.withTable { table in
        for record in 0..<records.count {
          let field = records.field(column, of: record)
          values[record] = table.value(of: field) ?? value(of: field, records.line(of: record))
        }
      }
      count = records.count
    }
    columns.append(.numbers(values))
  }

  @inline(never)
  private mutating func value(of field: FieldText, _ line: Int32) -> Double {
    let text = field.trimmed
    guard !text.isEmpty, let value = NumberText.value(text) else {
      return MissingCode.number(code(of: text, line: line))
    }
    if let missing = codes.code(of: value) { return MissingCode.number(missing) }
    if range.contains(value) { return value }
    log.add(outside, line: line)
    return MissingCode.number(MissingCode.unusable)
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
