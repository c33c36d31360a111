import Statistics
import Testing

// Reference/strata.R.
@Suite struct BreslowDayTests {
  @Test(
    arguments: [
      (
        StratifiedExamples.admissions,
        [18.825513705236013, 0.0020713903499180206, 18.825501252052728, 0.002071401397881274], 5.0
      ),
      (
        StratifiedExamples.small,
        [6.9639126339038002, 0.073056937730497415, 6.8148965021779127, 0.078037612406850712], 3
      ),
      (
        StratifiedExamples.one,
        [2.2472970247816719, 0.13384801908636781, 2.2174272655245586, 0.1364602903019238], 1
      ),
    ] as [(StratifiedTable, [Double], Double)])
  func agreesWithDefinition(_ table: StratifiedTable, _ expected: [Double], _ df: Double) {
    let test = BreslowDay(table)
    expectClose(test.statistic, expected[0], relative: 1e-9)
    expectClose(test.corrected, expected[2], relative: 1e-9)
    #expect(test.df == df && test.estimates.map(\.method) == ["tarone", "uncorrected"])
    expectClose(test.estimates[1].pValue, expected[1], relative: 1e-9)
    expectClose(test.estimates[0].pValue, expected[3], relative: 1e-9)
  }

  /// Equal odds ratios leave nothing to find, whatever they are.
  @Test(arguments: [1, 4, 40]) func equalOddsRatios(_ ratio: Int) {
    let table = StratifiedExamples.table(2, 2, [[20 * ratio, 10, 30, 15], [7 * ratio, 14, 9, 18]])
    let test = BreslowDay(table)
    #expect(abs(test.statistic ?? 1) < 1e-10 && abs(test.corrected ?? 1) < 1e-10)
  }

  @Test func refusalsSayWhy() {
    func note(_ strata: [[Int]]) -> String {
      BreslowDay(StratifiedExamples.table(2, 2, strata)).estimates[0].note
    }
    #expect(
      note([[3, 2, 1, 4], [1, 0, 2, 0]]) == "needs at least 2 strata with answers in both rows and columns")
    #expect(note([[0, 4, 5, 2], [0, 1, 3, 2]]) == "the common odds ratio is 0 or infinite")
    #expect(note([[0, 0, 0, 0]]) == "no answers")
    #expect(BreslowDay(StratifiedExamples.job).estimates[0].note == "only for two rows and two columns")
    #expect(BreslowDay(StratifiedExamples.small).estimates[0].note.contains("rough"))
  }
}
