import Analyses
import Quality
import Statistics
import StudyFile

/// What difference the exclusions make.
struct SensitivityTable {
  let rows: [SensitivityRow]
  let labels: Labels
  /// What the page calls each analysis, by its id.
  let titles: [String: String]

  var table: Table {
    let half = [Table.Column("Result", .text), Table.Column("\(Symbol.n.run)")]
    var table = Table(
      name: "sensitivity", title: "Results Without and With the Excluded Respondents", stub: "Analysis",
      columns: half + half,
      spanners: [Table.Spanner("Without", columns: 0..<2), Table.Spanner("With", columns: 2..<4)])
    var last = ""
    for row in rows {
      if row.used.analysis != last {
        last = row.used.analysis
        let title = titles[last] ?? last
        table.rows.append(.heading(Prose([.reference(title, to: Section.anchor(analysis: last))])))
      }
      let mark = row.changesDecision ? " †" : ""
      table.rows.append(
        .cells(stub: Prose(name(row.used)), cells(row.used) + cells(row.all, mark: mark)))
    }
    table.notes = [
      "Without: the results of this report. With: the same of all records, those included whom the study file excludes. In brackets: confidence interval, at the level of each analysis. Differences of percentages are in percentage points."
    ]
    if rows.contains(where: \.changesDecision) {
      table.notes.append("† \(Symbol.p.run) is on the other side of .05.")
    }
    return table
  }

  private func name(_ row: ResultRow) -> String {
    let outcome = labels.outcome(row.variable, row.level)
    let by = row.by.isEmpty || row.by.hasPrefix("(") ? row.by : labels.title(row.by)
    let group = [by, row.group.folded].filter { !$0.isEmpty }.joined(separator: ": ")
    let what = [outcome, group].filter { !$0.isEmpty }.joined(separator: " – ")
    return [row.measure.title, what].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// An estimate with its interval, or else a test, and its p.
  private func cells(_ row: ResultRow, mark: String = "") -> [Table.Cell] {
    var parts: [Prose] = []
    if let estimate = row.estimate {
      let kind = row.numberKind
      let text = kind == .general ? NumberFormat.fixed(estimate, row.places) : kind.text(estimate)
      parts.append(Prose([text, IntervalCell.text(row)].compactMap(\.self).joined(separator: " ")))
    } else if let statistic = row.statistic, let symbol = row.statisticSymbol {
      let text =
        row.measure == .mannWhitney ? NumberFormat.plain(statistic, 1) : NumberFormat.fixed(statistic, 2)
      parts.append("\(symbol.run) = \(text)")
    }
    if let p = row.pValue { parts.append("\(Symbol.p.run) \(NumberFormat.pRelation(p))") }
    let result = parts.joined(separator: ", ") + Prose(mark)
    return [.text(result), .number(NumberFormat.count(row.n))]
  }
}
