import Statistics
import Testing

// Reference/strata.R.
@Suite struct CochranMantelHaenszelTests {
  @Test(
    arguments: [
      (
        StratifiedExamples.admissions, 1.5246066604434356, 0.21692369705551837, 1.4269462285866883,
        0.23226346281704827
      ),
      (
        StratifiedExamples.small, 3.2701074141996331, 0.070553003956614041, 2.0961815561959654,
        0.14766751339625661
      ),
      (
        StratifiedExamples.one, 6.7999999999999998, 0.0091157872525083148, 5.2062499999999998,
        0.022505826786681973
      ),
    ] as [(StratifiedTable, Double, Double, Double, Double)])
  func twoByTwo(
    _ table: StratifiedTable, _ plain: Double, _ p: Double, _ corrected: Double, _ correctedP: Double
  ) {
    let test = CochranMantelHaenszel(table)
    expectClose(test.statistic, plain, relative: 1e-12)
    expectClose(test.pValue, p, relative: 1e-11)
    let other = CochranMantelHaenszel(table, .corrected)
    expectClose(other.statistic, corrected, relative: 1e-12)
    expectClose(other.pValue, correctedP, relative: 1e-11)
    #expect(test.df == 1 && other.df == 1 && test.estimates[0].n == table.total)
    // Of two rows and columns scores change nothing.
    for form in [CochranMantelHaenszel.Form.meanScores, .correlation] {
      expectClose(CochranMantelHaenszel(table, form).statistic, plain, relative: 1e-12)
    }
  }

  @Test(
    arguments: [
      (StratifiedExamples.job, [10.200088757768633, 9.2258587265788385, 6.6234785066010406], [9, 3, 1]),
      (StratifiedExamples.wide, [21.553009643222488, 18.941709676237345, 18.90183253614698], [4, 2, 1]),
    ] as [(StratifiedTable, [Double], [Double])])
  func larger(_ table: StratifiedTable, _ statistics: [Double], _ degrees: [Double]) {
    let forms: [CochranMantelHaenszel.Form] = [.general, .meanScores, .correlation]
    for (place, form) in forms.enumerated() {
      let test = CochranMantelHaenszel(table, form)
      expectClose(test.statistic, statistics[place], relative: 1e-11)
      #expect(test.df == degrees[place] && test.estimates[0].note.isEmpty)
      #expect(test.estimates[0].method == form.rawValue)
    }
    expectClose(
      CochranMantelHaenszel(StratifiedExamples.job).pValue, 0.3345311833978214, relative: 1e-11)
    #expect(
      CochranMantelHaenszel(table, .corrected).estimates[0].note == "only for two rows and two columns")
  }

  /// In one stratum it is Pearson’s χ² times (n − 1)/n, and the form for two orders M².
  @Test func oneStratum() throws {
    for table in Examples.all {
      let stratified = try #require(StratifiedTable([table]))
      let n = Double(table.total)
      let pearson = try #require(PearsonChiSquare(table).statistic)
      expectClose(CochranMantelHaenszel(stratified).statistic, pearson * (n - 1) / n, relative: 1e-10)
      expectClose(
        CochranMantelHaenszel(stratified, .correlation).statistic,
        try #require(LinearByLinear(table).statistic), relative: 1e-10)
    }
  }

  /// Answers that nobody gave, strata that tell nothing and the order of strata change nothing.
  @Test func whatDoesNotMatter() throws {
    let usual = CochranMantelHaenszel(StratifiedExamples.wide)
    let turned = try #require(StratifiedTable(StratifiedExamples.wide.strata.reversed()))
    expectClose(CochranMantelHaenszel(turned).statistic, usual.statistic ?? .nan, relative: 1e-12)
    let more = StratifiedExamples.table(
      4, 3,
      StratifiedExamples.wide.strata.map { $0.counts + [0, 0, 0] } + [
        [3, 2, 7] + [Int](repeating: 0, count: 9)
      ])
    let test = CochranMantelHaenszel(more)
    expectClose(test.statistic, usual.statistic ?? .nan, relative: 1e-11)
    #expect(test.df == 4)
    #expect(
      test.estimates[0].note
        == "1 stratum adds nothing: all its answers are in one row or one column; answers and groups that no stratum can compare are left out"
    )
  }

  @Test func saysWhereItIsRough() {
    #expect(CochranMantelHaenszel(StratifiedExamples.admissions).estimates[0].note.isEmpty)
    let few = StratifiedExamples.table(2, 2, [[2, 1, 1, 2], [1, 0, 1, 2]])
    #expect(CochranMantelHaenszel(few).estimates[0].note.contains("rough"))
    #expect(
      CochranMantelHaenszel(StratifiedExamples.small).estimates[0].note.hasPrefix("2 strata add nothing"))
  }

  @Test func refusalsSayWhy() throws {
    func note(_ strata: [[Int]]) -> String {
      let row = CochranMantelHaenszel(StratifiedExamples.table(2, 2, strata)).estimates[0]
      #expect(row.statistic == nil && row.pValue == nil)
      return row.note
    }
    #expect(note([[0, 0, 0, 0], [0, 0, 0, 0]]) == "no answers")
    #expect(
      note([[4, 3, 0, 0], [0, 5, 0, 2]]) == "in each stratum all answers are in one row or one column")
    #expect(StratifiedTable([]) == nil)
    let (two, three) = (table([[1, 2], [3, 4]]), table([[1, 2, 3], [4, 5, 6]]))
    #expect(StratifiedTable([two, three]) == nil)
    let huge = try #require(ContingencyTable(rows: 1, columns: 1, counts: [Int.max]))
    #expect(StratifiedTable([huge, huge]) == nil)
  }
}
