/// What raters said of units where each may put a unit into several categories, or into none.
public struct SetRatings: Sendable, Equatable {
  /// Sets that some units have in common.
  public struct Pattern: Sendable, Equatable {
    /// One for each rater, of indices of categories; absent where the rater did not look at the unit, which is another thing
    /// than an empty set.
    public var sets: [Set<Int>?]
    /// How many units have them.
    public var units: Int

    /// A pattern of sets.
    public init(sets: [Set<Int>?], units: Int = 1) { (self.sets, self.units) = (sets, units) }
  }

  /// Each with as many sets as there are raters.
  public let patterns: [Pattern]
  /// How many raters there are.
  public let raters: Int

  /// Units that nobody looked at are left out.
  public init(raters: Int, patterns: [Pattern]) {
    precondition(
      patterns.allSatisfy { $0.sets.count == raters && $0.units >= 0 }, "a set, or none, from each rater")
    self.raters = raters
    self.patterns = patterns.filter { pattern in
      pattern.units > 0 && pattern.sets.contains { $0 != nil }
    }
  }

  /// The sets that there are, in the order in which they are met, and the ratings with each set as a category.
  var numbered: (sets: [Set<Int>], ratings: Ratings) {
    var places: [Set<Int>: Int] = [:]
    var sets: [Set<Int>] = []
    let numbered = patterns.map { pattern in
      Ratings.Pattern(
        codes: pattern.sets.map { set in
          set.map { set in
            if let place = places[set] { return place }
            places[set] = sets.count
            sets.append(set)
            return sets.count - 1
          }
        }, units: pattern.units)
    }
    return (sets, Ratings(raters: raters, categories: sets.indices.map(Double.init), patterns: numbered))
  }
}

/// How far two sets of categories are from each other: 0, the same, to 1, nothing in common.
public enum SetDistance: String, Sendable, CaseIterable {
  /// 1 − |A ∩ B| / |A ∪ B|. Source: Jaccard (1908), Bulletin de la Société Vaudoise des Sciences Naturelles 44, 223–270.
  case jaccard
  /// 1 − J·M: Jaccard's share with a factor of 1 where the sets are the same, ⅔ where one lies within the other, ⅓ where each
  /// has something that the other has not, 0 where they are disjoint. Source: Passonneau (2006), Measuring agreement on
  /// set-valued items (MASI) for semantic and pragmatic annotation, LREC 2006, 831–836.
  case masi

  /// Two empty sets are the same.
  public func between(_ a: Set<Int>, _ b: Set<Int>) -> Double {
    if a == b { return 0 }
    let common = a.intersection(b).count
    // Also where one is empty, and so within the other: they share nothing.
    if common == 0 { return 1 }
    let share = Double(common) / Double(a.union(b).count)
    switch self {
    case .jaccard: return 1 - share
    case .masi: return 1 - share * (common == min(a.count, b.count) ? 2.0 : 1.0) / 3
    }
  }
}
