import Statistics
import Testing

@testable import Analyses

@Suite struct EventProportionTests {
  private static let study = """
    variables:
      cried: {measure: nominal, values: ["No", "Yes"]}
      age: {measure: numeric}
      group: {measure: nominal, values: [A, B, C]}
    """
  private static let csv = """
    cried,age,group
    Yes,20,A
    Yes,30,A
    No,40,B
    ,50,B
    Yes,,B
    """

  private func results(_ analysis: String) throws -> StudyResults {
    try run(Self.study + "\nanalyses:\n  - " + analysis, csv: Self.csv)
  }

  @Test func ofThoseWhoAnswered() throws {
    let row = try results("{id: p, proportion: cried = Yes}").row("p", .proportion)
    #expect(row.estimate == 0.75)
    #expect(row.n == 4)
    #expect(row.level == "Yes")
    #expect(row.isPrimary)
    // binom::binom.wilson(3, 4)
    #expect(isClose(row.confidenceLow, 0.3006418423, 1e-9))
    #expect(isClose(row.confidenceHigh, 0.9544127392, 1e-9))
  }

  @Test func anyCondition() throws {
    let row = try results("{id: p, proportion: age >= 30 and cried = Yes}").row("p", .proportion)
    // 20 → false; 30 and yes → true; 40 and no → false; 50 and unknown → unknown; unknown and yes → unknown
    #expect(row.n == 3)
    #expect(isClose(row.estimate, 1.0 / 3))
  }

  /// Whoever gave no answer has no level, in the rows of every verb.
  @Test func missingHasNoLevel() throws {
    for analysis in ["proportion: cried = Yes", "describe: cried", "compare: cried = Yes ~ group"] {
      let missing = try results("{id: p, \(analysis)}").rows.filter { $0.measure == .missing }
      #expect(!missing.isEmpty && missing.allSatisfy { $0.level.isEmpty }, "\(analysis)")
      #expect(missing.compactMap(\.estimate).reduce(0, +) == 1, "\(analysis)")
    }
  }

  @Test func byGroupLeavesOutTheEmptyOne() throws {
    let all = try results("{id: p, proportion: cried = Yes, by: group}")
    #expect(try all.row("p", .proportion, group: "A").estimate == 1)
    #expect(try all.row("p", .proportion, group: "B").estimate == 0.5)
    #expect(!all.rows.contains { $0.group == "C" })
  }

  @Test func againstAGivenValue() throws {
    // binom.test(3, 4, .5)
    let row = try results("{id: p, proportion: cried = Yes, against: 50%}").row("p", .binomialExact)
    #expect(isClose(row.pValue, 0.625))
  }

  @Test func otherIntervals() throws {
    // binom.test(3, 4)$conf.int
    let row = try results("{id: p, proportion: cried = Yes, interval: clopper-pearson}").row("p", .proportion)
    #expect(isClose(row.confidenceLow, 0.1941204, 1e-6))
    #expect(isClose(row.confidenceHigh, 0.9936905, 1e-6))
    #expect(row.method == "clopper-pearson")
  }
}
