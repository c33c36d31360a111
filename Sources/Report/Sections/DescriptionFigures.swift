import Analyses
import Statistics
import StudyFile

/// Figures of `describe`.
enum DescriptionFigures {
  /// Shares of respondents with their intervals, one row for each level.
  static func shares(
    _ input: PartInput, _ variables: [(name: String, rows: Rows)], _ groups: [String]
  ) -> Figure? {
    guard groups.count <= FigureStyle.series.count else { return nil }
    let series = groups.isEmpty ? [""] : groups
    var rows: [IntervalPlot.Row] = []
    for (name, found) in variables {
      if variables.count > 1 {
        rows.append(IntervalPlot.Row(label: input.labels.title(name), points: []))
      }
      for level in found.of(.proportion).distinct(\.level) {
        rows.append(
          IntervalPlot.Row(
            label: level, points: series.map { point(found.first(.proportion, level: level, group: $0)) }))
      }
    }
    // More do not fit a page, and the table has them all.
    guard (2...36).contains(rows.count) else { return nil }
    let plot = IntervalPlot(
      rows: rows, series: series, axis: .percent, areBars: input.analysis.figure == .bars)
    let name = input.name + "-shares"
    let say = input.say
    let level = input.rows.of(.proportion).first?.confidenceLevel ?? input.analysis.confidence
    return Figure(
      name: name,
      title: variables.count == 1
        ? Prose(input.labels.title(variables[0].name)) : say("figure.shares.title"),
      note: say(plot.areBars ? "figure.bars.note" : "figure.shares.note", level: input.numbers.level(level)),
      alternative: say("figure.shares.alternative", shares: describe(input, variables)).plain,
      plot: .intervals(plot))
  }

  static func point(_ row: ResultRow?) -> IntervalPlot.Point {
    IntervalPlot.Point(value: row?.estimate, low: row?.confidenceLow, high: row?.confidenceHigh)
  }

  private static func describe(_ input: PartInput, _ variables: [(name: String, rows: Rows)]) -> String {
    variables.map { name, rows in
      let hasGroups = rows.of(.proportion).contains { !$0.group.isEmpty }
      let shares = rows.of(.proportion).filter { $0.group.isEmpty != hasGroups }.map { row in
        let group = row.group.isEmpty ? "" : " (\(row.group.folded))"
        return "\(row.level.folded)\(group) \(input.numbers.percent(row.estimate))"
      }
      return "\(input.labels.title(name))\(input.numbers.colon)\(shares.joined(separator: ", "))"
    }.joined(separator: input.numbers.semicolon)
  }

  /// Histograms of the numeric variables, six at the most; of one variable by group, one panel for each group.
  static func distributions(_ input: PartInput) -> Figure? {
    let found = input.result.distributions
    guard let first = found.first(where: { !$0.values.isEmpty }) else { return nil }
    // Panels share their scale, so a figure is of one variable.
    let panels = found.filter { $0.variable == first.variable && !$0.values.isEmpty }.prefix(6)
    return histogram(input, Array(panels))
  }

  static func histogram(_ input: PartInput, _ distributions: [Distribution]) -> Figure? {
    guard let variable = distributions.first?.variable else { return nil }
    let title = input.labels.title(variable)
    let (say, numbers) = (input.say, input.numbers)
    let total = distributions.map { $0.counts.reduce(0, +) }
    let plot = Histogram(
      panels: zip(distributions, total).map { distribution, n in
        let group = distribution.group.isEmpty ? "" : distribution.group.folded + ", "
        return Histogram.Panel(
          label: group + input.phrases.n(n).plain, distribution: distribution)
      }, label: title)
    guard let bins = plot.bins else { return nil }
    let name = input.name + "-" + (variable.anchor.isEmpty ? "distribution" : variable.anchor)
    let ranges = distributions.map { distribution -> String in
      let group = distribution.group.isEmpty ? "" : "\(distribution.group.folded): "
      let low = numbers.plain(distribution.values.first, 2)
      let high = numbers.plain(distribution.values.last, 2)
      return group + say("figure.histogram.range", low: low, high: high).plain
    }
    return Figure(
      name: name, title: say("figure.histogram.title", variable: title),
      note: say("figure.histogram.note", variable: title),
      alternative: say(
        "figure.histogram.alternative", variable: title, ranges: ranges.joined(separator: numbers.semicolon)
      ).plain, plot: .histogram(plot, bins))
  }
}
