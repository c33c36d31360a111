import Statistics
import Testing

@testable import Analyses

/// The numbers are those of `Tests/StatisticsTests/Reference/strata.R`.
@Suite struct StratifiedTabulationTests {
  /// UCBAdmissions: admitted and rejected men, then women, by department.
  private static let admissions = [
    [512, 313, 89, 19], [353, 207, 17, 8], [120, 205, 202, 391], [138, 279, 131, 244], [53, 138, 94, 299],
    [22, 351, 24, 317],
  ]

  private static func lines(_ strata: [[Int]]) -> String {
    let kinds = ["Yes,Man", "No,Man", "Yes,Woman", "No,Woman"]
    return zip("ABCDEFGH", strata).flatMap { letter, counts in
      zip(kinds, counts).map { "\($0),\(letter),\($1)\n" }
    }.joined()
  }

  private func admissions(
    _ csv: String = lines(admissions), compare: String = "admitted = Yes ~ sex, within: department",
    sex: String = "nominal"
  ) throws -> StudyResults {
    try run(
      """
      data: {count: n}
      variables:
        admitted: {measure: nominal, values: [No, Yes]}
        sex: {measure: \(sex), values: [Man, Woman]}
        department: {measure: nominal, values: [A, B, C, D, E, F]}
      analyses:
        - {id: s, compare: \(compare)}
      """, csv: "admitted,sex,department,n\n" + csv)
  }

