import Foundation
import Statistics

/// Correlations, scales and models.
enum Relations {
  static let scenarios: [Scenario] = correlations + scales + linear + logistic

  private static let correlations: [Scenario] = [0.0, 0.5, 0.9].flatMap { rho in
    [5, 20, 100].map { n in
      Scenario(
        "Two normal variables", "ρ = \(rho), n = \(n)", nullOf: { _ in rho == 0 },
        truth: { estimate in
          switch estimate.measure {
          case .pearsonR: rho
          case .spearmanRho: 6 / .pi * asin(rho / 2)
          case .kendallTauB: 2 / .pi * asin(rho)
          default: nil
          }
        },
        data: .drawn { draws in
          let pair = draws.normalPairs(n, correlation: rho)
          let pairs = PairCounts(x: pair.x, y: pair.y)
          return
            ([PearsonCorrelation(pairs), SpearmanCorrelation(pairs), KendallTauB(pairs)] as [any Statistic])
            .estimates
        })
    }
  }

  private static let scales: [Scenario] = [15, 50, 200].map { n in
    let (items, r) = (6.0, 0.4)
    return Scenario(
      "A scale of six parallel items, r = .4", "n = \(n)",
      truth: { $0.measure == .cronbachAlpha ? items * r / (1 + (items - 1) * r) : nil },
      data: .drawn { draws in
        let columns = (0..<n).map { _ in
          let person = draws.normal() * r.squareRoot()
          return (0..<Int(items)).map { _ in person + draws.normal() * (1 - r).squareRoot() }
        }
        return CronbachAlpha(products(columns)).estimates
      })
  }

  private static func products(_ rows: [[Double]]) -> CrossProducts {
    let (n, k) = (Double(rows.count), rows[0].count)
    let means: [Double] = (0..<k).map { item in rows.reduce(0.0) { $0 + $1[item] } / n }
    let products: [Double] = (0..<k * k).map { place in
      let (i, j) = (place / k, place % k)
      return rows.reduce(0.0) { sum, row in sum + (row[i] - means[i]) * (row[j] - means[j]) }
    }
    return CrossProducts(n: rows.count, means: means, products: products)
  }

  private static let errors: [(n: Int, grows: Bool)] = [(20, false), (100, false), (20, true), (100, true)]

  private static let linear: [Scenario] = errors.map { n, grows in
    Scenario(
      "A linear model, y = 1 + 0.5 x", "n = \(n), \(grows ? "error grows with x" : "same error")",
      truth: { estimate in
        guard case .term(let column) = estimate.place else { return nil }
        return [.coefficient].contains(estimate.measure) ? [1, 0.5][column] : nil
      },
      data: .drawn { draws in
        let x = draws.normals(n)
        let y = x.map { 1 + 0.5 * $0 + (grows ? exp(0.7 * $0) : 1) * draws.normal() }
        let data = DesignPatterns(rows: x.map { [1, $0] }, outcomes: y)
        let regression = LinearRegression(data)
        return ([regression, RobustCoefficients(data, regression)] as [any Statistic]).estimates
      })
  }

  private static let slopes: [(n: Int, slope: Double)] = [(40, 0), (40, 0.8), (200, 0), (200, 0.8)]

  private static let logistic: [Scenario] = slopes.map { n, slope in
    Scenario(
      "A logistic model, log odds = −0.5 + β x", "n = \(n), β = \(slope)",
      nullOf: { ($0 == .likelihoodRatio && slope == 0) || $0 == .hosmerLemeshow },
      truth: { estimate in
        guard case .term(let column) = estimate.place, column == 1 else { return nil }
        switch estimate.measure {
        case .coefficient: return slope
        case .oddsRatio: return exp(slope)
        default: return nil
        }
      },
      data: .drawn { draws in
        let x = draws.normals(n)
        let y = x.map { draws.uniform() < 1 / (1 + exp(0.5 - slope * $0)) ? 1.0 : 0 }
        let data = DesignPatterns(rows: x.map { [1, $0] }, outcomes: y)
        let regression = LogisticRegression(data)
        return ([regression, HosmerLemeshow(data, regression)] as [any Statistic]).estimates
      })
  }
}
