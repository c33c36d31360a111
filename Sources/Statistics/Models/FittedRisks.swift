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
    let predictors = patterns.outcomes.indices.map { row in
      var predictor = CompensatedSum()
      for column in 0..<patterns.columns {
        predictor.add(coefficients[column], times: patterns.design[row * patterns.columns + column])
      }
      return predictor.value
    }
    groups = Self.groups(predictors, patterns)
  }

  /// Of linear predictors that may come from elsewhere, one a row.
  init(_ predictors: [Double], _ patterns: DesignPatterns) {
    refusal = ""
    groups = Self.groups(predictors, patterns)
  }

  private static func groups(_ predictors: [Double], _ patterns: DesignPatterns) -> [Group] {
    let rows = predictors.indices.map { (risk: 1 / (1 + exp(-predictors[$0])), row: $0) }
      .sorted { $0.risk < $1.risk }
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
    return groups
  }

  var events: Double { groups.reduce(0) { $0 + $1.events } }
  var others: Double { groups.reduce(0) { $0 + $1.others } }
}

extension FittedRisks {
  /// How each group stands: which share of those without the event has a lower risk, and of those with it a higher one.
  var places: (ofEvents: [Double], ofOthers: [Double]) {
    let (events, others) = (events, others)
    var (ofEvents, ofOthers) = ([Double](), [Double]())
    var (eventsBelow, othersBelow) = (0.0, 0.0)
    for group in groups {
      ofEvents.append((othersBelow + group.others / 2) / others)
      ofOthers.append((events - eventsBelow - group.events / 2) / events)
      eventsBelow += group.events
      othersBelow += group.others
    }
    return (ofEvents, ofOthers)
  }

  /// The area under the receiver operating characteristic.
  var area: Double? {
    if groups.isEmpty { return nil }
    var sum = CompensatedSum()
    for (place, group) in zip(places.ofEvents, groups) { sum.add(place, times: group.events) }
    return sum.value / events
  }

  /// The mean squared distance of risks from what happened.
  var brier: Double? {
    if groups.isEmpty { return nil }
    var sum = CompensatedSum()
    for group in groups {
      sum.add(group.events * (1 - group.risk), times: 1 - group.risk)
      sum.add(group.others * group.risk, times: group.risk)
    }
    return sum.value / (events + others)
  }

  /// The same as a share of what giving everyone the overall share would leave: 1 is perfect, 0 no better than that.
  var scaledBrier: Double? {
    let share = events / (events + others)
    return brier.flatMap { share > 0 && share < 1 ? 1 - $0 / (share * (1 - share)) : nil }
  }
}
