import Analyses

/// Which questions the same respondents left out.
package struct UnansweredPatterns: Sendable, Equatable {
  /// Their options are places among the questions of the report.
  package var combinations: Combinations

  package init(_ combinations: Combinations) { self.combinations = combinations }

  /// Of several files, each with its own questions: what a file does not ask, nobody in it answered. `nil` where nobody
  /// left out two questions together, or the patterns are too many.
  init?(
    _ files: [(questions: [String], counts: UnansweredTogether)], of all: [String], fewest: Int
  ) {
    guard !files.contains(where: \.counts.areTooMany) else { return nil }
    let place = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($0.element, $0.offset) })
    var found: [[Int]: Int] = [:]
    for (questions, counts) in files {
      // Those who answered all that their file asks would be missing here.
      guard questions.count == all.count else { return nil }
      for (pattern, count) in counts.counts {
        let places = questions.indices.filter(pattern.contains).compactMap { place[questions[$0]] }.sorted()
        found[places, default: 0] += count
      }
    }
    let sorted = found.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { Combinations.Combination(options: $0.key, count: $0.value) }
    let combinations = Combinations(variable: "", all: sorted, fewest: fewest)
    guard combinations.shown.contains(where: { $0.options.count > 1 }) else { return nil }
    self.init(combinations)
  }
}
