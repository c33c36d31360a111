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

  /// One numeric outcome: its values by group, with boxes and means.
  static func dots(_ input: PartInput, _ rows: Rows, _ distributions: [Distribution]) -> Figure? {
    guard let variable = distributions.first?.variable, let by = distributions.first?.by else { return nil }
    let title = input.labels.title(variable)
    return dots(
      input, rows, distributions, name: variable.anchor.isEmpty ? "distribution" : variable.anchor,
      title: input.say("title.by", what: title, by: input.labels.title(by)), axis: title)
  }

  /// Distributions of several groups, or of several answers, which stand in `group`.
  static func dots(
    _ input: PartInput, _ rows: Rows, _ distributions: [Distribution], name: String, title: Prose,
    axis: String
  ) -> Figure? {
    guard (2...GroupDots.mostGroups).contains(distributions.count) else { return nil }
    func value(_ measure: Measure, _ group: String) -> Double? { rows.first(measure, group: group)?.estimate }
    let plot = GroupDots(
      groups: distributions.map { distribution in
        let n = input.numbers.count(distribution.counts.reduce(0, +))
        return GroupDots.Group(
          label: "\(distribution.group.folded) (n = \(n))", distribution: distribution,
          quartiles: [.q1, .median, .q3].map { value($0, distribution.group) },
          mean: DescriptionFigures.point(rows.first(.mean, group: distribution.group)))
      }, label: axis, fewest: input.labels.fewest)
    guard let bins = plot.bins,
      plot.groups.allSatisfy({ $0.mean.value != nil && !$0.quartiles.contains(nil) })
    else { return nil }
    let (say, numbers) = (input.say, input.numbers)
    let level = numbers.level(
      rows.of(.mean).compactMap(\.confidenceLevel).first ?? input.analysis.confidence)
    let withheld =
      plot.fewest.map {
        $0 > 1 ? say("figure.dots.withheld", count: $0) : Prose()
      } ?? Prose()
    let each = distributions.map { distribution in
      let group = distribution.group
      func printed(_ measure: Measure) -> String { numbers.general(value(measure, group)) }
      return say(
        "figure.dots.each", group: group.folded, mean: printed(.mean), median: printed(.median),
        low: printed(.q1), high: printed(.q3)
      ).plain
    }
    return Figure(
      name: input.name + "-" + name, title: title,
      note: [
        say(bins.count < 2 ? "figure.dots.note" : "figure.dots.note.ranges", level: level), withheld,
      ].joined(separator: " "),
      alternative: say("figure.dots.alternative", each: each.joined(separator: numbers.semicolon)).plain,
      plot: .groupDots(plot, bins))
  }

  /// Standardized differences of several outcomes around none.
  static func differences(_ input: PartInput, _ outcomes: [(name: String, rows: Rows)], by: String) -> Figure?
  {
    let found = outcomes.compactMap { outcome in
      outcome.rows.areWeighted
        ? nil : (outcome.rows.first(.hedgesG) ?? outcome.rows.first(.cohensD)).map { (outcome.name, $0) }
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
