import Statistics
import Testing

@Suite struct HypergeometricTests {
  /// Counted by choosing: C(K, k) C(M, d − k) ÷ C(K + M, d), exact in doubles of this size.
  @Test func terms() {
    func choose(_ n: Int, _ k: Int) -> Double {
      guard k >= 0, k <= n else { return 0 }
      return (0..<k).reduce(1.0) { ($0 * Double(n - $1) / Double($1 + 1)).rounded() }
    }
    for successes in 0...9 {
      for failures in 0...8 {
        for draws in 0...(successes + failures) {
          let urn = Hypergeometric(successes: successes, failures: failures, draws: draws)
          let all = choose(successes + failures, draws)
          let terms = (0...draws).map { choose(successes, $0) * choose(failures, draws - $0) / all }
          for k in 0...draws {
            expectClose(urn.exactly(k), terms[k], relative: 1e-12, "\(urn) at \(k)")
            expectClose(urn.atMost(k), terms[...k].sorted().reduce(0, +), relative: 1e-12, "\(urn) ≤ \(k)")
            expectClose(urn.atLeast(k), terms[k...].sorted().reduce(0, +), relative: 1e-12, "\(urn) ≥ \(k)")
          }
        }
      }
    }
  }

  @Test func farTail() {
    // Whole numbers of any length: Reference/categorical_tails.py
    let urn = Hypergeometric(successes: 2691, failures: 1835, draws: 1755)
    expectClose(urn.atMost(800), 1.0937139897996857e-51, relative: 1e-10)
    expectClose(urn.atLeast(1401), 9.5672897297597679e-115, relative: 1e-10)
  }
}
