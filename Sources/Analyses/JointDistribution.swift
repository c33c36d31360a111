import Statistics

/// How many respondents gave each pair of answers to two questions in order, for a figure.
package struct JointDistribution: Sendable, Equatable {
  /// One of both questions.
  package struct Side: Sendable, Equatable {
    package var variable: String
    /// Of answers in order, which then count from 1; of numbers none.
    package var levels: [String]

    package init(variable: String, levels: [String] = []) {
      self.variable = variable
      self.levels = levels
    }
  }

  package var x: Side
  package var y: Side
  package var pairs: PairCounts
  /// From the smallest to the largest x; none where they are not numbers, or no line was asked for.
  package var line: [FittedLine.Point]

  package init(x: Side, y: Side, pairs: PairCounts, line: [FittedLine.Point] = []) {
    self.x = x
    self.y = y
    self.pairs = pairs
    self.line = line
  }

  /// So many points make its interval a curve.
  static let points = 25
}
