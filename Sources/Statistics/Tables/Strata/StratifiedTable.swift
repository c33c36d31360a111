/// The same two categorical variables against each other in several strata. Rows are the outcome, columns the groups.
public struct StratifiedTable: Sendable, Equatable {
  /// A table for each stratum, all of the same rows and columns.
  public let strata: [ContingencyTable]

  /// Nil where there are none, they differ in their rows or columns, or their sum does not fit.
  public init?(_ strata: [ContingencyTable]) {
    guard let first = strata.first,
      strata.allSatisfy({ $0.rows == first.rows && $0.columns == first.columns }),
      CountSum.of(strata.map(\.total)) != nil
    else { return nil }
    self.strata = strata
  }

  /// Everyone.
  public var total: Int { strata.reduce(0) { $0 + $1.total } }

  /// Whether each stratum has two rows and two columns.
  public var isTwoByTwo: Bool { strata[0].rows == 2 && strata[0].columns == 2 }

  /// Those strata that can tell something of the association: answers in two rows at least, and in two columns.
  var telling: [ContingencyTable] {
    strata.filter { stratum in
      [stratum.rowTotals, stratum.columnTotals].allSatisfy { $0.count { $0 > 0 } > 1 }
    }
  }

  /// Why nothing can be computed, or nil.
  var refusal: String? {
    if total == 0 { return "no answers" }
    return telling.isEmpty ? "in each stratum all answers are in one row or one column" : nil
  }

  /// The refusal, or what is to be added to a result: that strata add nothing to it.
  func note(_ caution: String = "") -> String {
    if let refusal { return refusal }
    let silent = strata.count - telling.count
    let said =
      silent == 0
      ? ""
      : silent == 1
        ? "1 stratum adds nothing: all its answers are in one row or one column"
        : "\(silent) strata add nothing: all their answers are in one row or one column"
    return [said, caution].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
