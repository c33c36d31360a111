/// Krippendorff’s α where each rating is a set of categories: 1 − Dₒ/Dₑ with a distance between sets, so that raters who put a
/// unit into nearly the same categories agree in part.
///
/// Units that fewer than two raters looked at have no part in it. The interval is of the percentiles of resampled units, with Dₑ
/// held at its value for all of them, as in Krippendorff's own bootstrap: few units share their sets with others, and one that
/// is drawn twice would be held against itself. Refused for one rater, where no unit has two ratings, and where all sets are
/// the same.
///
/// Python: `nltk.AnnotationTask(data, distance).alpha()`, with `masi_distance` or `jaccard_distance`. Source: Passonneau (2006),
/// LREC 2006, 831–836; Artstein & Poesio (2008), Computational Linguistics 34, 555–596; Hayes & Krippendorff (2007),
/// Communication Methods and Measures 1, 77–89, for the bootstrap.
public struct SetValuedAlpha: Statistic {
  /// α.
  public let value: Double?
  /// Its row, with the distance as the method.
  public let estimates: [Estimate]

  /// Of all units with two ratings.
  ///
  /// - Parameter bootstrap: how units are resampled, always by percentiles; no interval without.
  public init(_ ratings: SetRatings, distance: SetDistance, _ bootstrap: Bootstrap?) {
    let (sets, numbered) = ratings.numbered
    let paired = numbered.patterns.filter { $0.given > 1 }
    let effect = SetDisagreementEffect(paired, sets, distance)
    let n = numbered.units(ratedBy: 2)
    var row = Estimate(.krippendorffAlpha, method: distance.rawValue, n: n, note: numbered.refusal)
    if row.note.isEmpty, effect.expected == 0 {
      row.note = "all sets are the same: nothing is left to agree on beyond chance"
    }
    if row.note.isEmpty {
      var value = Double.nan
      effect.values(paired.map { Double($0.units) }, into: &value)
      row.value = value
      if let bootstrap {
        let resampled = Resamples(effect, counts: paired.map(\.units), bootstrap)
          .estimate(.krippendorffAlpha, 0, n: n, kind: .percentile)
        (row.interval, row.standardError, row.note) = (
          resampled.interval, resampled.standardError, resampled.note
        )
      }
    }
    value = row.value
    estimates = [row]
  }
}

/// α of resampled units against the disagreement that all units let expect; a pattern is a tuple of sets, of which at least two
/// are given.
struct SetDisagreementEffect: SumEffect {
  let size = 1
  /// The disagreement within the unit, and how many sets it has.
  let terms: [Terms]
  let segments: [Range<Int>]
  /// Between all sets that can be paired.
  let expected: Double

  init(_ patterns: [Ratings.Pattern], _ sets: [Set<Int>], _ distance: SetDistance) {
    func disagreement(_ tally: [(category: Int, count: Double)]) -> Double {
      tally.reduce(0) { sum, a in
        sum
          + tally.reduce(0) {
            $0 + a.count * $1.count * distance.between(sets[a.category], sets[$1.category])
          }
      }
    }
    var counts = [Double](repeating: 0, count: sets.count)
    for pattern in patterns {
      for (category, count) in pattern.tally { counts[category] += count * Double(pattern.units) }
    }
    let all = counts.reduce(0, +)
    expected =
      all > 1 ? disagreement(counts.enumerated().map { ($0.offset, $0.element) }) / (all * (all - 1)) : 0
    terms = patterns.map { pattern in
      let given = Double(pattern.given)
      return Terms(disagreement(pattern.tally) / (given - 1), given, 0, 0)
    }
    segments = [0..<patterns.count]
  }

  func values(sums: UnsafePointer<Terms>, into values: UnsafeMutablePointer<Double>) {
    values[0] = 1 - sums[0][0] / sums[0][1] / expected
  }
}
