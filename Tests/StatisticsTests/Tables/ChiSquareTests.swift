import Statistics
import Testing

@Suite struct ChiSquareTests {
  // Reference/categorical.R, `table_of`: χ², its p, G², its p
  @Test(arguments: [
    (
      Examples.admitByGender, 92.2052804115276, 1.0, 7.81360038899464e-22, 93.4494071957306,
      4.16717455670200e-22
    ),
    (
      Examples.admitByDepartment, 778.906531507535, 5, 4.22974495394658e-166, 855.320906441664,
      1.24153752949806e-182
    ),
    (Examples.hairByEye, 138.289841626008, 9, 2.32528678709881e-25, 146.443578464516, 4.80558366981696e-27),
    (Examples.smokeByExercise, 5.488545890584233, 6, 0.482842169465456, 5.801466745347744, 0.445793535497147),
    (Examples.tea, 2, 1, 0.157299207050284, 2.092992575058191, 0.147975959385026),
    (Examples.withZero, 8.55555555555555536, 1, 0.00344469363306526, 11.2209814441286, 8.08777120260044e-04),
    (Examples.small, 11.4211111111111112, 4, 0.0222175266502874, 12.4239933451929687, 0.0144617097592993),
  ])
  func values(
    table: ContingencyTable, pearson: Double, df: Double, p: Double, likelihood: Double, pLikelihood: Double
  ) {
    let first = PearsonChiSquare(table)
    expectClose(first.statistic, pearson, relative: 1e-12)
    expectClose(first.pValue, p)
    #expect(first.df == df && first.estimates[0].n == table.total)
    let second = LikelihoodRatioChiSquare(table)
    expectClose(second.statistic, likelihood, relative: 1e-12)
    expectClose(second.pValue, pLikelihood)
    #expect(second.df == df)
  }

  // chisq.test(x)
  @Test(arguments: [
    (Examples.admitByGender, 91.6095978581212, 1.05579680878284e-21), (Examples.tea, 0.5, 0.479500122186953),
    (Examples.cried, 75.7466104899523, 3.22504227695720e-18),
    (Examples.withZero, 6.0779365079365073, 0.0136880567047326),
  ])
  func yates(table: ContingencyTable, statistic: Double, p: Double) {
    expectClose(YatesChiSquare(table).statistic, statistic, relative: 1e-12)
    expectClose(YatesChiSquare(table).pValue, p)
  }

  /// Rows or columns in another order, or turned over, change nothing; doubling all counts doubles χ².
  @Test(arguments: Examples.all) func invariants(table: ContingencyTable) throws {
    let pearson = try #require(PearsonChiSquare(table).statistic)
    let likelihood = try #require(LikelihoodRatioChiSquare(table).statistic)
    let reversed = try #require(
      ContingencyTable(rows: table.rows, columns: table.columns, counts: table.counts.reversed()))
    let doubled = try #require(
      ContingencyTable(rows: table.rows, columns: table.columns, counts: table.counts.map { 2 * $0 }))
    for other in [table.transposed, reversed] {
      expectClose(PearsonChiSquare(other).statistic, pearson, relative: 1e-12)
      expectClose(LikelihoodRatioChiSquare(other).statistic, likelihood, relative: 1e-12)
    }
    expectClose(PearsonChiSquare(doubled).statistic, 2 * pearson, relative: 1e-12)
    expectClose(LikelihoodRatioChiSquare(doubled).statistic, 2 * likelihood, relative: 1e-12)
    if let yates = YatesChiSquare(table).statistic { #expect(yates <= pearson) }
    #expect(table.transposed.transposed == table)
  }

  @Test func yatesNeverCorrectsPastZero() {
    #expect(YatesChiSquare(table([[10, 10], [10, 10]])).statistic == 0)
    #expect(YatesChiSquare(table([[11, 10], [10, 10]])).statistic == 0)
  }

  @Test func emptyRowsAndColumnsAreLeftOut() {
    let gaps = table([[3, 0, 1], [0, 0, 0], [1, 0, 3]])
    let row = PearsonChiSquare(gaps).estimates[0]
    #expect(row.statistic == 2 && row.df == 1)
    #expect(row.note.hasPrefix("1 empty row and 1 empty column left out"))
    #expect(YatesChiSquare(gaps).statistic == 0.5)
  }

  @Test func refused() {
    for (counts, note) in [
      ([[0, 0], [0, 0]], "no answers"), ([[4, 5], [0, 0]], "all answers are in one row"),
      ([[4, 0], [5, 0]], "all answers are in one column"), ([], "no answers"),
    ] {
      for row in PearsonChiSquare(table(counts)).estimates + LikelihoodRatioChiSquare(table(counts)).estimates
        + YatesChiSquare(table(counts)).estimates
      {
        #expect(row.statistic == nil && row.pValue == nil && row.note == note)
      }
    }
    #expect(YatesChiSquare(Examples.small).estimates[0].note == "only for two rows and two columns")
    #expect(ContingencyTable(rows: 2, columns: 2, counts: [1, 2, 3]) == nil)
    #expect(ContingencyTable(rows: 2, columns: 2, counts: [1, 2, 3, -1]) == nil)
    #expect(ContingencyTable(rows: 1, columns: 2, counts: [.max, 1]) == nil)
    #expect(ContingencyTable(rows: .max, columns: 2, counts: []) == nil)
  }

  @Test func doubt() {
    #expect(Examples.tea.isChiSquareDoubtful && Examples.jobs.isChiSquareDoubtful)
    #expect(Examples.smokeByExercise.isChiSquareDoubtful)
    #expect(!Examples.hairByEye.isChiSquareDoubtful && !Examples.cried.isChiSquareDoubtful)
    #expect(PearsonChiSquare(Examples.tea).estimates[0].note.hasPrefix("more than a fifth of the expected"))
    #expect(PearsonChiSquare(Examples.jobs).estimates[0].note.hasPrefix("an expected count is below 1"))
    #expect(PearsonChiSquare(Examples.cried).estimates[0].note.isEmpty)
  }
}
