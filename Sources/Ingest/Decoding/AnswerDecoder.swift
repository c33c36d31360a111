import StudyFile

/// Turns the texts of one variable into its slots' values. It has all that it remembers in itself, so that parts of a
/// file can be decoded apart.
protocol AnswerDecoder: Sendable {
  /// The levels of each slot, in the order of their codes.
  var labels: [[String]] { get }
  /// What of the answers could not be used; `nil` where any answer can.
  var log: UnusableLog? { get }
  mutating func decode(_ records: RecordView, into columns: inout [ColumnValues]) throws
}

/// Text, dates and ids: whether there is an answer.
struct PresenceDecoder: AnswerDecoder {
  private let column: Int
  private let codes: AnswerCodes

  init(_ variable: Variable, column: Int, data: DataSource) {
    self.column = column
    codes = AnswerCodes(levels: [], variable: variable, missing: data.missing, decimal: data.decimal)
  }

  var labels: [[String]] { [[]] }
  var log: UnusableLog? { nil }

  mutating func decode(_ records: RecordView, into columns: inout [ColumnValues]) {
    let values = [Int32](unsafeUninitializedCapacity: records.count) { values, count in
      for record in 0..<records.count {
        values[record] = codes.code(of: records.field(column, of: record).trimmed) ?? 0
      }
      count = records.count
    }
    columns.append(.codes(values))
  }
}
