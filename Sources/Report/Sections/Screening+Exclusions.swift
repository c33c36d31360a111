import Analyses
import Quality
import Statistics
import StudyFile

/// Whom the exclusions leave out, and what difference it makes.
extension Screening {
  var flow: Figure {
    let steps = report.ladder.filter { $0.excluded > 0 }
    let after = steps.last.map(\.after) ?? 0
    let chart = FlowChart(
      start: "\(NumberFormat.count(steps.first?.before ?? 0)) records read as respondents",
      steps: steps.map { step in
        FlowChart.Step(
          leaving: "\(NumberFormat.count(step.excluded)) excluded: \(reading(step.rule))",
          left: "\(NumberFormat.count(step.after)) \(step.after == after ? "used" : "left")")
      })
    let said = steps.map { "\(NumberFormat.count($0.excluded)) by “\(reading($0.rule))”" }
    return Figure(
      name: "exclusions", title: "From the Records to the Respondents Who Are Used",
      note: "Each record is excluded by the first rule that holds for it.",
      alternative:
        "Of \(NumberFormat.count(steps.first?.before ?? 0)) records, these are excluded: \(said.joined(separator: ", ")). \(NumberFormat.count(after)) are used.",
      plot: .flow(chart))
  }

  private func reading(_ rule: String) -> String {
    (study.data.exclude.map(\.value).first { $0.text == rule }.map(labels.text) ?? rule).folded
  }

  var sensitivity: Table {
    var table = Table(
      name: "sensitivity", title: "Results With and Without the Excluded Respondents", stub: "Result",
      columns: (0..<2).flatMap { _ in
        [
          Table.Column("Estimate"), Table.Column("CI"), Table.Column("\(Symbol.p.run)"),
          Table.Column("\(Symbol.n.run)"),
        ]
      } + [Table.Column("", .text)],
      spanners: [
        Table.Spanner("Without", columns: 0..<4), Table.Spanner("With", columns: 4..<8),
      ])
    var last = ""
    for row in report.sensitivity {
      if row.used.analysis != last {
        last = row.used.analysis
        table.rows.append(.heading(Prose([.reference(last, to: Section.anchor(analysis: last))])))
      }
      table.rows.append(
        .cells(
          stub: Prose(name(row.used)),
          cells(row.used) + cells(row.all)
            + [.text(row.changesDecision ? "other side of .05" : Prose())]))
    }
    table.notes = [
      "Without: the results of this report. With: the same computed of all records, those included whom the study file excludes.",
      "CI: confidence interval, at the level of each analysis. Proportions are in percent. The test or estimate is the one in the sentence of its analysis.",
    ]
    return table
  }

  private func name(_ row: ResultRow) -> String {
    let outcome = labels.outcome(row.variable, row.level)
    let by = row.by.isEmpty || row.by.hasPrefix("(") ? row.by : labels.title(row.by)
    let group = [by, row.group.folded].filter { !$0.isEmpty }.joined(separator: ": ")
    return [row.measure.title, [outcome, group].filter { !$0.isEmpty }.joined(separator: " – ")]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func cells(_ row: ResultRow) -> [Table.Cell] {
    let kind = row.numberKind
    return [
      row.estimate.map {
        .number(kind == .general ? NumberFormat.fixed($0, row.places) : kind.text($0))
      } ?? .empty,
      IntervalCell.cell(row), row.pValue.map { .number(NumberFormat.p($0)) } ?? .empty,
      .number(NumberFormat.count(row.n)),
    ]
  }
}
