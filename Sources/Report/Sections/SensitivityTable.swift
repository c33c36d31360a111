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
    let columns = (0..<2).flatMap { _ in
      [
        Table.Column("Estimate"), Table.Column("CI"), Table.Column("Test"), Table.Column("\(Symbol.p.run)"),
        Table.Column("\(Symbol.n.run)"),
      ]
    }
    var table = Table(
      name: "sensitivity", title: "Results Without and With the Excluded Respondents", stub: "Result",
      columns: columns + [Table.Column("", .text)],
      spanners: [Table.Spanner("Without", columns: 0..<5), Table.Spanner("With", columns: 5..<10)])
    var last = ""
    for row in rows {
      if row.used.analysis != last {
        last = row.used.analysis
        let title = titles[last] ?? last
        table.rows.append(.heading(Prose([.reference(title, to: Section.anchor(analysis: last))])))
      }
      table.rows.append(
        .cells(
          stub: Prose(name(row.used)),
          cells(row.used) + cells(row.all) + [.text(row.changesDecision ? "other side of .05" : Prose())]))
    }
    table.notes = [
      "Without: the results of this report. With: the same of all records, those included whom the study file excludes. CI: confidence interval, at the level of each analysis. Differences of percentages are in percentage points."
    ]
    return table
  }

  private func name(_ row: ResultRow) -> String {
    let outcome = labels.outcome(row.variable, row.level)
    let by = row.by.isEmpty || row.by.hasPrefix("(") ? row.by : labels.title(row.by)
    let group = [by, row.group.folded].filter { !$0.isEmpty }.joined(separator: ": ")
    let what = [outcome, group].filter { !$0.isEmpty }.joined(separator: " – ")
    return [row.measure.title, what].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func cells(_ row: ResultRow) -> [Table.Cell] {
    let kind = row.numberKind
    let test: Table.Cell =
      row.statistic.flatMap { value in
        row.statisticSymbol.map { symbol in
          let text = row.measure == .mannWhitney ? NumberFormat.plain(value, 1) : NumberFormat.fixed(value, 2)
          return .number("\(symbol.run) = \(text)" as Prose)
        }
      } ?? .empty
    return [
      row.estimate.map {
        .number(kind == .general ? NumberFormat.fixed($0, row.places) : kind.text($0))
      } ?? .empty,
      IntervalCell.cell(row), test, row.pValue.map { .number(NumberFormat.p($0)) } ?? .empty,
      .number(NumberFormat.count(row.n)),
    ]
  }
}
