import Foundation

/// The risks that a logistic regression gives respondents, and whom they happened to: what tests of its fit are made of.
struct FittedRisks {
  /// The respondents of one risk.
  struct Group {
    var risk: Double
    var events: Double
    var others: Double
    var n: Double { events + others }
  }

  /// In ascending order of risk.
  let groups: [Group]
  /// Why there are none, or nothing.
  let refusal: String

  init(_ patterns: DesignPatterns, _ regression: LogisticRegression) {
    refusal = regression.refusalOfRisks
    guard refusal.isEmpty else {
      groups = []
      return
    }
    // A column that depends on those before it adds nothing.
    let coefficients = regression.coefficients.map { $0.value ?? 0 }
    let rows = patterns.outcomes.indices.map { row -> (risk: Double, row: Int) in
      var predictor = CompensatedSum()
      for column in 0..<patterns.columns {
        predictor.add(coefficients[column], times: patterns.design[row * patterns.columns + column])
      }
      return (1 / (1 + exp(-predictor.value)), row)
    }.sorted { $0.risk < $1.risk }
    var groups: [Group] = []
    for (risk, row) in rows {
      let count = Double(patterns.counts[row])
      let events = patterns.outcomes[row] == 1 ? count : 0
      // What differs by rounding alone is the same risk.
      if let last = groups.last, risk - last.risk <= 1e-12 * risk {
        groups[groups.count - 1].events += events
        groups[groups.count - 1].others += count - events
      } else {
        groups.append(Group(risk: risk, events: events, others: count - events))
      }
    }
    self.groups = groups
  }
}
