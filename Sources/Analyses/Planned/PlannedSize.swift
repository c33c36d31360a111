/// How many respondents, and in which groups.
package struct PlannedSize: Sendable, Equatable {
  /// In all.
  package var n: Int
  /// By group; empty where there are none.
  package var groups: [Int]

  package init(n: Int) { (self.n, groups) = (n, []) }

  package init(groups: [Int]) {
    // Nobody plans for as many as overflow; a size that is refused is better than a trap.
    n = groups.reduce(0) {
      let (sum, isTooMany) = $0.addingReportingOverflow($1); return isTooMany ? .max : sum
    }
    self.groups = groups
  }

  package init(_ pair: (Int, Int)) { self.init(groups: [pair.0, pair.1]) }

  /// Both groups of two.
  var pair: (Int, Int)? { groups.count == 2 ? (groups[0], groups[1]) : nil }
}
