import Statistics
import StudyFile

extension ProcedureMaker {
  /// The bootstrap that the analysis asks for, with random numbers of its own for what `part` names.
  func bootstrap(_ part: String...) -> Bootstrap? {
    analysis.bootstrap.map { asked in
      Bootstrap(
        asked.interval == .bca ? .bca : .percentile, resamples: asked.resamples, level: analysis.confidence,
        seed: seed, purpose: ([analysis.id] + part).joined(separator: "/"),
        threads: threads)
    }
  }
}

extension Output {
  /// Rows by resampling. Each has the estimate of the usual row that it stands beside: its own, from sums in another order,
  /// may differ in the last digit.
  mutating func append(resampled rows: [ResultRow]) {
    let usual = self.rows
    self.rows += rows.map { row in
      var row = row
      let same = usual.first {
        $0.measure == row.measure && $0.variable == row.variable && $0.level == row.level && $0.by == row.by
          && $0.group == row.group
      }
      if row.estimate != nil, let estimate = same?.estimate { row.estimate = estimate }
      return row
    }
  }
}

extension Bootstrap {
  static let tooManyShares =
    "No percentage is bootstrapped: there are more than \(TableBootstrap.mostCells) of them."
}

extension Proportion {
  /// The share and its interval by resampling.
  func estimate(_ bootstrap: Bootstrap) -> Estimate {
    let counts = ContingencyTable(rows: 2, columns: 1, counts: [successes, trials - successes])
    let share = counts.flatMap { table in
      TableBootstrap(table, shares: true, bootstrap).estimates.first { $0.measure == .proportion }
    }
    return share
      ?? Estimate(.proportion, method: bootstrap.method, n: max(0, trials), note: "the counts cannot be")
  }
}
