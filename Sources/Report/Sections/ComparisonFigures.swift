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
    guard let variable = distributions.first?.variable,
      (2...GroupDots.mostGroups).contains(distributions.count)
    else { return nil }
    func value(_ measure: Measure, _ group: String) -> Double? { rows.first(measure, group: group)?.estimate }
    let title = input.labels.title(variable)
    let plot = GroupDots(
      groups: distributions.map { distribution in
        let n = NumberFormat.count(distribution.counts.reduce(0, +))
        return GroupDots.Group(
          label: "\(distribution.group.folded) (n = \(n))", distribution: distribution,
          quartiles: [.q1, .median, .q3].map { value($0, distribution.group) },
          mean: DescriptionFigures.point(rows.first(.mean, group: distribution.group)))
      }, label: title, fewest: input.labels.fewest)
    guard let bins = plot.bins, let by = distributions.first?.by,
      plot.groups.allSatisfy({ $0.mean.value != nil && !$0.quartiles.contains(nil) })
    else { return nil }
    let level = NumberFormat.level(
      rows.of(.mean).compactMap(\.confidenceLevel).first ?? input.analysis.confidence)
    let withheld =
      plot.fewest.map {
        $0 > 1 ? " Values of fewer than \(NumberFormat.count($0)) respondents are not drawn." : ""
      } ?? ""
    let each = distributions.map { distribution in
      let group = distribution.group
      let numbers: [(String, Measure)] = [
        ("mean", .mean), ("median", .median), ("quartiles", .q1), ("and", .q3),
      ]
      return "\(group.folded): "
        + numbers.map { "\($0) \(NumberFormat.general(value($1, group)))" }.joined(separator: ", ")
        .replacing(", and ", with: " and ")
    }
    return Figure(
      name: input.name + "-" + (variable.anchor.isEmpty ? "distribution" : variable.anchor),
      title: "\(title) by \(input.labels.title(by))",
      note:
        "Dots are values\(bins.count < 2 ? "" : " or ranges of values"), larger where more respondents gave them; boxes reach from the first to the third quartile, with a line at the median; diamonds are means with \(level) confidence intervals.\(withheld)",
      alternative: "Values by group. \(each.joined(separator: "; ")).", plot: .groupDots(plot, bins))
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
      series: [first.measure.title],
      axis: .effect(label: "\(first.measure.title), \(first.group)", neutral: 0, isLogarithmic: false))
    let name = input.name + "-differences"
    let confidence = NumberFormat.level(first.confidenceLevel ?? 0.95)
    let each = found.map { "\(input.labels.title($0.0)) \(NumberFormat.general($0.1.estimate))" }
    return Figure(
      name: name, title: "Standardized Differences by \(input.labels.title(by))",
      note:
        "Points are \(first.measure.title) (\(symbol.run)) for \(first.group.folded), lines \(confidence) confidence intervals; right of 0, the group named first is higher.",
      alternative: "\(first.measure.title) for \(first.group.folded): \(each.joined(separator: ", ")).",
      plot: .intervals(plot))
  }
}
