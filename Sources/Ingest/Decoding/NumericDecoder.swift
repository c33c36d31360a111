import StudyFile

/// Numbers, in range or not.
struct NumericDecoder: AnswerDecoder {
  private let column: Int
  private let codes: AnswerCodes
  private let range: ClosedRange<Double>
  private let outside: String
  /// With a decimal comma every number is read by itself.
  private let short: ShortNumbers?
  private let decimal: DecimalMark
  private var met: UnusableLog
  private var values = ColumnBuilder<Double>()

  init(_ variable: Variable, column: Int, heading: String, data: DataSource) {
    self.column = column
    decimal = data.decimal
    codes = AnswerCodes(levels: [], variable: variable, missing: data.missing, decimal: data.decimal)
    range = variable.range ?? -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    outside = "outside \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound))"
    met = UnusableLog(variable: variable.name, column: heading)
    let (codes, range) = (codes, range)
    guard decimal == .point else {
      short = nil
      return
    }
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

  var shortNumbers: Int? { short == nil ? nil : column }

  mutating func decode(_ records: RecordView) {
    let values = values.extend(by: records.count)
    guard let short, let numbers = records.shortNumbers(of: column) else {
      for record in 0..<records.count { values[record] = value(record, of: records) }
      return
    }
    short.look(up: numbers, count: records.count, into: values)
    // Of most stretches nothing is left.
    guard short.hasOthers || numbers.hasOthers else { return }
    for record in 0..<records.count where values[record] == ShortNumbers.otherwise {
      values[record] = value(record, of: records)
    }
  }

  mutating func takeColumns() -> [ColumnValues] { [.numbers(values.take())] }

  private mutating func value(_ record: Int, of records: RecordView) -> Double {
    let text = records.field(column, of: record).trimmed
    let line = records.line(of: record)
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
