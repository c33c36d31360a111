import Foundation
import Statistics

/// Regressions, and answers that are missing.
enum Models {
  static let scenarios: [Scenario] = linear + logistic + counts + ordered + clustered + marginal + missing

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
      nullOf: {
        ($0 == .likelihoodRatio && slope == 0) || [.hosmerLemeshow, .likelihoodRatioChange].contains($0)
      },
      truth: { estimate in
        if estimate.measure == .rocArea { return slope == 0 ? nil : area(slope) }
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
        let wider = DesignPatterns(rows: x.map { [1, $0, draws.normal(), draws.normal()] }, outcomes: y)
        let likelihoods = [regression, LogisticRegression(wider)].compactMap { regression in
          regression.estimates.first { $0.measure == .logLikelihood }
        }
        let statistics: [any Statistic] = [
          regression, HosmerLemeshow(data, regression), ROCArea(data, regression),
          NestedModels(likelihoods: likelihoods),
        ]
        return statistics.estimates
          + named("profile", [.coefficient], LogisticRegression(data, by: .profile))
          + named("firth", [.coefficient, .likelihoodRatio], FirthRegression(data))
      })
  }

  /// How often somebody with the event has the larger x: x is standard normal.
  private static func area(_ slope: Double) -> Double {
    let x = (0..<8000).map { Double($0) / 500 - 8 + 0.001 }
    let risks = x.map { 1 / (1 + exp(0.5 - slope * $0)) }
    let density = x.map { exp(-$0 * $0 / 2) }
    var (others, sum, events) = (0.0, 0.0, 0.0)
    for place in x.indices {
      let (event, other) = (density[place] * risks[place], density[place] * (1 - risks[place]))
      sum += event * (others + other / 2)
      others += other
      events += event
    }
    return sum / (events * others)
  }

  private static let counts: [Scenario] = slopes.map { n, slope in
    Scenario(
      "A Poisson model, log mean = 0.5 + β x", "n = \(n), β = \(slope / 2)",
      nullOf: { $0 == .likelihoodRatio && slope == 0 },
      truth: { estimate in
        guard estimate.place == .term(1) else { return nil }
        switch estimate.measure {
        case .coefficient: return slope / 2
        case .rateRatio: return exp(slope / 2)
        default: return nil
        }
      },
      data: .drawn { draws in
        let x = draws.normals(n)
        let y = x.map { Double(draws.poisson(exp(0.5 + slope / 2 * $0))) }
        return PoissonRegression(DesignPatterns(rows: x.map { [1, $0] }, outcomes: y)).estimates
      })
  }

  private static let ordered: [Scenario] = slopes.map { n, slope in
    Scenario(
      "A model of four answers in order, proportional odds", "n = \(n), β = \(slope)",
      nullOf: { ($0 == .likelihoodRatio && slope == 0) || $0 == .brant },
      truth: { estimate in
        estimate.measure == .oddsRatio && estimate.place == .term(1) ? exp(slope) : nil
      },
      data: .drawn { draws in
        let x = draws.normals(n)
        let y = x.map { x in
          let uniform = draws.uniform()
          let latent = slope * x + log(uniform / (1 - uniform))
          return Double([-1, 0.2, 1.2].count { latent > $0 })
        }
        let data = DesignPatterns(rows: x.map { [1, $0] }, outcomes: y)
        return ([OrdinalRegression(data), Brant(data)] as [any Statistic]).estimates
      })
  }

  /// The rows of these measures as those of another method.
  private static func named(_ method: String, _ measures: [Measure], _ regression: any Statistic)
    -> [Estimate]
  {
    regression.estimates.filter { measures.contains($0.measure) }.map { estimate in
      var estimate = estimate
      estimate.method = method
      return estimate
    }
  }

  private static let groups: [(clusters: Int, size: Int)] = [(8, 25), (20, 10), (50, 10)]

  /// x is the clinic's, and its clients have something else in common, too.
  private static let clustered: [Scenario] = groups.map { clusters, size in
    Scenario(
      "A linear model of clients in clinics, y = 1 + 0.5 x, x the clinic's", "\(clusters) clinics of \(size)",
      truth: { estimate in
        estimate.measure == .coefficient && estimate.place == .term(1) ? 0.5 : nil
      },
      data: .drawn { draws in
        var (rows, outcomes, clinic): ([[Double]], [Double], [Int]) = ([], [], [])
        for own in 0..<clusters {
          let (x, shared) = (draws.normal(), 0.5 * draws.normal())
          for _ in 0..<size {
            rows.append([1, x])
            outcomes.append(1 + 0.5 * x + shared + draws.normal())
            clinic.append(own)
          }
        }
        let patterns = DesignPatterns(
          columns: 2, design: rows.flatMap(\.self), outcomes: outcomes, counts: rows.map { _ in 1 })
        let regression = LinearRegression(patterns)
        return
          ([regression, ClusteredCoefficients(patterns, clusters: clinic, regression)] as [any Statistic])
          .estimates
      })
  }

  private static let effects: [(n: Int, slope: Double)] = [(40, 0), (40, 0.8), (200, 0.8)]

  /// The same x in each sample: the average effect is that among them.
  private static let marginal: [Scenario] = effects.map { n, slope in
    let x = (1...n).map { Normal().quantile((Double($0) - 0.5) / Double(n)) }
    let risks = x.map { 1 / (1 + exp(0.5 - slope * $0)) }
    let effect = risks.reduce(0) { $0 + slope * $1 * (1 - $1) } / Double(n)
    return Scenario(
      "Average marginal effect, log odds = −0.5 + β x", "n = \(n), β = \(slope)",
      truth: { $0.measure == .marginalEffect ? effect : nil },
      data: .drawn { draws in
        let y = risks.map { draws.uniform() < $0 ? 1.0 : 0 }
        let patterns = DesignPatterns(
          columns: 2, design: x.flatMap { [1, $0] }, outcomes: y, counts: x.map { _ in 1 })
        return MarginalEffects(
          patterns, LogisticRegression(patterns), changes: [.slope(x.flatMap { _ in [0, 1] })]
        ).estimates
      })
  }

  private static let unanswered: [(n: Int, isNormal: Bool)] = [
    (30, true), (100, true), (500, true), (100, false), (500, false),
  ]

  private static let missing: [Scenario] = unanswered.map { n, isNormal in
    Scenario(
      "Four questions, r = .5, each unanswered by 15% at random",
      "n = \(n), \(isNormal ? "normal" : "skewed")",
      nullOf: { $0 == .littlesMCAR },
      data: .drawn { draws in
        var columns: [[Double?]] = Array(repeating: [], count: 4)
        for _ in 0..<n {
          let person = draws.normal()
          for place in columns.indices {
            let answer = person + draws.normal()
            columns[place].append(draws.uniform() < 0.15 ? nil : isNormal ? answer : exp(answer / 2))
          }
        }
        return LittlesMCAR(IncompleteAnswers(columns: columns)).estimates
      })
  }
}
