/// Which options of a check-all-that-apply question the same respondents ticked.
package struct Combinations: Sendable, Equatable {
  package struct Combination: Sendable, Equatable {
    /// Places of the options ticked, ascending; none, where none was.
    package var options: [Int]
    /// Who ticked these and no others.
    package var count: Int

    package init(options: [Int], count: Int) {
      self.options = options
      self.count = count
    }
  }

  package var variable: String
  /// Respondents of whom every option is known.
  package var n: Int
  /// Those of most respondents, the largest first.
  package var shown: [Combination]
  /// How many further ones there are.
  package var others: Int

  package init(variable: String, n: Int, shown: [Combination], others: Int) {
    self.variable = variable
    self.n = n
    self.shown = shown
    self.others = others
  }

  /// Who gave one of the further ones.
  package var respondentsOfOthers: Int { n - shown.reduce(0) { $0 + $1.count } }

  /// As many have room in a journal's column.
  package static let mostShown = 12

  /// Of all that were met; those of fewer than `fewest` respondents are among the others, who are none or as many.
  package init(variable: String, all: [Combination], fewest: Int) {
    let sorted = all.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
    let n = all.reduce(0) { $0 + $1.count }
    var shown = Array(sorted.prefix(Self.mostShown).prefix { $0.count >= fewest })
    var left = n - shown.reduce(0) { $0 + $1.count }
    while left > 0, left < fewest, let last = shown.popLast() { left += last.count }
    self.init(variable: variable, n: n, shown: shown, others: all.count - shown.count)
  }
}
