import Tally
import Testing

@testable import Quality

@Suite struct MahalanobisTests {
  private func tally(_ places: [Int]) -> CrossProductTally {
    ReferenceAnswers.withColumns(places) {
      CrossProductAccumulator($0, weights: nil, rows: ReferenceAnswers.rows.count)
    }.tally(places.map { "q\($0 + 1)" })
  }

  // mahalanobis(x, colMeans(x), cov(x)) of those who answered all three: Reference/quality.R
  @Test func agreesWithR() throws {
    let expected = [
      1.904386559106677, 0.546174846562801, 5.002114251698586, 2.343329843791695, 1.492045897735903,
      4.623396350349980, .nan, 4.165240059938009, 2.527700802594576, 1.395611388221771,
    ]
    let mahalanobis = try Mahalanobis(tally([0, 4, 8]))
    let found = ReferenceAnswers.withColumns([0, 4, 8]) {
      mahalanobis.distances($0, count: ReferenceAnswers.rows.count)
    }
    for (distance, value) in zip(found, expected) { #expect(isClose(distance, value, within: 1e-12)) }
    // qchisq(.999, 3)
    #expect(isClose(mahalanobis.limit, 16.2662361962381))
  }

  /// Σ D² = p(n − 1), whatever the answers.
  @Test func distancesSumToItemsTimesDegreesOfFreedom() throws {
    let places = [0, 2, 4, 8]
    let mahalanobis = try Mahalanobis(tally(places))
    let found = ReferenceAnswers.withColumns(places) {
      mahalanobis.distances($0, count: ReferenceAnswers.rows.count)
    }.filter { !$0.isNaN }
    #expect(isClose(found.reduce(0, +), 4 * Double(found.count - 1), within: 1e-12))
  }

  @Test func redundantItemsAreNamed() {
    var doubled = tally([0, 4])
    doubled.variables = ["a", "b", "c"]
    doubled.means = [doubled.means[0], doubled.means[1], 2 * doubled.means[1]]
    let (aa, ba, bb) = (doubled.products[0], doubled.products[1], doubled.products[2])
    doubled.products = [aa, ba, bb, 2 * ba, 2 * bb, 4 * bb]
    #expect(throws: Mahalanobis.Problem.redundant("c")) { try Mahalanobis(doubled) }
    doubled.n = 4
    #expect(throws: Mahalanobis.Problem.fewRespondents) { try Mahalanobis(doubled) }
    let constant = CrossProductTally(variables: ["a", "b"], n: 9, means: [1, 2], products: [0, 0, 4])
    #expect(throws: Mahalanobis.Problem.redundant("a")) { try Mahalanobis(constant) }
  }
}
