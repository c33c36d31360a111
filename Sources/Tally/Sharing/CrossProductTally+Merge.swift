extension CrossProductTally {
  /// Adds other respondents' products of the same variables, as two passes over files are merged.
  mutating func merge(_ other: CrossProductTally) {
    var sum = CrossProductAccumulator(self)
    sum.merge(CrossProductAccumulator(other))
    self = sum.tally(variables)
  }
}
