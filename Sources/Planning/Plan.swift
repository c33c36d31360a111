import Analyses

/// What is to be found out of one test: the size, the effect or the power, whichever is not given.
package struct Plan: Sendable {
  /// The question in words, for people.
  package var title: String
  package var rows: [PlanRow]
  /// The formula and where it is from.
  package var source: String

  package init(title: String, rows: [PlanRow], source: String) {
    (self.title, self.rows, self.source) = (title, rows, source)
  }

  /// The power of an effect with a sample.
  package static func power(
    _ test: PlannedTest, _ effect: Double, _ sample: PlannedSize, alpha: Double
  ) -> [PlanRow] {
    var row = PlanRow(test.name, .power, effect: test.effect, size: effect, alpha: alpha, sample: sample)
    row.power = test.power(effect, sample, alpha: alpha)
    row.reached = test.reached(effect)
    if row.power == nil { row.note = "so few cannot be tested" }
    return [row]
  }

  /// The fewest that find an effect so often, for each power.
  package static func sizes(
    _ test: PlannedTest, _ effect: Double, powers: [Double], alpha: Double, like sample: PlannedSize? = nil
  ) -> [PlanRow] {
    powers.map { power in
      var row = PlanRow(
        test.name, .sampleSize, effect: test.effect, size: effect, alpha: alpha, power: power)
      row.sample = test.leastSize(effect, power: power, alpha: alpha, like: sample)
      row.reached = test.reached(effect)
      if row.sample == nil { row.note = "no sample of a size that can be had finds it so often" }
      return row
    }
  }

  /// The least effects that a sample finds so often, for each power: both ways where they differ.
  package static func effects(
    _ test: PlannedTest, _ sample: PlannedSize, powers: [Double], alpha: Double
  ) -> [PlanRow] {
    powers.flatMap { power in
      (test.hasTwoWays ? [true, false] : [false]).map { isBelow in
        var row = PlanRow(test.name, .effect, effect: test.effect, alpha: alpha, power: power, sample: sample)
        row.size = test.leastEffect(power: power, sample, alpha: alpha, isBelow: isBelow)
        row.reached = row.size.flatMap(test.reached)
        if row.size == nil { row.note = "so few find no effect so often" + (isBelow ? " below" : "") }
        return row
      }
    }
  }
}

extension PlannedTest {
  /// The proportion that differs by so much from the known one.
  fileprivate func reached(_ difference: Double) -> Double? {
    switch self {
    case .proportion(let share), .proportions(let share, _): share + difference
    default: nil
    }
  }
}
