extension PatternCounts {
  /// Adds other respondents' counts of the same axes. Levels and numbers that only one of both has are put in order.
  mutating func merge(_ other: PatternCounts) throws {
    guard axes == other.axes else { throw TallyError.differentPlans }
    var merged: [Values] = []
    var translations: [(left: [Int32]?, right: [Int32]?)] = []
    for (left, right) in zip(values, other.values) {
      let (both, translation) = try Self.union(left, right)
      merged.append(both)
      translations.append(translation)
    }
    let left = Self.translated(patterns, translations.map(\.left))
    let right = Self.translated(other.patterns, translations.map(\.right))
    values = merged
    patterns = Self.union(left, right)
  }

  /// What the codes of both mean together, and for each the new codes of its old ones; `nil` where they stay.
  private static func union(
    _ left: Values, _ right: Values
  ) throws -> (Values, (left: [Int32]?, right: [Int32]?)) {
    if left == right { return (left, (nil, nil)) }
    switch (left, right) {
    case (.numbers(let a), .numbers(let b)):
      let all = Array(Set(a).union(b)).sorted()
      let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($0.element, Int32($0.offset)) })
      return (.numbers(all), (a.map { places[$0]! }, b.map { places[$0]! }))
    case (.labels(let a), .labels(let b)):
      // Texts that are canonically equivalent are one level, and the spelling that comes first stands (see MetLevels).
      var spellings = Dictionary(a.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
      for label in b {
        if let known = spellings[label], !label.utf8.lexicographicallyPrecedes(known.utf8) { continue }
        spellings[label] = label
      }
      let all = LevelOrder.sorted(Array(spellings.values))
      let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($0.element, Int32($0.offset)) })
      return (.labels(all), (a.map { places[$0]! }, b.map { places[$0]! }))
    default: throw TallyError.differentPlans
    }
  }

  private static func translated(_ patterns: [Pattern], _ translations: [[Int32]?]) -> [Pattern] {
    guard translations.contains(where: { $0 != nil }) else { return patterns }
    // Both orders ascend, but two spellings of one level can have changed places.
    return patterns.map { pattern in
      var pattern = pattern
      for (axis, translation) in translations.enumerated() where pattern.codes[axis] >= 0 {
        if let translation { pattern.codes[axis] = translation[Int(pattern.codes[axis])] }
      }
      return pattern
    }.sorted { $0.codes.lexicographicallyPrecedes($1.codes) }
  }

  /// Two lists in order become one.
  private static func union(_ left: [Pattern], _ right: [Pattern]) -> [Pattern] {
    var all: [Pattern] = []
    all.reserveCapacity(left.count + right.count)
    var (l, r) = (0, 0)
    while l < left.count, r < right.count {
      if left[l].codes == right[r].codes {
        var both = left[l]
        both.count += right[r].count
        if let weights = right[r].weights { both.weights? += weights }
        all.append(both)
        l += 1
        r += 1
      } else if left[l].codes.lexicographicallyPrecedes(right[r].codes) {
        all.append(left[l])
        l += 1
      } else {
        all.append(right[r])
        r += 1
      }
    }
    return all + left[l...] + right[r...]
  }
}
