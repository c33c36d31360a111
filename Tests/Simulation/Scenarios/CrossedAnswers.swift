import Statistics

/// Two categorical variables, and a third that they may depend on.
enum CrossedAnswers {
  static let scenarios: [Scenario] = tables + trends + strata + options

  private static func statistics(_ counts: [Int]) -> [Estimate] {
    guard let table = ContingencyTable(rows: 3, columns: 4, counts: counts) else { return [] }
    let statistics: [any Statistic] = [
      PearsonChiSquare(table), LikelihoodRatioChiSquare(table), LinearByLinear(table), CramersV(table),
      CramersVCorrected(table), GoodmanKruskalGamma(table), SomersD(table), StuartTauC(table),
      GoodmanKruskalLambda(table), UncertaintyCoefficient(table),
    ]
    return statistics.estimates
  }

  private static let independent = [0.2, 0.3, 0.5].flatMap { row in
    [0.1, 0.2, 0.3, 0.4].map { row * $0 }
  }
  private static let associated = [
    0.12, 0.08, 0.05, 0.02, 0.06, 0.1, 0.1, 0.06, 0.02, 0.07, 0.12, 0.2,
  ]

  private static let tables: [Scenario] = [30, 100, 400].flatMap { n in
    [("independent", independent), ("associated", associated)].map { name, shares in
      // Of a million: what a sample without end gives.
      let population = statistics(shares.map { Int(($0 * 1e6).rounded()) })
      return Scenario(
        "A table of 3 by 4", "n = \(n), \(name)",
        nullOf: {
          name == "independent"
            && [.pearsonChiSquare, .likelihoodRatioChiSquare, .linearByLinear].contains($0)
        },
        truth: Scenario.values(of: population), data: .drawn { draws in statistics(draws.counts(n, shares)) })
    }
  }

  private static let trends: [Scenario] = [(20, 0.3), (20, 0.05), (100, 0.3)].map { n, p in
    Scenario(
      "A trend over four groups", "n = 4 × \(n), π = \(p)", nullOf: { _ in true },
      data: .drawn { draws in
        let events = (0..<4).map { _ in draws.counts(n, [p, 1 - p])[0] }
        guard
          let table = ContingencyTable(
            rows: 2, columns: 4, counts: events + events.map { n - $0 })
        else { return [] }
        return ([CochranArmitage(table), PearsonChiSquare(table)] as [any Statistic]).estimates
      })
  }

  private static let strata: [Scenario] = [(10, 1.0), (40, 1.0), (40, 3.0)].map { n, ratio in
    Scenario(
      "Three strata of two groups", "n = 3 × 2 × \(n), ψ = \(ratio)",
      nullOf: { $0 == .breslowDay || ratio == 1 }, truth: { $0.measure == .commonOddsRatio ? ratio : nil },
      data: .drawn { draws in
        let tables = [0.2, 0.4, 0.6].compactMap { p in
          let odds = p / (1 - p) * ratio
          let (x, y) = (
            draws.counts(n, [odds / (1 + odds), 1 / (1 + odds)])[0], draws.counts(n, [p, 1 - p])[0]
          )
          return ContingencyTable(rows: 2, columns: 2, counts: [x, y, n - x, n - y])
        }
        guard let table = StratifiedTable(tables) else { return [] }
        return
          ([CochranMantelHaenszel(table), CommonOddsRatio(table), BreslowDay(table)] as [any Statistic])
          .estimates
      })
  }

  private static let options: [Scenario] = [(20, 20), (60, 20), (150, 150)].map { n, m in
    Scenario(
      "Four options of which all that apply are ticked, in two groups", "n = \(n) + \(m)",
      nullOf: { _ in true },
      data: .drawn { draws in
        func group(_ n: Int) -> [TickPattern] {
          (0..<n).map { _ in
            let person = 0.5 * draws.normal()
            return TickPattern(
              ticked: [-0.8, -0.3, 0, 0.6].map { person + draws.normal() < $0 }, count: 1)
          }
        }
        return MultipleMarginalIndependence(groups: [group(n), group(m)]).estimates
      })
  }
}
