import StudyFile

/// Turns the texts of one variable into its slots' values. It has all that it remembers in itself, so that parts of a
/// file can be decoded apart.
protocol AnswerDecoder: Sendable {
  /// The levels of each slot, in the order of their codes.
  var labels: [[String]] { get }
  /// What of the answers could not be used; `nil` where any answer can.
  var log: UnusableLog? { get }
  /// The column of which it asks the view for short numbers.
  var shortNumbers: Int? { get }
  /// Adds the answers of some records.
  mutating func decode(_ records: RecordView) throws
  /// What was added since it was last asked, a column for each slot.
  mutating func takeColumns() -> [ColumnValues]
}

extension AnswerDecoder {
  var shortNumbers: Int? { nil }
}

/// Text, dates and ids: whether there is an answer.
struct PresenceDecoder: AnswerDecoder {
  private let column: Int
  private let codes: AnswerCodes
  private var values = ColumnBuilder<Int32>()

  init(_ variable: Variable, column: Int, data: DataSource) {
    self.column = column
    codes = AnswerCodes(levels: [], variable: variable, missing: data.missing, decimal: data.decimal)
  }

  var labels: [[String]] { [[]] }
  var log: UnusableLog? { nil }

  mutating func decode(_ records: RecordView) {
    let values = values.extend(by: records.count)
    for record in 0..<records.count {
      values[record] = codes.code(of: records.field(column, of: record).trimmed) ?? 0
    }
  }

  mutating func takeColumns() -> [ColumnValues] { [.codes(values.take())] }
}
