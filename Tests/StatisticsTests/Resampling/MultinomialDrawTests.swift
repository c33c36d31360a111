import Testing

@testable import Statistics

@Suite struct MultinomialDrawTests {
  private static func draws(_ counts: [Int], _ number: Int) -> [[Double]] {
    let draw = MultinomialDraw(counts)
    return (0..<number).map { place in
      var random = Philox(key: 3, stream: UInt64(place))
      var weights = [Double](repeating: .nan, count: counts.count)
      draw.draw(&random, into: &weights)
      return weights
    }
  }

  /// Means n pᵢ, variances n pᵢ(1 − pᵢ), covariances −n pᵢ pⱼ, within five of their standard errors. The first counts are
  /// drawn respondent by respondent, the last by binomials.
  @Test(arguments: [
    [1, 1, 1, 1, 1], [3, 9, 1, 4], [100, 300, 50, 1], [2_000_000, 1_500_000, 1_499_990, 10],
  ])
  func moments(counts: [Int]) {
    let number = 4_000
    let draws = Self.draws(counts, number)
    let n = Double(counts.reduce(0, +))
    for draw in draws { #expect(draw.reduce(0, +) == n) }
    let p = counts.map { Double($0) / n }
    func mean(_ value: ([Double]) -> Double) -> Double { draws.reduce(0) { $0 + value($1) } / Double(number) }
    for i in counts.indices {
      let variance = n * p[i] * (1 - p[i])
      #expect(abs(mean { $0[i] } - n * p[i]) < 5 * (variance / Double(number)).squareRoot())
      for j in 0...i {
        let expected = i == j ? variance : -n * p[i] * p[j]
        let products = draws.map { ($0[i] - n * p[i]) * ($0[j] - n * p[j]) }
        let error = Sample(products).standardError ?? .nan
        #expect(abs(mean { ($0[i] - n * p[i]) * ($0[j] - n * p[j]) } - expected) < 5 * error, "\(i) \(j)")
      }
    }
  }

  @Test func onePattern() {
    #expect(Self.draws([7], 3) == [[7], [7], [7]])
    #expect(Self.draws([70_000], 1) == [[70_000]])
  }
}
