import StudyFile

/// How many respondents each record stands for. A record that does not say so cannot be used.
struct FrequencyDecoder: Sendable {
  /// More than there are people; sums of it stay far from overflow.
  private static let most = 1e10

  let column: Int
  let heading: String
  let decimal: DecimalMark
  private(set) var unusable: [Accounting.Unusable] = []

  init(column: Int, heading: String, decimal: DecimalMark) {
    self.column = column
    self.heading = heading
    self.decimal = decimal
  }

  /// One for each record; `nil` where it is unusable.
  mutating func decode(_ records: RecordView) -> [Int?] {
    (0..<records.count).map { record in
      let text = records.field(column, of: record).trimmed
      if let value = NumberText.value(text, decimal: decimal), value >= 0, value <= Self.most,
        let count = Int(exactly: value)
      {
        return count
      }
      reject(text, line: Accounting.Line(Int(records.line(of: record))))
      return nil
    }
  }

  private mutating func reject(_ text: FieldText, line: Accounting.Line) {
    let reason =
      switch NumberText.value(text, decimal: decimal) {
      case .none where text.isEmpty: "the count in '\(heading)' is empty"
      case .some(let value) where value < 0: "the count in '\(heading)' is below 0"
      case .some(let value) where value > Self.most: "the count in '\(heading)' is above 10,000,000,000"
      default: "the count in '\(heading)' is not a whole number"
      }
    if let index = unusable.firstIndex(where: { $0.reason == reason }) {
      unusable[index].count += 1
      if unusable[index].lines.count < Accounting.linesShown { unusable[index].lines.append(line) }
    } else {
      unusable.append(Accounting.Unusable(reason: reason, count: 1, lines: [line]))
    }
  }
}
