import Foundation
import Statistics

/// One share, several at once, and two beside each other.
enum Shares {
  static let scenarios: [Scenario] = single + several + pairs

  private static let single: [Scenario] = [5, 20, 100].flatMap { n in
    [0.01, 0.05, 0.3, 0.5].map { p in
      Scenario(
        "One proportion", "n = \(n), π = \(p)", nullOf: { $0 == .binomialExact },
        truth: { $0.measure == .proportion ? p : nil },
        data: .every(parts: n + 1) { successes in
          let share = Proportion(successes: successes, trials: n)
          let test = BinomialExact(successes: successes, trials: n, probability: p)
          let intervals = ProportionInterval.allCases.map { method in
            Estimate(
              .proportion, method: method.rawValue, value: share.value, interval: share.interval(method),
              n: n)
          }
          return [(probability(successes, n, p), intervals + test.estimates)]
        })
    }
  }

  private static let several: [Scenario] = [20, 100].flatMap { n in
    [[0.4, 0.3, 0.2, 0.1], [0.85, 0.1, 0.04, 0.01]].map { shares in
      Scenario(
        "All proportions of a variable at once",
        "n = \(n), \(shares.map { String($0) }.joined(separator: " "))",
        nullOf: { $0 == .goodnessOfFit },
        truth: { estimate in
          guard case .at(let place) = estimate.place, estimate.measure == .proportion else { return nil }
          return shares[place]
        },
        data: .drawn { draws in
          let counts = draws.counts(n, shares)
          return MultinomialInterval.allCases.flatMap { method in
            MultinomialProportions(counts: counts, method).estimates
          } + GoodnessOfFit(counts: counts, probabilities: shares).estimates
        })
    }
  }

  private static let groups: [(n: Int, m: Int, p: Double, q: Double)] = [
    (5, 5, 0.5, 0.5), (20, 20, 0.05, 0.05), (20, 20, 0.3, 0.3), (60, 15, 0.1, 0.1), (60, 60, 0.5, 0.5),
    (20, 20, 0.1, 0.4), (60, 60, 0.02, 0.1),
  ]

  private static let pairs: [Scenario] = groups.map { n, m, p, q in
    Scenario(
      "Two proportions", "n = \(n) + \(m), π = \(p), \(q)", nullOf: { _ in p == q },
      truth: { estimate in
        switch estimate.measure {
        case .riskDifference: p - q
        case .riskRatio: p / q
        case .oddsRatio, .fisherExact: p * (1 - q) / (q * (1 - p))
        default: nil
        }
      },
      data: .every(parts: n + 1) { x in
        (0...m).map { y in
          let pair = ProportionPair(successesA: x, trialsA: n, successesB: y, trialsB: m)
          var statistics: [any Statistic] = [RiskDifference(pair), RiskRatio(pair), OddsRatio(pair)]
          if let table = ContingencyTable(rows: 2, columns: 2, counts: [x, y, n - x, m - y]) {
            statistics += [
              PearsonChiSquare(table), YatesChiSquare(table), LikelihoodRatioChiSquare(table),
              FisherExact(table),
            ]
            if n + m <= 40 { statistics.append(BoschlooExact(table)) }
          }
          return (probability(x, n, p) * probability(y, m, q), statistics.estimates)
        }
      })
  }

  private static func probability(_ successes: Int, _ trials: Int, _ p: Double) -> Double {
    let (x, n) = (Double(successes), Double(trials))
    let choose = lgamma(n + 1) - lgamma(x + 1) - lgamma(n - x + 1)
    return exp(choose + x * log(p) + (n - x) * log1p(-p))
  }
}
