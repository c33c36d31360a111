import StudyFile

/// Makes batches of records, and remembers what it met in them: levels, and answers that cannot be used.
struct BatchMaker: Sendable {
  private let width: Int
  private var decoders: [any AnswerDecoder]
  private var frequency: FrequencyDecoder?

  init(_ plan: ReadingPlan) {
    width = plan.width
    decoders = plan.decoders
    frequency = plan.frequency
  }

  var labels: [[String]] { decoders.flatMap(\.labels) }
  var unusableAnswers: [Accounting.UnusableAnswers] { decoders.flatMap(\.unusable) }
  var unusableRecords: [Accounting.Unusable] { frequency?.unusable ?? [] }

  /// Takes all records of the block; `nil` where none of them can be used.
  mutating func batch(from block: UnsafeMutablePointer<RecordBlock>) throws -> Batch? {
    defer { block.pointee.removeAll() }
    var frequencies: [Int]?
    if let counts = frequency?.decode(block.pointee.view(width: width)) {
      if counts.contains(nil) { block.pointee.removeRecords(where: { counts[$0] == nil }, width: width) }
      frequencies = counts.compactMap { $0 }
    }
    let records = block.pointee.view(width: width)
    guard records.count > 0 else { return nil }
    var columns: [ColumnValues] = []
    columns.reserveCapacity(decoders.count)
    for index in decoders.indices { try decoders[index].decode(records, into: &columns) }
    return Batch(rowCount: records.count, columns: columns, frequencies: frequencies, lines: records.lines)
  }
}
