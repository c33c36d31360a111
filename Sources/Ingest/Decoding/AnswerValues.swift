import StudyFile

/// A value for the text of each answer to one question, besides what is counted.
struct AnswerValues<Value: BitwiseCopyable & Sendable>: Sendable {
  private let column: Int
  private let codes: AnswerCodes
  private let value: @Sendable (FieldText) -> Value
  private let missing: @Sendable (Int32) -> Value
  private var values = ColumnBuilder<Value>()

  /// - Parameter missing: of an answer that is missing, by its code.
  init(
    _ variable: Variable, column: Int, data: DataSource, value: @escaping @Sendable (FieldText) -> Value,
    missing: @escaping @Sendable (Int32) -> Value
  ) {
    (self.column, self.value, self.missing) = (column, value, missing)
    codes = AnswerCodes(levels: [], variable: variable, missing: data.missing, decimal: data.decimal)
  }

  mutating func decode(_ records: RecordView) {
    let values = values.extend(by: records.count)
    for record in 0..<records.count {
      let text = records.field(column, of: record).trimmed
      values[record] = codes.code(of: text).map(missing) ?? value(text)
    }
  }

  mutating func takeColumn() -> Column<Value> { values.take() }
}

extension AnswerValues<UInt64> {
  /// For telling which answers are the same.
  init(hashing variable: Variable, column: Int, data: DataSource) {
    self.init(
      variable, column: column, data: data, value: { TextHash.hash($0) }, missing: { _ in TextHash.none })
  }
}

extension AnswerValues<Double> {
  /// The moments that the answers name, for what nobody can have meant: 31 June, or an end before its beginning.
  init(dating variable: Variable, column: Int, data: DataSource) {
    self.init(
      variable, column: column, data: data, value: { Moment.seconds(Array($0.bytes)) },
      missing: { MissingCode.number($0) })
  }
}

/// The texts of one question as they stand in the export, for whoever asks for them by name.
struct AnswerTexts: Sendable {
  private let column: Int
  private var texts: [String] = []

  init(column: Int) { self.column = column }

  mutating func decode(_ records: RecordView) {
    for record in 0..<records.count { texts.append(records.field(column, of: record).trimmed.string) }
  }

  mutating func takeTexts() -> [String] {
    defer { texts = [] }
    return texts
  }
}
