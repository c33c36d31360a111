import Testing

@testable import Replication

@Suite struct FindingPlanTests {
  @Test func aVerdictForEachReportInTheOrderOfTheFile() throws {
    let verdicts = try judgeAll(
      """
        - id: second
          quote: Most had cried.
          source: A journal
          reports:
            - {proportion: cried = Yes, value: 66.8%}
            - {difference: cried = Yes ~ school, direction: PDT > CBT}
        - id: first
          reports:
            - {count: cried = Yes, value: 254}
      """, csv: tears)
    #expect(verdicts.map(\.finding) == ["second", "second", "first"])
    #expect(verdicts.map(\.quote) == ["Most had cried.", "Most had cried.", ""])
    #expect(verdicts.map(\.source) == ["A journal", "A journal", ""])
    #expect(verdicts.map(\.outcome) == [.reproduced, .reproduced, .reproduced])
  }

  @Test func aReportOfNothingButAPValue() throws {
    let verdict = try judge("difference: cried = Yes ~ school, p: .03", csv: tears)
    #expect(verdict.outcome == .notComputed)
    #expect(verdict.note.hasSuffix("the report says neither a value nor a direction"))
  }

  @Test func nobodyAnswered() throws {
    for report in [
      "proportion: cried = Yes, value: 72%", "mean: age, value: 3",
      "difference: age ~ school, direction: none",
    ] {
      let verdict = try judge(report, csv: table("mood", ["low", ""]))
      #expect(verdict.outcome == .notComputed || verdict.outcome == .inconclusive)
      #expect(!verdict.note.isEmpty)
      #expect(verdict.recomputed == nil)
    }
  }
}
