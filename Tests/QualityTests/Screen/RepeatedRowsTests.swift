import Testing

@testable import Quality

@Suite struct RepeatedRowsTests {
  private func rows(_ entries: [(UInt64, Int32)], most: Int = 1 << 17) -> Duplicates {
    var duplicates = Duplicates(key: 1, most: most)
    for (hash, line) in entries { duplicates.add(hash, line: line) }
    return duplicates
  }

  @Test func everyRowAfterTheFirstOfItsKindIsRepeated() {
    let found = RepeatedRows(in: [
      (file: 0, rows: rows([(7, 9), (8, 3), (7, 2)])), (file: 1, rows: rows([(8, 1), (7, 4), (5, 2)])),
    ])
    #expect(found?.count == 3)
    #expect(found?.places == [.init(file: 0, line: 9), .init(file: 1, line: 1), .init(file: 1, line: 4)])
  }

  @Test func nothingAndOneRowRepeatNothing() {
    #expect(RepeatedRows(in: []) == RepeatedRows())
    #expect(RepeatedRows(in: [(file: 0, rows: rows([(1, 2)]))]) == RepeatedRows())
  }

  /// Against a plain count, with so many rows that most of them are in files.
  @Test(arguments: [1 << 17, 1_000]) func agreesWithAPlainCountOfManyRows(most: Int) {
    var state: UInt64 = 42
    var entries: [(UInt64, Int32)] = []
    for line in 0..<60_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      entries.append(((state >> 33) % 50_000 &* 0x9E37_79B9_7F4A_7C15, Int32(line)))
    }
    var seen: Set<UInt64> = []
    let repeated = entries.filter { !seen.insert($0.0).inserted }
    // The threads have the rows of a file in no order.
    let parts = [entries[20_001...], entries[..<20_000], entries[20_000..<20_001]]
    let found = RepeatedRows(in: parts.map { (file: 0, rows: rows(Array($0), most: most)) })
    #expect(found?.count == repeated.count)
    #expect(found?.places.map(\.line) == repeated.prefix(FlaggedLines.most).map(\.1))
  }

  @Test func rowsThatAreAllAlikeAreAllButOneRepeated() {
    let found = RepeatedRows(in: [(file: 0, rows: rows((1...5_000).map { (9, $0) }, most: 1_000))])
    #expect(found?.count == 4_999)
    #expect(found?.places.map(\.line) == (2...201).map { Int32($0) })
  }
}
