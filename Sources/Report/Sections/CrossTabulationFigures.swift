import Analyses
import Statistics
import StudyFile

/// The figure of a cross-tabulation.
extension CrossTabulation {
  /// One, by what is to be read from it: answers in order are stacked about their middle.
  var figure: Figure? {
    switch input.analysis.figure {
    case .intervals?, .bars?: return intervals
    case .stacked?: if let stacked = bars(isDiverging: false) { return stacked }
    case .mosaic?:
      if !isOfOptions, !rows.areWeighted, rows.has(.adjustedResidual), let mosaic { return mosaic }
    default: break
    }
    if rows.has(.proportionBeforeMiddle), let diverging = bars(isDiverging: true) { return diverging }
    return Self.isMosaic(rows, input.analysis.figure) && !isOfOptions ? mosaic : intervals
  }

  private func bars(isDiverging: Bool) -> Figure? {
    guard levels.count > 1, !isOfOptions, levels.count <= DivergingBars.mostLevels,
      groups.count <= DivergingBars.mostRows
    else { return nil }
    return DivergingFigure(
      name: name + "-shares", title: titled(input.labels.title(variable)),
      rows: groups.map { (head($0).plain, rows, $0) }, levels: levels, isDiverging: isDiverging, say: say
    ).figure
  }

  /// Several answers without an order, few enough that each piece can be seen.
  ///
  /// - Parameter kind: what the study asks for.
  static func isMosaic(_ rows: Rows, _ kind: FigureKind? = nil) -> Bool {
    // Its pieces would be weighted, and its residuals not.
    guard kind == nil || kind == .mosaic, !rows.areWeighted else { return false }
    let tested = rows.of(.adjustedResidual)
    let (levels, groups) = (tested.distinct(\.level).count, tested.distinct(\.group).count)
    // Each option of a check-all-that-apply question has a test and a table of its own.
    let isOfOptions = rows.of(.pearsonChiSquare).contains { !$0.level.isEmpty }
    if kind == .mosaic { return !isOfOptions && levels > 0 }
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
      name: name + "-shares", title: titled(input.labels.title(variable)),
      note:
        say("figure.mosaic.note", key: key, minus: NumberFormat.minus),
      alternative: say("figure.shares.alternative", shares: shares(of: levels, intervals: false)).plain,
      plot: .mosaic(mosaic))
  }

  private var intervals: Figure? {
    guard var plot = ComparisonFigures.shares(rows, levels: drawn, groups: groups) else {
      return nil
    }
    plot.areBars = input.analysis.figure == .bars
    let what = drawn.count == 1 ? input.labels.outcome(variable, drawn[0]) : input.labels.title(variable)
    let confidence = numbers.level(rows.of(.proportion).first?.confidenceLevel ?? 0.95)
    return Figure(
      name: name + "-shares", title: titled(what),
      note: say(plot.areBars ? "figure.bars.within.note" : "figure.shares.within.note", level: confidence),
      alternative: say("figure.shares.alternative", shares: shares(of: drawn, intervals: true)).plain,
      plot: .intervals(plot))
  }

  private func titled(_ what: String) -> Prose { say("title.by", what: what, by: input.labels.title(by)) }

  private func shares(of levels: [String], intervals: Bool) -> String {
    groups.map { group in
      let each = levels.map { level in
        let row = rows.first(.proportion, level: level, group: group)
        let interval =
          intervals
          ? " [\(numbers.percentage(row?.confidenceLow))\(numbers.separator)\(numbers.percentage(row?.confidenceHigh))]"
          : ""
        return "\(level.folded) \(numbers.percent(row?.estimate))\(interval)"
      }
      return "\(group.folded)\(numbers.colon)\(each.joined(separator: ", "))"
    }.joined(separator: numbers.semicolon)
  }
}
