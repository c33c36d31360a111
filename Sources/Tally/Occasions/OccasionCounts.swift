import StudyFile

/// What respondents answered on each of several occasions. Nothing in it tells who they are.
package struct OccasionCounts: Sendable, Equatable {
  /// An axis an occasion. Whoever has no row of an occasion lacks its answer as one who left it blank.
  package var patterns: PatternCounts
  /// The rows of each occasion, of those who are counted.
  package var rows: [Int]
  /// Respondents with several rows of one occasion, of which none can be taken for the answer. They are not counted.
  package var ambiguous: Int
  /// Rows that do not tell whose they are, or of which occasion.
  package var unplaced: Int

  package init(patterns: PatternCounts, rows: [Int], ambiguous: Int = 0, unplaced: Int = 0) {
    (self.patterns, self.rows) = (patterns, rows)
    (self.ambiguous, self.unplaced) = (ambiguous, unplaced)
  }

  /// Where nobody's answers are told.
  init(ofNobody occasions: Occasions, _ study: Study) {
    let variables = study.variables(of: occasions)
    self.init(
      patterns: PatternCounts(
        axes: variables.map { .variable($0.name) },
        values: variables.map { $0.measure == .numeric ? .numbers([]) : .labels($0.levels.map(\.label)) },
        patterns: []), rows: variables.map { _ in 0 })
  }

  /// Adds other respondents: whoever has rows in both is two.
  mutating func merge(_ other: OccasionCounts) throws {
    guard rows.count == other.rows.count else { throw TallyError.differentPlans }
    try patterns.merge(other.patterns)
    for place in rows.indices { rows[place] += other.rows[place] }
    ambiguous += other.ambiguous
    unplaced += other.unplaced
  }
}
