import Analyses
import Quality
import Statistics
import StudyFile

/// What difference the exclusions make.
struct SensitivityTable: InLanguage {
  let rows: [SensitivityRow]
  let labels: Labels
  /// What the page calls each analysis, by its id.
  let titles: [String: String]

  var say: Words { labels.say }

  var table: Table {
    let half = [Table.Column(say("head.result"), .text), Table.Column("\(symbol(.n))")]
    var table = Table(
      name: "sensitivity", title: say("sensitivity.title"), stub: say("head.analysis"),
      columns: half + half,
      spanners: [
        Table.Spanner(say("head.without"), columns: 0..<2), Table.Spanner(say("head.with"), columns: 2..<4),
      ])
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
      say("sensitivity.note")
    ]
    if rows.contains(where: \.changesDecision) {
      table.notes.append(say("sensitivity.note.decision"))
    }
    return table
  }

  private func name(_ row: ResultRow) -> String {
    let outcome = labels.outcome(row.variable, row.level)
    let by = row.by.isEmpty || row.by.hasPrefix("(") ? row.by : labels.title(row.by)
    let group = [by, row.group.folded].filter { !$0.isEmpty }.joined(separator: numbers.colon)
    let what = [outcome, group].filter { !$0.isEmpty }.joined(separator: " – ")
    return [say.title(row.measure), what].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// An estimate with its interval, or else a test, and its p.
  private func cells(_ row: ResultRow, mark: String = "") -> [Table.Cell] {
    var parts: [Prose] = []
    if let estimate = row.estimate {
      let text = phrases.estimate(row, estimate)
      parts.append(Prose([text, intervalText(row)].compactMap(\.self).joined(separator: " ")))
    } else if let statistic = row.statistic, let symbol = row.statisticSymbol {
      let text =
        row.measure == .mannWhitney ? numbers.plain(statistic, 1) : numbers.fixed(statistic, 2)
      parts.append("\(self.symbol(symbol)) = \(text)")
    }
    if let p = row.pValue { parts.append(say("p", p: numbers.pRelation(p))) }
    let result = parts.joined(separator: ", ") + Prose(mark)
    return [.text(result), .number(numbers.count(row.n))]
  }
}
