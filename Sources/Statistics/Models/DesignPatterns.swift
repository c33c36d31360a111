/// The distinct rows of a regression: the columns of its design, the outcome, and how many respondents have them.
public struct DesignPatterns: Sendable, Equatable {
  /// How many columns the design has, the intercept among them.
  public let columns: Int
  /// The design, row by row.
  public let design: [Double]
  /// One a row.
  public let outcomes: [Double]
  /// How many respondents each row stands for, all above zero.
  public let counts: [Int]
  /// All respondents.
  public let n: Int

  /// Rows in any order; the same row may occur more than once, and rows with no count above zero are left out.
  /// `design` must have `columns` numbers for each outcome, and `counts` one.
  public init(columns: Int, design: [Double], outcomes: [Double], counts: [Int]) {
    precondition(columns >= 0 && design.count == columns * outcomes.count, "the columns of each row")
    precondition(counts.count == outcomes.count, "a count for each row")
    self.columns = columns
    if counts.allSatisfy({ $0 > 0 }) {
      self.design = design
      self.outcomes = outcomes
      self.counts = counts
    } else {
      let kept = counts.indices.filter { counts[$0] > 0 }
      self.design = kept.flatMap { design[$0 * columns..<($0 + 1) * columns] }
      self.outcomes = kept.map { outcomes[$0] }
      self.counts = kept.map { counts[$0] }
    }
    n = self.counts.reduce(0) { $0.saturating(plus: $1) }
  }

  /// Rows written out, each standing for one respondent.
  public init(rows: [[Double]], outcomes: [Double]) {
    let columns = rows.first?.count ?? 0
    self.init(
      columns: columns, design: rows.flatMap { $0 }, outcomes: outcomes,
      counts: Array(repeating: 1, count: outcomes.count))
  }

  /// The same respondents with some of the columns.
  public func keeping(_ kept: Set<Int>) -> DesignPatterns {
    let kept = kept.sorted()
    return DesignPatterns(
      columns: kept.count,
      design: outcomes.indices.flatMap { row in kept.map { design[row * columns + $0] } },
      outcomes: outcomes, counts: counts)
  }

  /// Whether the first column is 1 in every row.
  public var hasIntercept: Bool {
    columns > 0 && stride(from: 0, to: design.count, by: columns).allSatisfy { design[$0] == 1 }
  }

  var isFinite: Bool { design.allSatisfy(\.isFinite) && outcomes.allSatisfy(\.isFinite) }
}
