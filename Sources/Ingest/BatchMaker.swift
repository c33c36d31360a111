import StudyFile

/// Makes batches of records, and remembers what it met in them: levels, and answers that cannot be used.
struct BatchMaker: Sendable {
  fileprivate var decoders: [any AnswerDecoder]
  fileprivate var frequency: FrequencyDecoder?
  private var hashers: [AnswerValues<UInt64>]
  private var clocks: [AnswerValues<Double>]
  private var texts: [AnswerTexts]
  fileprivate var rowCount = 0
  /// Of the headings, wherever records begin below them.
  private let lastHeadingLine: Int
  /// Records of a survey of some thirty columns that fit a processor's nearest cache.
  private static let stretch = 128

  init(_ plan: ReadingPlan, after lastHeadingLine: Int = 0) {
    self.lastHeadingLine = lastHeadingLine
    decoders = plan.decoders
    frequency = plan.frequency
    hashers = plan.hashers.map(\.hasher)
    clocks = plan.clocks.map(\.decoder)
    texts = plan.texts.map(\.decoder)
  }

  var labels: [[String]] { decoders.flatMap(\.labels) }

  mutating func batch(from records: RecordView) throws -> Batch {
    var headings = 0
    while headings < records.count, records.line(of: headings) <= lastHeadingLine { headings += 1 }
    var records = records[headings..<records.count]
    var frequencies: [Int]?
    if let counts = frequency?.decode(records) {
      if counts.contains(nil) { records.remove { counts[$0] == nil } }
      frequencies = counts.compactMap { $0 }
    }
    rowCount += records.count
    // All columns of some records before the next: their text then stays close at hand.
    let shortNumbers = TenthsTable(columns: decoders.compactMap(\.shortNumbers), records: Self.stretch)
    defer { shortNumbers.free() }
    for start in stride(from: 0, to: records.count, by: Self.stretch) {
      var stretch = records[start..<min(start + Self.stretch, records.count)]
      stretch.readShortNumbers(into: shortNumbers)
      for index in decoders.indices { try decoders[index].decode(stretch) }
      for index in hashers.indices { hashers[index].decode(stretch) }
      for index in clocks.indices { clocks[index].decode(stretch) }
      for index in texts.indices { texts[index].decode(stretch) }
    }
    var batch = Batch(
      rowCount: records.count, columns: decoders.indices.flatMap { decoders[$0].takeColumns() },
      frequencies: frequencies, lines: records.allLines)
    batch.hashes = hashers.indices.map { hashers[$0].takeColumn() }
    batch.moments = clocks.indices.map { clocks[$0].takeColumn() }
    batch.texts = texts.indices.map { texts[$0].takeTexts() }
    return batch
  }
}

/// Makers that had parts of one file.
extension [BatchMaker] {
  /// Answers that cannot be used, column by column, in the order in which the reasons stand in the file.
  var unusableAnswers: [Accounting.UnusableAnswers] {
    guard let first else { return [] }
    return first.decoders.indices.flatMap { decoder in
      UnusableLog.merged(map { $0.decoders[decoder].log?.entries ?? [] })
    }
  }

  /// By variable, how many records hold an answer, usable or not.
  var given: [String: Int] {
    var given: [String: Int] = [:]
    for maker in self {
      for case let log? in maker.decoders.map(\.log) {
        given[log.variable, default: 0] += maker.rowCount - log.blanks
      }
    }
    return given
  }

  var unusableRecords: [Accounting.Unusable] {
    var merged: [Accounting.Unusable] = []
    for item in flatMap({ $0.frequency?.unusable ?? [] }) {
      if let place = merged.firstIndex(where: { $0.reason == item.reason }) {
        merged[place].count += item.count
        merged[place].lines = Accounting.firstLines(merged[place].lines + item.lines)
      } else {
        merged.append(item)
      }
    }
    return merged
  }

  /// Throws where parts of the file that have few enough levels have too many together.
  func checkLevels() throws {
    guard let first, count > 1 else { return }
    for decoder in first.decoders.indices {
      try (first.decoders[decoder] as? DiscoveringDecoder)?.checkLevels(
        together: compactMap { $0.decoders[decoder] as? DiscoveringDecoder })
    }
  }
}
