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
    // chisq.test(matrix(c(160, 20, 94, 94), 2), correct = FALSE)$p.value = 7.4e-16
    let verdict = try judge("difference: cried = Yes ~ school, p: < .001", csv: tears)
    #expect(verdict.outcome == .reproduced && verdict.published == "p < .001")
    let other = try judge("difference: cried = Yes ~ school, p: .03", csv: tears)
    #expect(other.outcome == .inconclusive && other.published == "p = .03")
    #expect(other.recomputedText == "p < .001" && other.convention.isEmpty)
  }

  /// No two rows of results.csv are of the same.
  @Test func rowsOfOneFindingAreToldApart() throws {
    let verdicts = try judgeAll(
      """
        - id: f
          sample: 380
          reports:
            - {proportion: cried = Yes, value: 66.8%, against: 50%}
            - {proportion: cried = Yes, value: 67%, against: 50%}
            - {proportion: cried = Yes, among: school = CBT, value: 47%, n: 200}
      """, csv: tears)
    let rows = verdicts.flatMap(\.criteria)
    let keys = rows.map { "\($0.measure) \($0.variable) \($0.level) \($0.group) \($0.stratum) \($0.method)" }
    #expect(Set(keys).count == keys.count && keys.count > 20)
    #expect(rows.allSatisfy { $0.analysis == "f" && !$0.isPrimary })
    #expect(verdicts[2].criteria.allSatisfy { $0.stratum == "school = CBT" })
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
