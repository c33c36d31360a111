import Testing

@testable import Analyses

@Suite struct CombinationsTests {
  private func made(_ counts: [Int], fewest: Int = 1) -> Combinations {
    Combinations(
      variable: "x", all: counts.enumerated().map { .init(options: [$0.offset], count: $0.element) },
      fewest: fewest)
  }

  @Test func theMostFrequentComeFirst() {
    let found = made([2, 9, 4, 9])
    #expect(found.shown.map(\.options) == [[1], [3], [2], [0]] && found.others == 0)
    #expect(found.n == 24 && found.respondentsOfOthers == 0)
  }

  @Test func moreThanFitAreCounted() {
    let found = made((1...20).map { $0 })
    #expect(found.shown.count == Combinations.mostShown && found.others == 8)
    #expect(found.respondentsOfOthers == 36)
  }

  /// Nor can they be worked out from the sum.
  @Test(arguments: [[9, 8, 3], [9, 4], [3], [9, 8, 2, 2, 2], [6, 6, 6], []])
  func fewRespondentsAreNeverAlone(counts: [Int]) {
    let found = made(counts, fewest: 5)
    #expect(found.shown.allSatisfy { $0.count >= 5 })
    #expect(found.respondentsOfOthers == 0 || found.respondentsOfOthers >= 5 || found.shown.isEmpty)
    #expect(found.n == counts.reduce(0, +) && found.shown.count + found.others == counts.count)
  }
}
