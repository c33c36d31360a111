import StudyFile

/// Numbers, in range or not.
struct NumericDecoder: AnswerDecoder {
  private let column: Int
  private let codes: AnswerCodes
  private let range: ClosedRange<Double>
  private let outside: String
  private let short: ShortNumbers
  private let decimal: DecimalMark
  private var met: UnusableLog
  private var values: [Double] = []

  init(_ variable: Variable, column: Int, heading: String, data: DataSource) {
    self.column = column
    decimal = data.decimal
    codes = AnswerCodes(levels: [], variable: variable, missing: data.missing, decimal: data.decimal)
    range = variable.range ?? -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    outside = "outside \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound))"
    met = UnusableLog(variable: variable.name, column: heading)
    let (codes, range) = (codes, range)
    short = ShortNumbers { value in
      // Blanks are counted, so they are looked at one by one.
      if let missing = codes.code(of: value) {
        return missing == MissingCode.blank ? nil : MissingCode.number(missing)
      }
      return range.contains(value) ? value : nil
    }
  }

  var labels: [[String]] { [[]] }
  var log: UnusableLog? { met }

  mutating func decode(_ records: RecordView) {
    var values: [Double] = []
    swap(&values, &self.values)
    defer { swap(&values, &self.values) }
    values.extend(by: records.count, with: ShortNumbers.otherwise) { values in
      // It knows a point only.
      if decimal == .point { short.read(records, column, into: values) }
      for record in 0..<records.count where values[record] == ShortNumbers.otherwise {
        values[record] = value(of: records.field(column, of: record), records.line(of: record))
      }
    }
  }

  mutating func takeColumns() -> [ColumnValues] { [.numbers(values.take())] }

  @inline(never)
  private mutating func value(of field: FieldText, _ line: Int32) -> Double {
    let text = field.trimmed
    guard !text.isEmpty, let value = NumberText.value(text, decimal: decimal) else {
      return MissingCode.number(code(of: text, line: line))
    }
    if let missing = codes.code(of: value) {
      if missing == MissingCode.blank { met.addBlank() }
      return MissingCode.number(missing)
    }
    if range.contains(value) { return value }
    met.add(outside, line: line)
    return MissingCode.number(MissingCode.unusable)
  }

  private mutating func code(of text: FieldText, line: Int32) -> Int32 {
    if let code = codes.code(of: text) {
      if code == MissingCode.blank { met.addBlank() }
      return code
    }
    met.add(met.joint(text) ?? NumberText.reason(text, decimal: decimal), line: line)
    return MissingCode.unusable
  }

  /// 18 rather than 18.0.
  private static func text(_ bound: Double) -> String {
    if let whole = Int(exactly: bound), abs(bound) < 1e15 { return String(whole) }
    return String(bound)
  }
}
