import Statistics
import Testing

// Reference/agreement.R.
@Suite struct FleissKappaTests {
  /// irrCAC's documentation has 0.76117, 0.15302 and [0.424, 1] of the same units.
  @Test func ofMissingRatings() {
    let kappa = FleissKappa(AgreementData.ratings(AgreementData.observers, categories: 5))
    let row = kappa.estimates[0]
    expectClose(kappa.value, 0.76116927542241120, relative: 1e-13)
    expectClose(row.standardError, 0.15301920346949238, relative: 1e-12)
    expectClose(row.interval?.low, 0.42437627937701544, relative: 1e-12)
    #expect(row.interval?.high == 1 && row.n == 11 && row.note.isEmpty)
  }

  /// Every rater rated every unit: Fleiss’ own formula, 0.210 of these.
  @Test func ofWholeRatings() {
    let kappa = FleissKappa(AgreementData.ratings(counts: AgreementData.ten))
    expectClose(kappa.value, 0.20993070442195521, relative: 1e-12)
    expectClose(kappa.estimates[0].standardError, 0.09237111160600825, relative: 1e-12)
  }

  /// Scott’s π: chance is the square of what both raters say together.
  @Test func ofTwoRaters() {
    let n = 91.0
    let fun = AgreementData.fun
    let shares = fun.indices.map { k in
      Double(fun[k].reduce(0, +) + fun.reduce(0) { $0 + $1[k] }) / (2 * n)
    }
    let chance = shares.reduce(0) { $0 + $1 * $1 }
    let agreed = Double(fun.indices.reduce(0) { $0 + fun[$1][$1] }) / n
    expectClose(
      FleissKappa(AgreementData.ratings(table: fun)).value, (agreed - chance) / (1 - chance), relative: 1e-13)
  }

  @Test func refusalsSayWhy() {
    let same = FleissKappa(AgreementData.ratings(counts: [[3, 0], [3, 0]])).estimates[0]
    #expect(same.note == "all ratings are the same: nothing is left to agree on beyond chance")
    let alone = FleissKappa(AgreementData.ratings([[1, 2]], categories: 2)).estimates[0]
    #expect(alone.note == "needs at least 2 raters" && alone.value == nil)
    let one = FleissKappa(AgreementData.ratings([[1], [2]], categories: 2)).estimates[0]
    #expect(one.value == -1 && one.interval == nil && one.note == "one unit has no interval")
  }
}
