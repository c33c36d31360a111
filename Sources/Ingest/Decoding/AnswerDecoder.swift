import StudyFile

/// Turns the texts of one variable into its slots' values. It has all that it remembers in itself, so that parts of a
/// file can be decoded apart.
protocol AnswerDecoder: Sendable {
  /// The levels of each slot, in the order of their codes.
  var labels: [[String]] { get }
  /// What of the answers could not be used; `nil` where any answer can.
  var log: UnusableLog? { get }
  /// Adds the answers of some records.
  mutating func decode(_ records: RecordView) throws
  /// What was added since it was last asked, a column for each slot.
  mutating func takeColumns() -> [ColumnValues]
}

extension Array {
  /// Adds elements in place; `fill` sets each of them. The array itself is out of reach meanwhile, so that a decoder can
  /// use all else that it has.
  mutating func extend(
    by count: Int, with element: Element, _ fill: (UnsafeMutablePointer<Element>) throws -> Void
  ) rethrows {
    let start = self.count
    append(contentsOf: repeatElement(element, count: count))
    try withUnsafeMutableBufferPointer { elements in
      if let base = elements.baseAddress { try fill(base + start) }
    }
  }

  /// Gives it away, and is as large when it is filled again.
  mutating func take() -> Self {
    var taken: Self = []
    taken.reserveCapacity(count)
    swap(&taken, &self)
    return taken
  }
}

/// Text, dates and ids: whether there is an answer.
struct PresenceDecoder: AnswerDecoder {
  private let column: Int
  private let codes: AnswerCodes
  private var values: [Int32] = []

  init(_ variable: Variable, column: Int, data: DataSource) {
    self.column = column
    codes = AnswerCodes(levels: [], variable: variable, missing: data.missing, decimal: data.decimal)
  }

  var labels: [[String]] { [[]] }
  var log: UnusableLog? { nil }

  mutating func decode(_ records: RecordView) {
    values.extend(by: records.count, with: 0) { [codes, column] values in
      for record in 0..<records.count {
        values[record] = codes.code(of: records.field(column, of: record).trimmed) ?? 0
      }
    }
  }

  mutating func takeColumns() -> [ColumnValues] { [.codes(values.take())] }
}
