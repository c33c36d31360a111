import Statistics
import Testing

@Suite struct CramersVTests {
  // Reference/categorical.R: `v`, `v solved`, `v corrected`. effectsize's bounds come from R's `optim` and are good to
  // about 1e-7; where the lower is 0 its upper can be wrong in the second digit (0.2009 for the 0.1693 of `jobs`), so
  // they are taken from R's pchisq solved for the noncentrality.
  @Test(arguments: [
    (Examples.admitByGender, 0.142731760206081, 0.113598384054555, 0.171865136357607, 0.141971177427651),
    (Examples.admitByDepartment, 0.414844558654486, 0.384604920424733, 0.442947052892889, 0.413556322520262),
    (Examples.hairByEye, 0.279044623342658, 0.223527016368901, 0.317988102937572, 0.270483152912316),
    (Examples.smokeByExercise, 0.107834480533435, 0, 0.156607973541964, 0),
    (Examples.tea, 0.5, 0, 1, 0.353553390593274),
    (Examples.cried, 0.378245425995914, 0.293979992664579, 0.462510859327249, 0.376137940085766),
    (Examples.withZero, 0.623609564462324, 0.205560203663522, 1, 0.598609499868932),
    (Examples.small, 0.548229473446618, 0.0515023096086082, 0.8065102111917557, 0.461654632815485),
    (Examples.jobs, 0.143922174532347, 0, 0.16934395141936, 0),
  ])
  func values(table: ContingencyTable, v: Double, low: Double, high: Double, corrected: Double) {
    let row = CramersV(table).estimates[0]
    expectClose(row.value, v, relative: 1e-12)
    expectClose(row.interval?.low, low, relative: 1e-6)
    expectClose(row.interval?.high, high, relative: 1e-6)
    expectClose(CramersVCorrected(table).value, corrected, relative: 1e-12)
  }

  // cramers_v(x, adjust = TRUE, alternative = "two.sided")
  @Test func correctedInterval() {
    let row = CramersVCorrected(Examples.hairByEye).estimates[0]
    expectClose(row.interval?.low, 0.212408089615086, relative: 1e-6)
    expectClose(row.interval?.high, 0.310693242014622, relative: 1e-6)
  }

  /// V stays where counts are doubled or the table turned; φ is V with a sign; the interval holds the estimate.
  @Test(arguments: Examples.all) func invariants(table: ContingencyTable) throws {
    let row = CramersV(table).estimates[0]
    let v = try #require(row.value)
    let doubled = try #require(
      ContingencyTable(rows: table.rows, columns: table.columns, counts: table.counts.map { 2 * $0 }))
    expectClose(CramersV(doubled).value, v, relative: 1e-12)
    expectClose(CramersV(table.transposed).value, v, relative: 1e-12)
    #expect((row.interval?.low ?? .nan) <= v && v <= (row.interval?.high ?? .nan))
    #expect(try #require(CramersVCorrected(table).value) <= v)
    guard table.rows == 2, table.columns == 2 else { return }
    let phi = try #require(Phi(table).estimates.first)
    expectClose(phi.value.map { abs($0) }, v, relative: 1e-12)
    let mirrored = try #require(
      ContingencyTable(
        rows: 2, columns: 2, counts: [table[0, 1], table[0, 0], table[1, 1], table[1, 0]]))
    let other = Phi(mirrored).estimates[0]
    expectClose(other.value, -(phi.value ?? .nan), relative: 1e-12)
    expectClose(other.interval?.low, -(phi.interval?.high ?? .nan), relative: 1e-9)
    expectClose(other.interval?.high, -(phi.interval?.low ?? .nan), relative: 1e-9)
  }

  @Test func signs() {
    #expect((Phi(table([[9, 1], [1, 9]])).value ?? 0) > 0)
    #expect((Phi(table([[1, 9], [9, 1]])).value ?? 0) < 0)
    #expect(Phi(table([[5, 5], [5, 5]])).value == 0)
    #expect(Phi(Examples.tea).estimates[0].note == "the interval is that of |φ| and leaves its sign open")
    #expect(CramersV(table([[9, 0], [0, 9]])).value == 1)
  }

  @Test func refused() {
    for row in Phi(Examples.small).estimates + CramersV(table([[0, 0], [1, 2]])).estimates
      + CramersVCorrected(table([[1, 0], [0, 1]])).estimates + CramersV(Examples.tea, level: 1).estimates
    {
      #expect((row.value == nil || row.interval == nil) && !row.note.isEmpty)
    }
  }
}
