import Foundation
import Statistics

/// Correlations and scales.
enum Relations {
  static let scenarios: [Scenario] = correlations + controlled + compared + polychoric + scales + unrelated

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

  /// x and y have a correlation of ρ beside what they share with z.
  private static let partial: [(rho: Double, n: Int)] = [0.0, 0.5].flatMap { rho in
    [10, 30, 100].map { (rho, $0) }
  }

  private static let controlled: [Scenario] = partial.map { rho, n in
    // Half of the variance of x and of y is z's.
    let xy: Double = 0.5 + 0.5 * rho
    let z: Double = 0.5.squareRoot()
    let million = 1_000_000
    let correlations: [Double] = [1, xy, z, xy, 1, z, z, z, 1]
    let population = CrossProducts(
      n: million, means: [0, 0, 0], products: correlations.map { $0 * Double(million) })
    return Scenario(
      "Two normal variables, a third held constant", "ρ = \(rho), n = \(n)", nullOf: { _ in rho == 0 },
      truth: Scenario.values(of: both(population)),
      data: .drawn { draws in
        let pair = draws.normalPairs(n, correlation: rho)
        let rows: [[Double]] = zip(pair.x, pair.y).map { x, y in
          let common = draws.normal()
          return [z * (common + x), z * (common + y), common]
        }
        return both(products(rows))
      })
  }

  private static func both(_ products: CrossProducts) -> [Estimate] {
    ([PartialCorrelation(products), SemipartialCorrelation(products)] as [any Statistic]).estimates
  }

  /// Two correlations of .5 in other respondents, with a variable in common, and with none.
  private static let compared: [Scenario] = [10, 30, 100].map { n in
    Scenario(
      "Two correlations of .5", "n = \(n)", nullOf: { _ in true },
      truth: { $0.measure == .correlationDifference ? 0 : nil },
      data: .drawn { draws in
        func correlation() -> PearsonCorrelation {
          let pair = draws.normalPairs(n, correlation: 0.5)
          return PearsonCorrelation(PairCounts(x: pair.x, y: pair.y))
        }
        let rows = (0..<n).map { _ in
          let common = draws.normal()
          return (0..<4).map { _ in (common + draws.normal()) / 2.0.squareRoot() }
        }
        let products = products(rows)
        let statistics: [any Statistic] = [
          CorrelationDifference(correlation(), correlation(), at: .at(0)),
          DependentCorrelationDifference(products, 0, 1, 0, 2, at: .at(1)),
          DependentCorrelationDifference(products, 0, 1, 2, 3, at: .at(2)),
        ]
        let names = ["in other respondents", "with one in common", "of four variables"]
        return statistics.estimates.map { estimate in
          var estimate = estimate
          if case .at(let place) = estimate.place {
            estimate.method += (estimate.method.isEmpty ? "" : ", ") + names[place]
          }
          estimate.place = .whole
          return estimate
        }
      })
  }

  private static let polychoric: [Scenario] = [0.0, 0.6].flatMap { rho in
    [50, 200].map { n in
      Scenario(
        "Two normal variables cut into four and into two", "ρ = \(rho), n = \(n)", nullOf: { _ in rho == 0 },
        truth: { $0.measure == .polychoricR ? rho : nil },
        data: .drawn { draws in
          let pair = draws.normalPairs(n, correlation: rho)
          func table(_ cuts: [Double]) -> [Estimate] {
            let size = cuts.count + 1
            var counts = [Int](repeating: 0, count: size * size)
            for (x, y) in zip(pair.x, pair.y) {
              counts[cuts.count { x > $0 } * size + cuts.count { y > $0 }] += 1
            }
            return ContingencyTable(rows: size, columns: size, counts: counts).map {
              PolychoricCorrelation($0).estimates
            } ?? []
          }
          return table([-1, 0, 0.7]) + table([0.4])
        })
    }
  }

  private static let unrelated: [Scenario] = [15, 50, 200].map { n in
    Scenario(
      "Five items that have nothing in common", "n = \(n)", nullOf: { $0 == .bartlettSphericity },
      data: .drawn { draws in BartlettSphericity(products((0..<n).map { _ in draws.normals(5) })).estimates })
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
}
