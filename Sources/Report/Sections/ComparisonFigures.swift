import Analyses
import Statistics

/// Figures of `compare`.
enum ComparisonFigures {
  /// Groups as rows, every level as a series.
  static func shares(_ rows: Rows, levels shown: [String], groups: [String]) -> IntervalPlot? {
    guard !groups.isEmpty, !shown.isEmpty, groups.count * shown.count <= 40 else { return nil }
    func point(_ level: String, _ group: String) -> IntervalPlot.Point {
      DescriptionFigures.point(rows.first(.proportion, level: level, group: group))
    }
    // Few groups are told apart by colour, many levels by row; the other way round where there are more groups.
    if shown.count > 1, groups.count <= 3 {
      let plotted = shown.map { level in
        IntervalPlot.Row(label: level, points: groups.map { point(level, $0) })
      }
      return IntervalPlot(rows: plotted, series: groups, axis: .percent)
    }
    guard shown.count <= FigureStyle.series.count else { return nil }
    let plotted = groups.map { group in IntervalPlot.Row(label: group, points: shown.map { point($0, group) })
    }
    return IntervalPlot(rows: plotted, series: shown, axis: .percent)
  }

  /// Standardized differences of several outcomes around none.
  static func differences(_ input: PartInput, _ outcomes: [(name: String, rows: Rows)], by: String) -> Figure?
  {
    let found = outcomes.compactMap { outcome in
      (outcome.rows.first(.hedgesG) ?? outcome.rows.first(.cohensD)).map { (outcome.name, $0) }
    }.filter { $0.1.estimate != nil }
    guard found.count > 1, found.count <= 36, let first = found.first?.1, let symbol = first.measure.symbol,
      found.allSatisfy({ $0.1.measure == first.measure && $0.1.group == first.group })
    else { return nil }
    let plot = IntervalPlot(
      rows: found.map {
        IntervalPlot.Row(label: input.labels.title($0.0), points: [DescriptionFigures.point($0.1)])
      },
      series: [input.say.title(first.measure)],
      axis: .effect(
        label: "\(input.say.title(first.measure)), \(first.group)", neutral: 0, isLogarithmic: false))
    let name = input.name + "-differences"
    let say = input.say
    let measure = say.title(first.measure)
    let each = found.map { "\(input.labels.title($0.0)) \(input.numbers.general($0.1.estimate))" }
    return Figure(
      name: name, title: say("figure.differences.title", by: input.labels.title(by)),
      note: say(
        "figure.differences.note", measure: measure, symbol: say.symbol(symbol), contrast: first.group.folded,
        level: input.numbers.level(first.confidenceLevel ?? 0.95)),
      alternative: say(
        "figure.differences.alternative", measure: measure, contrast: first.group.folded,
        each: each.joined(separator: ", ")
      ).plain,
      plot: .intervals(plot))
  }
}
