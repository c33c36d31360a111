import Statistics

/// Intervals by resampling.
enum Resampled {
  static let scenarios: [Scenario] = groups + associations + raters

  private static let samples: [(shape: Shape, n: Int)] = [
    (.normal, 15), (.normal, 60), (.skewed, 15), (.skewed, 60),
  ]

  /// Both intervals, of 1,000 resamples each.
  private static func both(_ draws: inout Draws, _ estimates: (Bootstrap) -> [Estimate]) -> [Estimate] {
    let seed = UInt64(draws.uniform() * 0x1p53)
    return [Bootstrap.Kind.bca, .percentile].flatMap {
      estimates(Bootstrap($0, resamples: 1000, seed: seed, threads: 1))
    }
  }

  private static let groups: [Scenario] = samples.map { shape, n in
    Scenario(
      "Two groups from the same population, resampled", "\(shape.rawValue), n = \(n) + \(n)",
      truth: { estimate in
        switch estimate.measure {
        case .mean: shape.mean
        case .meanDifference, .cohensD, .hedgesG: 0
        default: nil
        }
      },
      data: .drawn { draws in
        let groups = (0..<2).map { _ in Sample(draws.numbers(n, of: shape)) }
        return both(&draws) { GroupBootstrap(groups, $0).estimates }
      })
  }

  private static let associations: [Scenario] = [20, 100].map { n in
    let (items, r) = (4.0, 0.4)
    return Scenario(
      "A correlation of .5, and four items with r = .4, resampled", "n = \(n)",
      truth: { estimate in
        switch estimate.measure {
        case .pearsonR: 0.5
        case .cronbachAlpha: items * r / (1 + (items - 1) * r)
        default: nil
        }
      },
      data: .drawn { draws in
        let pair = draws.normalPairs(n, correlation: 0.5)
        let answers = (0..<n).flatMap { _ in
          let person = r.squareRoot() * draws.normal()
          return (0..<Int(items)).map { _ in person + (1 - r).squareRoot() * draws.normal() }
        }
        return both(&draws) { bootstrap in
          CorrelationBootstrap(PairCounts(x: pair.x, y: pair.y), measures: [.pearsonR], bootstrap).estimates
            + AlphaBootstrap(
              items: Int(items), answers: answers, counts: [Int](repeating: 1, count: n), bootstrap
            ).estimates
        }
      })
  }

  private static let shared = [0.3, 0.05, 0.05, 0.05, 0.2, 0.05, 0.02, 0.08, 0.2]

  private static func alpha(_ counts: [Int], _ bootstrap: Bootstrap?) -> [Estimate] {
    let ratings = Ratings(
      raters: 2, categories: [1, 2, 3],
      patterns: counts.enumerated().map {
        Ratings.Pattern(codes: [$0.offset / 3, $0.offset % 3], units: $0.element)
      })
    return [KrippendorffAlpha.Level.nominal, .ordinal].flatMap {
      KrippendorffAlpha(ratings, level: $0, bootstrap).estimates
    }
  }

  private static let raters: [Scenario] = [20, 100].map { n in
    let population = alpha(shared.map { Int(($0 * 1e6).rounded()) }, nil)
    let values = population.map(\.value)
    return Scenario(
      "Two raters, three categories, resampled", "n = \(n)",
      truth: { estimate in estimate.method.hasPrefix("ordinal") ? values[1] : values[0] },
      data: .drawn { draws in
        let counts = draws.counts(n, shared)
        let seed = UInt64(draws.uniform() * 0x1p53)
        return alpha(counts, Bootstrap(.percentile, resamples: 1000, seed: seed, threads: 1))
      })
  }
}
