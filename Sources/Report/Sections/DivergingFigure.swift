import Analyses
import Statistics

/// Diverging bars with what is said about them.
struct DivergingFigure: InLanguage {
  let name: String
  let title: Prose
  /// Each with its label, the rows that it is among, and the group that it is of.
  let rows: [(label: String, rows: Rows, group: String)]
  let levels: [String]
  var notes: [Prose] = []
  /// Bars that begin at 0 where not.
  var isDiverging = true
  let say: Words

  var figure: Figure? {
    let bars = DivergingBars(
      levels: levels,
      rows: rows.map { label, rows, group in
        let shares = levels.compactMap { rows.first(.proportion, level: $0, group: group)?.estimate }
        return DivergingBars.Row(
          label: label, shares: shares.count == levels.count ? shares : [],
          before: rows.first(.proportionBeforeMiddle, group: group)?.estimate,
          after: rows.first(.proportionAfterMiddle, group: group)?.estimate)
      }, isDiverging: isDiverging)
    guard bars.rows.contains(where: { !$0.shares.isEmpty }) else { return nil }
    return Figure(
      name: name, title: title, note: ([caption(bars)] + notes).joined(separator: " "),
      alternative: alternative(bars), plot: .divergingBars(bars))
  }

  private func caption(_ bars: DivergingBars) -> Prose {
    guard isDiverging else { return say("figure.stacked.note") }
    let middle = levels.count / 2
    let before = say.list(levels.prefix(middle).map(\.folded), "or")
    let after = say.list(levels.suffix(middle).map(\.folded), "or")
    let split = bars.hasMiddle ? say("figure.diverging.middle", middle: levels[middle].folded) : Prose()
    return [say("figure.diverging.note", before: before, after: after), split].joined(separator: " ")
  }

  private func alternative(_ bars: DivergingBars) -> String {
    let each = bars.rows.map { row in
      let shares = zip(levels, row.shares).map { "\($0.folded) \(numbers.percent($1))" }
      return
        "\(row.label.folded)\(numbers.colon)\(shares.isEmpty ? say("figure.diverging.none").plain : shares.joined(separator: ", "))"
    }
    return say("figure.shares.alternative", shares: each.joined(separator: numbers.semicolon)).plain
  }
}
