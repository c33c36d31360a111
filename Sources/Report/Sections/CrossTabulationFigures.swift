import Analyses
import Statistics

/// The figure of a cross-tabulation.
extension CrossTabulation {
  /// One, by what is to be read from it: answers in order are stacked about their middle.
  var figure: Figure? {
    if rows.has(.proportionBeforeMiddle), levels.count <= DivergingBars.mostLevels,
      groups.count <= DivergingBars.mostRows
    {
      return DivergingFigure(
        name: name + "-shares", title: "\(input.labels.title(variable)) by \(input.labels.title(by))",
        rows: groups.map { (head($0).plain, rows, $0) }, levels: levels
      ).figure
    }
    return Self.isMosaic(rows) && !isOfOptions ? mosaic : intervals
  }

  /// Several answers without an order, few enough that each piece can be seen.
  static func isMosaic(_ rows: Rows) -> Bool {
    let tested = rows.of(.adjustedResidual)
    let (levels, groups) = (tested.distinct(\.level).count, tested.distinct(\.group).count)
    // Each option of a check-all-that-apply question has a test and a table of its own.
    let isOfOptions = rows.of(.pearsonChiSquare).contains { !$0.level.isEmpty }
    return !isOfOptions && !rows.has(.proportionBeforeMiddle) && (3...Mosaic.mostLevels).contains(levels)
      && (2...Mosaic.mostGroups).contains(groups)
  }

  private var mosaic: Figure? {
    let mosaic = Mosaic(
      levels: levels,
      groups: groups.map { group in
        Mosaic.Group(
          label: group, n: rows.first(.proportion, group: group)?.n ?? 0,
          shares: levels.map { rows.first(.proportion, level: $0, group: group)?.estimate ?? 0 },
          residuals: levels.map { rows.first(.adjustedResidual, level: $0, group: group)?.estimate })
      }.filter { $0.n > 0 })
    guard mosaic.groups.count > 1 else { return nil }
    let key = levels.enumerated().map { "\($0 + 1) \($1.folded)" }.joined(separator: ", ")
    return Figure(
      name: name + "-shares", title: "\(input.labels.title(variable)) by \(input.labels.title(by))",
      note:
        "Each row is a group, as high as the group is large, cut into the shares of its answers from left to right: \(key). Blue pieces (+) hold more respondents than if the two were independent, orange ones (\(NumberFormat.minus)) fewer: lightly where the adjusted residual \(Symbol.z.run) is beyond ±2, darkly with two signs beyond ±4.",
      alternative: "Percentages: " + shares(of: levels, intervals: false) + ".", plot: .mosaic(mosaic))
  }

  private var intervals: Figure? {
    guard let plot = ComparisonFigures.shares(rows, levels: drawn, groups: groups) else {
      return nil
    }
    let what = drawn.count == 1 ? input.labels.outcome(variable, drawn[0]) : input.labels.title(variable)
    let confidence = NumberFormat.level(rows.of(.proportion).first?.confidenceLevel ?? 0.95)
    return Figure(
      name: name + "-shares", title: "\(what) by \(input.labels.title(by))",
      note: "Points are percentages within each group, lines \(confidence) confidence intervals.",
      alternative: "Percentages: " + shares(of: drawn, intervals: true) + ".", plot: .intervals(plot))
  }

  private func shares(of levels: [String], intervals: Bool) -> String {
    groups.map { group in
      let each = levels.map { level in
        let row = rows.first(.proportion, level: level, group: group)
        let interval =
          intervals
          ? " [\(NumberFormat.percentage(row?.confidenceLow)), \(NumberFormat.percentage(row?.confidenceHigh))]"
          : ""
        return "\(level.folded) \(NumberFormat.percent(row?.estimate))\(interval)"
      }
      return "\(group.folded): \(each.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}
