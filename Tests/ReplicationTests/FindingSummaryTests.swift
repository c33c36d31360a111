import Testing

@testable import Replication

@Suite struct FindingSummaryTests {
  private func verdict(
    _ finding: String, _ outcome: Verdict.Outcome, _ consistency: Verdict.Consistency = .possible
  ) -> Verdict {
    var verdict = Verdict(finding: finding, report: "", published: "")
    (verdict.outcome, verdict.consistency) = (outcome, consistency)
    return verdict
  }

  @Test func aFindingIsAsGoodAsItsWorstStatement() {
    let summary = FindingSummary([
      verdict("a", .reproduced), verdict("a", .inconclusive), verdict("b", .reproduced),
      verdict("c", .consistent, .impossible), verdict("c", .contradicted),
      verdict("d", .reproduced, .conflicting),
      verdict("e", .notComputed), verdict("e", .consistent), verdict("f", .contradicted),
    ])
    #expect(
      summary.text
        == "1 of 6 findings reproduced, 1 contradicted, 1 impossible as printed, 1 conflicting as printed, 1 inconclusive, 1 not computed"
    )
  }

  @Test func one() {
    #expect(FindingSummary([verdict("a", .reproduced)]).text == "1 of 1 finding reproduced")
    #expect(FindingSummary([verdict("a", .consistent)]).text == "0 of 1 finding reproduced, 1 consistent")
    #expect(FindingSummary([]).text.isEmpty)
  }
}
