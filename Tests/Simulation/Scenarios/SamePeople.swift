import Statistics

/// Answers of the same people twice or more often, and judgements of the same units.
enum SamePeople {
  static let scenarios: [Scenario] = events + numbers + occasions + categories + raters

  private static let twice: [(n: Int, shares: [Double])] = [
    (10, [0.3, 0.2, 0.2, 0.3]), (40, [0.3, 0.2, 0.2, 0.3]), (40, [0.1, 0.05, 0.05, 0.8]),
    (40, [0.3, 0.3, 0.1, 0.3]),
  ]

  private static let events: [Scenario] = twice.map { n, shares in
    Scenario(
      "A yes or no, twice", "n = \(n), changes \(shares[1]) and \(shares[2])",
      nullOf: { _ in shares[1] == shares[2] },
      truth: { estimate in
        switch estimate.measure {
        case .riskDifference: shares[1] - shares[2]
        case .oddsRatio: shares[1] / shares[2]
        default: nil
        }
      },
      data: .drawn { draws in
        let counts = draws.counts(n, shares)
        let pairs = MatchedPairs(
          both: counts[0], onlyFirst: counts[1], onlySecond: counts[2], neither: counts[3])
        return
          ([McNemar(pairs), PairedRiskDifference(pairs), MatchedOddsRatio(pairs)] as [any Statistic])
          .estimates
      })
  }

  private static let shifts: [(n: Int, shift: Double)] = [(8, 0), (30, 0), (30, 0.5)]

  private static let numbers: [Scenario] = shifts.map { n, shift in
    Scenario(
      "A number, twice", "n = \(n), a change of \(shift), r = .6", nullOf: { _ in shift == 0 },
      truth: { estimate in
        switch estimate.measure {
        case .meanDifference, .pairedT, .hodgesLehmann: shift
        case .cohensDZ: shift / 0.8.squareRoot()
        case .cohensDAV: shift
        default: nil
        }
      },
      data: .drawn { draws in
        let pair = draws.normalPairs(n, correlation: 0.6)
        let pairs = PairCounts(x: pair.x.map { $0 + shift }, y: pair.y)
        let statistics: [any Statistic] = [
          PairedT(pairs), PairedEffectSizes(pairs), WilcoxonSignedRank(pairs), SignTest(pairs),
          PairedHodgesLehmann(pairs),
        ]
        return statistics.estimates
      })
  }

  private static let occasions: [Scenario] = [10, 40].map { n in
    Scenario(
      "Four occasions, the last two alike", "n = \(n)", nullOf: { _ in true },
      data: .drawn { draws in
        let tuples = (0..<n).map { _ in
          let person = draws.normal()
          let last = draws.normal()
          return [
            person + draws.normal(), person + draws.normal(), person + last,
            person + last + 0.2 * draws.normal(),
          ]
        }
        let answers = RepeatedAnswers(tuples)
        let yes = RepeatedAnswers(tuples.map { $0.map { $0 > 0 } })
        return ([RepeatedMeasuresAnova(answers), Friedman(answers), CochranQ(yes)] as [any Statistic])
          .estimates
      })
  }

  private static let alike = [0.3, 0.06, 0.04, 0.06, 0.2, 0.05, 0.04, 0.05, 0.2]

  private static let categories: [Scenario] = [20, 60, 300].map { n in
    Scenario(
      "One of three answers, twice and three times, changes evened out", "n = \(n)", nullOf: { _ in true },
      data: .drawn { draws in
        let counts = draws.counts(n, alike)
        guard let table = ContingencyTable(rows: 3, columns: 3, counts: counts) else { return [] }
        let tuples = (0..<n).map { _ in
          let own = draws.uniform() < 0.5 ? [0.6, 0.3, 0.1] : [0.1, 0.3, 0.6]
          return (0..<3).map { _ in draws.category(own) }
        }
        let statistics: [any Statistic] = [
          StuartMaxwell(table), BowkerSymmetry(table),
          MarginalHomogeneity(
            RepeatedAnswers(occasions: 3, tuples: tuples, counts: tuples.map { _ in 1 }), categories: 3),
        ]
        return statistics.estimates
      })
  }

  private static let shared = [0.3, 0.05, 0.05, 0.05, 0.2, 0.05, 0.02, 0.08, 0.2]

  private static func agreement(_ counts: [Int]) -> [Estimate] {
    let ratings = Ratings(
      raters: 2, categories: [1, 2, 3],
      patterns: counts.enumerated().map {
        Ratings.Pattern(codes: [$0.offset / 3, $0.offset % 3], units: $0.element)
      })
    let statistics: [any Statistic] = [
      CohenKappa(ratings), CohenKappa(ratings, weights: .quadratic), FleissKappa(ratings), GwetAC1(ratings),
      PercentAgreement(ratings),
    ]
    return statistics.estimates
  }

  private static let raters: [Scenario] = [20, 100].map { n in
    let population = agreement(shared.map { Int(($0 * 1e6).rounded()) })
    return Scenario(
      "Two raters, three categories", "n = \(n)", truth: Scenario.values(of: population),
      data: .drawn { draws in agreement(draws.counts(n, shared)) })
  }
}
