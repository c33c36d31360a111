import Testing

@testable import Ingest

@Suite struct ColumnProfilerTests {
  private func profile(_ answers: [String]) -> ColumnProfile {
    var profiler = ColumnProfiler(heading: "x")
    for answer in answers { answer.withField { profiler.add($0) } }
    return profiler.finish()
  }

  @Test func answersAreCountedInTheOrderInWhichTheyCome() {
    let profile = profile(["b", "a", "", "b", " b ", "7", "7.5", "1,5", "2024-01-01"])
    #expect(profile.answered == 8 && profile.blank == 1)
    #expect(profile.values.map(\.text) == ["b", "a", "7", "7.5", "1,5", "2024-01-01"])
    #expect(profile.values.map(\.count) == [3, 1, 1, 1, 1, 1])
    #expect(profile.whole == 1 && profile.decimal == 1 && profile.decimalComma == 1 && profile.dates == 1)
    #expect(profile.minimum == 1.5 && profile.maximum == 7.5 && !profile.isUnique && !profile.hasMore)
  }

  @Test func manyAnswersAreNotKept() {
    let profile = profile((1...5000).map { "answer \($0)" } + ["answer 3"])
    #expect(profile.values.count == ColumnProfiler.mostValues && profile.hasMore && profile.answered == 5001)
    #expect(!profile.isUnique)
    #expect(self.profile((1...5000).map(String.init)).isUnique)
    // One that is not kept, and comes again.
    #expect(!self.profile((1...900).map(String.init) + ["700"]).isUnique)
  }

  @Test func codesAreKeptHoweverManyAnswersThereAre() {
    let profile = profile((1000...3000).map(String.init) + ["-99", "999", "-99"])
    #expect(profile.values.first { $0.text == "-99" }?.count == 2)
    #expect(profile.values.contains { $0.text == "999" })
    #expect(profile.minimum == 1000 && profile.maximum == 3000 && profile.whole == 2004)
  }

  @Test func longAnswersAreNotKept() {
    let long = String(repeating: "word ", count: 400)
    let profile = profile([long, "short", long])
    #expect(
      profile.values.map(\.text) == ["short"] && profile.hasMore && profile.longest == long.utf8.count - 1)
  }

  @Test func piecesOfJoinedAnswers() throws {
    let profile = profile(["Tea, Walk", "Walk", "Tea, Notes", "Tea"])
    let commas = try #require(profile.pieces.first { $0.separator == .comma })
    #expect(commas.texts == ["Tea", "Walk", "Notes"] && commas.counts == [3, 2, 1])
    #expect(commas.joined == 2 && commas.answers == 4)
    #expect(commas.neighbours[.init(first: 0, second: 1)] == 1)
    #expect(profile.pieces.first { $0.separator == .semicolon }?.joined == 0)
  }

  @Test func proseIsGivenUp() {
    let profile = profile((1...600).map { "one \($0), two \($0)" })
    #expect(profile.pieces.allSatisfy { $0.isProse })
  }
}
