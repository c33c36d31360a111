import Analyses
import Testing

@testable import Quality

@Suite struct UnansweredTogetherTests {
  private static let study = """
    study: s
    data: {}
    variables:
      q1: {measure: numeric}
      q2: {measure: numeric}
      q3: {measure: nominal}
      q4: {measure: numeric, missing: {9: Refused}}
    """

  private func patterns(_ rows: [String], privacy: String = "", threads: Int = 1) throws -> Combinations? {
    try screen(
      Self.study + privacy, "q1,q2,q3,q4\n" + rows.map { $0 + "\n" }.joined(), threads: threads,
      chunkSize: 64
    ).together?.combinations
  }

  /// A reason for no answer is an answer.
  @Test func questionsAreToldThatTheSamePeopleLeftOut() throws {
    let found = try #require(try patterns(["1,,,9", "1,,,2", "1,2,x,", "1,2,x,3", ",,,"]))
    #expect(found.shown.map(\.options) == [[1, 2], [0, 1, 2, 3], [3]])
    #expect(found.shown.map(\.count) == [2, 1, 1] && found.others == 0)
  }

  @Test func whereNoTwoAreMissingTogetherThereIsNothingToTell() throws {
    #expect(try patterns(["1,2,x,4", "1,2,x,", ",2,x,4"]) == nil)
    #expect(try patterns(["1,2,x,4"]) == nil)
  }

  @Test func fewRespondentsAreAmongTheOthers() throws {
    let rows = [String](repeating: "1,,,4", count: 5) + [String](repeating: "1,2,x,", count: 3) + [",,,"]
    let found = try #require(try patterns(rows, privacy: "\nprivacy: {minimum_cell: 4}"))
    #expect(found.shown.map(\.count) == [5] && found.others == 2)
  }

  @Test func threadsMakeNoDifference() throws {
    let rows = (0..<400).map { row in
      (0..<4).map { (row * 7 + $0 * row) % 3 == 0 ? "" : "1" }.joined(separator: ",")
    }
    #expect(try patterns(rows) == patterns(rows, threads: 3))
  }

  /// Memory has an end, whoever counted what.
  @Test func tooManyPatternsAreNone() {
    var counts = UnansweredTogether(questions: UnansweredTogether.mostQuestions + 1)
    #expect(counts.areTooMany)
    counts = UnansweredTogether(questions: 100)
    var pattern = UnansweredTogether.Pattern()
    for question in [3, 64, 99] { pattern.insert(question) }
    #expect((0..<100).filter(pattern.contains) == [3, 64, 99])
    counts.merge(UnansweredTogether(questions: 200))
    #expect(counts.areTooMany && counts.counts.isEmpty)
  }
}
