import Statistics

/// Respondents with sampling weights, who are drawn the more often the smaller their weight.
enum Weights {
  static let scenarios: [Scenario] = [20, 60, 300].map { n in
    Scenario(
      "Weighted answers of three groups that are alike, weights from 0.5 to 3", "n = \(n)",
      nullOf: { _ in true },
      truth: { estimate in
        switch estimate.measure {
        case .mean, .meanDifference, .pearsonR: 0
        case .proportion: share
        case .riskDifference: 0
        case .oddsRatio, .riskRatio: 1
        default: nil
        }
      },
      data: .drawn { draws in statistics(&draws, n) })
  }

  private static let share = 0.3

  private static func statistics(_ draws: inout Draws, _ n: Int) -> [Estimate] {
    var values: [[Double]] = [[], [], []]
    var respondents: [[WeightedCount]] = [[], [], []]
    var cells = [WeightedCount](repeating: WeightedCount(n: 0, weight: 0, squares: 0), count: 6)
    for _ in 0..<n {
      let group = draws.category([0.4, 0.4, 0.2])
      let weight = [0.5, 1, 2, 3][draws.category([0.4, 0.3, 0.2, 0.1])]
      let respondent = WeightedCount(n: 1, weight: weight, squares: weight * weight)
      values[group].append(draws.normal())
      respondents[group].append(respondent)
      let cell = 2 * group + (draws.uniform() < share ? 0 : 1)
      cells[cell] = cells[cell] + respondent
    }
    let all = WeightedSample(values: values.flatMap(\.self), respondents: respondents.flatMap(\.self))
    let groups = zip(values, respondents).map { WeightedSample(values: $0, respondents: $1) }
    let proportions = (0..<3).map { group in
      WeightedProportion(cells[2 * group], of: cells[2 * group] + cells[2 * group + 1])
    }
    var statistics: [any Statistic] = [
      WeightedMean(all), DesignBasedTest(Array(groups.prefix(2))), DesignBasedTest(groups),
      DesignBasedTest(groups, ofRanks: true), WeightedContrast(proportions[0], proportions[1]),
      WeightedCorrelation(
        x: values.flatMap(\.self), y: draws.normals(n), respondents: respondents.flatMap(\.self)),
    ]
    if let table = WeightedTable(rows: 3, columns: 2, cells: cells) { statistics.append(RaoScottF(table)) }
    let whole = WeightedProportion(
      cells[0] + cells[2] + cells[4], of: cells.dropFirst().reduce(cells[0], +))
    return statistics.estimates
      + [ProportionInterval.logit, .wilson, .clopperPearson].map { whole.estimate($0) }
  }
}
