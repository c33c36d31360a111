import Foundation
import Statistics

/// One mean, and those of two groups and of three.
enum Means {
  static let scenarios: [Scenario] = single + alike + apart + three + atMargin

  private static let single: [Scenario] = Shape.allCases.flatMap { shape in
    [5, 20, 100].map { n in
      Scenario(
        "One mean", "\(shape.rawValue), n = \(n)", nullOf: { _ in true },
        truth: { $0.measure == .mean ? shape.mean : nil },
        data: .drawn { draws in
          let sample = Sample(draws.numbers(n, of: shape))
          return
            ([MeanEstimate(sample), OneSampleT(sample, against: shape.mean)] as [any Statistic]).estimates
        })
    }
  }

  private static func statistics(_ a: Sample, _ b: Sample) -> [Estimate] {
    let (d, delta, ranks) = (CohensD(a, b), CliffsDelta(a, b), MannWhitney(a, b))
    let statistics: [any Statistic] = [
      WelchTTest(a, b), StudentTTest(a, b), YuenT(a, b), ranks, RankBiserial(ranks, a, b),
      HodgesLehmann(a, b), d, HedgesG(d), GlassDelta(a, b), delta, ProbabilityOfSuperiority(delta, d),
      Levene([a, b], centre: .mean), Levene([a, b], centre: .median),
    ]
    return statistics.estimates
  }

  private static let sizes = [(5, 5), (10, 30), (50, 50)]

  private static let alike: [Scenario] = Shape.allCases.flatMap { shape in
    sizes.map { n, m in
      Scenario(
        "Two groups from the same population", "\(shape.rawValue), n = \(n) + \(m)", nullOf: { _ in true },
        truth: { estimate in
          switch estimate.measure {
          case .probabilityOfSuperiority: 0.5
          case .meanDifference, .cohensD, .hedgesG, .glassDelta, .cliffsDelta, .rankBiserial, .hodgesLehmann,
            .yuenT:
            0
          default: nil
          }
        },
        data: .drawn { draws in
          statistics(Sample(draws.numbers(n, of: shape)), Sample(draws.numbers(m, of: shape)))
        })
    }
  }

  private static let apart: [Scenario] = [1.0, 3.0].flatMap { spread in
    sizes.map { n, m in
      let shift = 0.8
      // P(X > Y) of two normals.
      let superiority = 0.5 * erfc(-shift / (1 + spread * spread).squareRoot() / 2.0.squareRoot())
      return Scenario(
        "Two normal groups whose means differ by 0.8", "n = \(n) + \(m), SD = \(Int(spread)) and 1",
        nullOf: { spread == 1 && ($0 == .leveneMean || $0 == .leveneMedian) },
        truth: { estimate in
          switch estimate.measure {
          case .meanDifference, .hodgesLehmann, .yuenT, .glassDelta: shift
          // Both suppose equal variances.
          case .cohensD, .hedgesG: spread == 1 ? shift : nil
          case .cliffsDelta, .rankBiserial: 2 * superiority - 1
          case .probabilityOfSuperiority: superiority
          default: nil
          }
        },
        data: .drawn { draws in
          statistics(Sample(draws.normals(n, mean: shift, sd: spread)), Sample(draws.normals(m)))
        })
    }
  }

  private static let threes: [(name: String, sizes: [Int], spreads: [Double], step: Double)] = [
    ("n = 3 × 5", [5, 5, 5], [1.0, 1, 1], 0.0), ("n = 3 × 30", [30, 30, 30], [1, 1, 1], 0),
    ("n = 10, 20, 40, SD = 3, 2, 1", [10, 20, 40], [3, 2, 1], 0),
    ("n = 3 × 30, means 0, 0.4, 0.8", [30, 30, 30], [1, 1, 1], 0.4),
  ]

  private static let three: [Scenario] = threes.map { name, sizes, spreads, step in
    // Of means 0, s and 2s with a variance of 1 in each group.
    let between = 2 * step * step / 3
    return Scenario(
      "Three groups", name,
      nullOf: { measure in
        // Of spread, and of whole distributions.
        let isOfMeans = ![.leveneMean, .leveneMedian, .kruskalWallis, .dunn].contains(measure)
        return step == 0 && (isOfMeans || Set(spreads).count == 1)
      },
      truth: { estimate in
        switch estimate.measure {
        case .etaSquared, .omegaSquared, .epsilonSquared:
          spreads == [1, 1, 1] ? between / (1 + between) : nil
        case .tukeyHSD, .gamesHowell, .scheffe:
          if case .contrast(let a, let b) = estimate.place { step * Double(a - b) } else { nil }
        default: nil
        }
      },
      data: .drawn { draws in
        let groups = sizes.indices.map { group in
          Sample(draws.normals(sizes[group], mean: step * Double(group), sd: spreads[group]))
        }
        let anova = AnovaF(groups)
        let omega = OmegaSquared(anova)
        let statistics: [any Statistic] = [
          anova, WelchF(groups), BrownForsytheF(groups), KruskalWallis(groups),
          Levene(groups, centre: .mean), Levene(groups, centre: .median), EtaSquared(anova), omega,
          EpsilonSquared(anova, omega), TukeyHSD(groups), GamesHowell(groups), Scheffe(groups), Dunn(groups),
          MedianTest(groups),
        ]
        return statistics.estimates
      })
  }

  /// As far apart as just is no equivalence: the hardest case of a null hypothesis that is true.
  private static let atMargin: [Scenario] = sizes.map { n, m in
    Scenario(
      "Two groups that differ by the margin of equivalence", "n = \(n) + \(m)",
      nullOf: { $0 == .equivalence },
      data: .drawn { draws in
        let a = Sample(draws.normals(n, mean: 0.8)).moments
        let b = Sample(draws.normals(m)).moments
        let pair = ProportionPair(
          successesA: draws.counts(4 * n, [0.5, 0.5])[0], trialsA: 4 * n,
          successesB: draws.counts(4 * m, [0.3, 0.7])[0], trialsB: 4 * m)
        let answers = draws.normalPairs(n + m, correlation: 0.3)
        let r = PearsonCorrelation(PairCounts(x: answers.x, y: answers.y))
        let statistics: [any Statistic] = [
          EquivalenceOfMeans(a, b, margin: .raw(0.8)), EquivalenceOfProportions(pair, margin: 0.2),
          EquivalenceOfCorrelation(r: r.r, n: r.n, margin: 0.3),
        ]
        return statistics.estimates
      })
  }
}
