import Statistics
import Testing

// Reference/agreement.R.
@Suite struct GwetAC1Tests {
  /// irrCAC's documentation has 0.77544, 0.14295 and [0.461, 1] of the same units.
  @Test func ofMissingRatings() {
    let coefficient = GwetAC1(AgreementData.ratings(AgreementData.observers, categories: 5))
    let row = coefficient.estimates[0]
    expectClose(coefficient.value, 0.77544406812699496, relative: 1e-13)
    expectClose(row.standardError, 0.14294995064076529, relative: 1e-12)
    expectClose(row.interval?.low, 0.46081334813083830, relative: 1e-12)
    #expect(row.interval?.high == 1 && row.n == 11)
  }

  @Test func ofWholeRatings() {
    let coefficient = GwetAC1(AgreementData.ratings(counts: AgreementData.ten))
    expectClose(coefficient.value, 0.22561415081662817, relative: 1e-12)
    expectClose(coefficient.estimates[0].standardError, 0.09332407447138075, relative: 1e-12)
  }

  /// 118 of 125 agree, nearly all on one category: κ is about 0, AC1 high (Gwet, 2002, Inter-rater reliability: Dependency on trait
  /// prevalence and marginal homogeneity).
  @Test func whereOneCategoryPrevails() {
    let table = AgreementData.ratings(table: [[118, 5], [2, 0]])
    let kappa = CohenKappa(table).value ?? .nan
    let coefficient = GwetAC1(table).value ?? .nan
    #expect(abs(kappa - -0.0234) < 5e-5 && abs(coefficient - 0.9408) < 5e-5)
  }

  /// A category that nobody chose could have been chosen.
  @Test func countsEveryCategory() {
    let raters: [[Int?]] = [[1, 2, 1, 1], [1, 2, 2, 1]]
    let two = GwetAC1(AgreementData.ratings(raters, categories: 2)).value ?? .nan
    let three = GwetAC1(AgreementData.ratings(raters, categories: 3)).value ?? .nan
    #expect(three > two)
    #expect(
      GwetAC1(AgreementData.ratings([[1], [1]], categories: 1)).estimates[0].note
        == "needs at least 2 categories")
    // All agree on one category: chance gives nothing, so all of it counts.
    #expect(GwetAC1(AgreementData.ratings([[1, 1], [1, 1]], categories: 2)).value == 1)
  }
}
