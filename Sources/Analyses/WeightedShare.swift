import Statistics
import StudyFile

extension GroupedCounts.Group {
  /// Whether there are sampling weights.
  var isWeighted: Bool { !weighted.isEmpty }

  /// Those whose answer is one of these.
  func respondents(_ codes: [Int]) -> Respondents {
    Respondents(
      count: codes.reduce(0) { $0 + counts[$1] },
      weighted: isWeighted ? codes.map { weighted[$0] }.total : nil)
  }

  /// Those who answered.
  var respondents: Respondents {
    Respondents(count: answered, weighted: isWeighted ? weighted.total : nil)
  }

  /// Those who did not.
  var silent: Respondents {
    Respondents(count: missingTotal, weighted: isWeighted ? missingWeighted : nil)
  }
}

/// How many respondents, and with what sampling weights where they have some.
struct Respondents {
  var count: Int
  var weighted: WeightedCount?

  static func + (a: Respondents, b: Respondents) -> Respondents {
    Respondents(
      count: a.count + b.count,
      weighted: a.weighted.flatMap { a in b.weighted.map { a + $0 } })
  }
}

extension Sequence<Respondents> {
  /// All together; there is at least one.
  var together: Respondents {
    var sum: Respondents?
    for part in self { sum = sum.map { $0 + part } ?? part }
    return sum ?? Respondents(count: 0)
  }
}

extension Analysis {
  /// A share with the interval that the analysis names: by the sampling weights where there are some.
  func share(_ part: Respondents, of whole: Respondents, _ measure: Measure = .proportion) -> Estimate {
    var estimate: Estimate
    if let event = part.weighted, let all = whole.weighted {
      estimate = WeightedProportion(event, of: all)
        .estimate(interval.flatMap(ProportionInterval.init(rawValue:)) ?? .logit, level: confidence)
    } else {
      estimate = Proportion(successes: part.count, trials: whole.count)
        .estimate(interval.flatMap(ProportionInterval.init(rawValue:)) ?? .wilson, level: confidence)
    }
    estimate.measure = measure
    return estimate
  }
}