  private func row(
    _ results: StudyResults, _ measure: Measure, method: String? = nil, stratum: String = ""
  ) throws -> ResultRow {
    try #require(
      results.rows.first {
        $0.measure == measure && $0.stratum == stratum && (method == nil || $0.method == method)
      })
  }

  @Test func admissionsOfBerkeley() throws {
    let results = try admissions()
    let test = try row(results, .cochranMantelHaenszel, method: "general")
    #expect(test.isPrimary && isClose(test.statistic, 1.5246066604434356, 1e-12) && test.df == 1)
    #expect(results.rows.count { $0.isPrimary } == 1 && test.pAdjusted == nil)
    #expect(
      isClose(
        try row(results, .cochranMantelHaenszel, method: "corrected").statistic, 1.4269462285866883, 1e-12))
    let common = try row(results, .commonOddsRatio)
    #expect(isClose(common.estimate, 0.90469682825862308, 1e-12))
    #expect(common.group == "Man vs Woman" && common.level == "Yes" && common.n == 4526)
    #expect(isClose(try row(results, .breslowDay, method: "tarone").statistic, 18.825501252052728, 1e-10))
    // Without strata men seem to be admitted more often by far.
    #expect(isClose(try row(results, .oddsRatio).estimate, 1198.0 * 1278 / (1493 * 557), 1e-12))
    #expect(isClose(try row(results, .oddsRatio, stratum: "A").estimate, 512.0 * 19 / (313 * 89), 1e-12))
    let shares = results.rows.filter { $0.measure == .proportion && $0.stratum == "F" && $0.level == "Yes" }
    #expect(shares.map(\.group) == ["Man", "Woman"] && shares.map(\.n) == [373, 341])
    // Six tests beside the one in the sentence are a family of six.
    let each = results.rows.filter { $0.measure == .pearsonChiSquare && !$0.stratum.isEmpty }
    #expect(each.count == 6 && each.allSatisfy { $0.pAdjusted != nil })
    let notes = results.analyses[0].notes
    #expect(!notes.contains { $0.contains("The text gives") })
    #expect(notes.contains { $0.hasPrefix("The odds ratio is not the same in all strata") })
  }

  @Test func theReferenceIsTheSecond() throws {
    let results = try admissions(compare: "admitted = Yes ~ sex, within: department, reference: Man")
    let common = try row(results, .commonOddsRatio)
    #expect(common.group == "Woman vs Man" && isClose(common.estimate, 1 / 0.90469682825862308, 1e-12))
  }

  /// Answers in order have mean scores in the sentence; with groups in order there is their correlation, too.
  @Test func satisfactionAndIncome() throws {
    let men = [[1, 3, 11, 2], [2, 3, 17, 3], [0, 1, 8, 5], [0, 2, 4, 2]]
    let women = [[1, 1, 2, 1], [0, 3, 5, 1], [0, 0, 7, 3], [0, 1, 9, 6]]
    let lines = [("M", women), ("F", men)].flatMap { sex, groups in
      groups.enumerated().flatMap { income, answers in
        answers.enumerated().map { "\($0 + 1),\(income + 1),\(sex),\($1)\n" }
      }
    }.joined()
    func results(_ income: String) throws -> StudyResults {
      try run(
        """
        data: {count: n}
        variables:
          satisfied: {measure: ordinal, values: {1: Very dissatisfied, 2: A little, 3: Moderately, 4: Very}}
          income: {measure: \(income), values: {1: under 5, 2: 5 to 15, 3: 15 to 25, 4: over 25}}
          sex: {measure: nominal, values: [F, M]}
        analyses:
          - {id: s, compare: satisfied ~ income, within: sex}
        """, csv: "satisfied,income,sex,n\n" + lines)
    }
    let ordered = try results("ordinal")
    let tests = ordered.rows.filter { $0.measure == .cochranMantelHaenszel }
    #expect(tests.map(\.method) == ["general", "mean-scores", "correlation"])
    #expect(tests.map(\.isPrimary) == [false, true, false] && tests.map(\.df) == [9, 3, 1])
    for (test, value) in zip(tests, [10.200088757768633, 9.2258587265788385, 6.6234785066010406]) {
      #expect(isClose(test.statistic, value, 1e-11))
    }
    #expect(!ordered.rows.contains { [.commonOddsRatio, .breslowDay, .oddsRatio].contains($0.measure) })
    let nominal = try results("nominal").rows.filter { $0.measure == .cochranMantelHaenszel }
    #expect(nominal.map(\.method) == ["general", "mean-scores"])
  }

  @Test func whoIsLeftOut() throws {
    let results = try admissions(
      Self.lines(Self.admissions.map { $0.map { min($0, 9) } }) + "Yes,Man,,3\nYes,,A,2\n,Man,B,4\n")
    let notes = results.analyses[0].notes
    #expect(notes.contains("Left out: 3 respondents without an answer to “department”."))
    #expect(notes.contains("Left out: 2 respondents without an answer to “sex”."))
    #expect(results.rows.filter { $0.measure == .missing }.map(\.estimate) == [4, 0])
  }

  @Test func nothingToCompare() throws {
    let alone = try admissions("Yes,Man,A,5\nNo,Man,B,4\n")
    #expect(!alone.rows.contains { $0.measure == .cochranMantelHaenszel })
    #expect(alone.analyses[0].notes.contains("There is only one group, Man, so nothing to compare."))
    let apart = try admissions("Yes,Man,A,5\nNo,Man,A,2\nNo,Woman,B,4\n")
    let test = try row(apart, .cochranMantelHaenszel)
    #expect(test.pValue == nil && test.note == "in each stratum all answers are in one row or one column")
    let nobody = try admissions("Yes,,A,5\n,Man,B,4\n")
    #expect(nobody.analyses[0].notes.contains("Nobody has both admitted and sex."))
  }

  @Test func optionsHaveATestEach() throws {
    let results = try run(
      """
      variables:
        uses: {measure: multiple, columns: {a: Tea, b: Coffee}}
        sex: {measure: nominal, values: [Man, Woman]}
        site: {measure: nominal, values: [X, Y]}
      analyses:
        - {id: s, compare: uses ~ sex, within: site}
      """,
      csv:
        "a,b,sex,site\n1,0,Man,X\n0,1,Woman,X\n1,1,Man,Y\n0,1,Woman,Y\n1,0,Woman,Y\n1,1,Woman,X\n")
    let tests = results.rows.filter { $0.measure == .cochranMantelHaenszel && $0.method == "general" }
    #expect(tests.map(\.level) == ["Tea", "Coffee"] && tests.allSatisfy(\.isPrimary))
  }
}
