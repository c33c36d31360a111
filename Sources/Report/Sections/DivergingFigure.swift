import Analyses
import Statistics

/// Diverging bars with what is said about them.
struct DivergingFigure {
  let name: String
  let title: Prose
  /// Each with its label, the rows that it is among, and the group that it is of.
  let rows: [(label: String, rows: Rows, group: String)]
  let levels: [String]
  var notes: [Prose] = []

  var figure: Figure? {
    let bars = DivergingBars(
      levels: levels,
      rows: rows.map { label, rows, group in
        let shares = levels.compactMap { rows.first(.proportion, level: $0, group: group)?.estimate }
        return DivergingBars.Row(
          label: label, shares: shares.count == levels.count ? shares : [],
          before: rows.first(.proportionBeforeMiddle, group: group)?.estimate,
          after: rows.first(.proportionAfterMiddle, group: group)?.estimate)
      })
    guard bars.rows.contains(where: { !$0.shares.isEmpty }) else { return nil }
    return Figure(
      name: name, title: title, note: ([caption(bars)] + notes).joined(separator: " "),
      alternative: alternative(bars), plot: .divergingBars(bars))
  }

  private func caption(_ bars: DivergingBars) -> Prose {
    let middle = levels.count / 2
    let before = levels.prefix(middle).map(\.folded).listed("or")
    let after = levels.suffix(middle).map(\.folded).listed("or")
    let split =
      bars.hasMiddle
      ? " Half of those who answered \(levels[middle].folded) are drawn on either side of it." : ""
    return
      "Bars are percentages of those who answered, to the left of the line \(before), to the right \(after); the numbers beside a bar are the sums of the two sides.\(split)"
  }

  private func alternative(_ bars: DivergingBars) -> String {
    let each = bars.rows.map { row in
      let shares = zip(levels, row.shares).map { "\($0.folded) \(NumberFormat.percent($1))" }
      return "\(row.label.folded): \(shares.isEmpty ? "no answers" : shares.joined(separator: ", "))"
    }
    return "Percentages: " + each.joined(separator: "; ") + "."
  }
}
