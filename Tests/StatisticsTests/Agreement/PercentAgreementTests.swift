import Statistics
import Testing

// Reference/agreement.R.
@Suite struct PercentAgreementTests {
  @Test func agreesWithR() {
    let missing = PercentAgreement(AgreementData.ratings(AgreementData.observers, categories: 5))
    expectClose(missing.value, 0.81818181818181823, relative: 1e-14)
    expectClose(missing.estimates[0].standardError, 0.12560895994686497, relative: 1e-12)
    expectClose(missing.estimates[0].interval?.low, 0.54171836136422336, relative: 1e-12)
    let whole = PercentAgreement(AgreementData.ratings(counts: AgreementData.ten))
    expectClose(whole.value, 0.378021978021978011, relative: 1e-14)
    expectClose(whole.estimates[0].standardError, 0.074318363474936505, relative: 1e-12)
  }

  /// Of two raters it is the share of units on the table's diagonal.
  @Test func ofTwoRaters() {
    expectClose(
      PercentAgreement(AgreementData.ratings(table: AgreementData.fun)).value, 33.0 / 91, relative: 1e-14)
    #expect(PercentAgreement(AgreementData.ratings(table: [[0, 3], [2, 0]])).value == 0)
  }
}
