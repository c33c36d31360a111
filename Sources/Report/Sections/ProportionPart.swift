import Analyses
import Statistics
import StudyFile

/// `proportion`: how many of those who answered, overall or in each group.
struct ProportionPart {
  let input: PartInput
  private let groups: [String]

  init(_ input: PartInput) {
    self.input = input
    groups = input.rows.of(.proportion).distinct(\.group)
  }

  private var shares: [ResultRow] { input.rows.of(.proportion) }

  var part: Part {
    var part = Part(printed: [.count, .proportion, .missing])
    part.blocks = [.paragraph(sentence), .table(table)]
    part.finding = sentence
    part.leads = groups.count > 1
    if let figure { part.blocks.append(.figure(figure)) }
    return part
  }

  private var what: String {
    guard let row = shares.first else { return "" }
    return input.labels.outcome(row.variable, row.level)
  }

  private func count(_ share: ResultRow) -> ResultRow? { input.rows.first(.count, group: share.group) }

  var sentence: Prose {
    guard !shares.isEmpty else { return Prose() }
    guard groups.isEmpty else {
      let each = shares.map { row -> Prose in
        "\(row.group.folded) (\(Phrases.share(row, count: count(row))))"
      }
      return "\(what): " + each.joined(separator: ", ") + "."
    }
    let row = shares[0]
    guard row.estimate != nil else { return "\(what): no share can be computed." }
    let parts = [Phrases.share(row, count: count(row)), Phrases.interval(row), given]
    return "\(what): " + parts.joined(separator: ", ") + "."
  }

  /// Against a value that the study gives.
  private var given: Prose {
    guard let test = input.rows.first(.binomialExact), let value = input.analysis.against.first?.value,
      let estimate = shares.first?.estimate
    else { return Prose() }
    let printed = NumberFormat.percent(value)
    switch test.isReliable(confidence: input.analysis.confidence) {
    case true?:
      return "\(estimate > value ? "more" : "less") than the given \(printed), " + Phrases.test(test)
    case false?: return "not reliably different from the given \(printed), " + Phrases.test(test)
    case nil: return Prose()
    }
  }

  private var table: Table {
    let level = NumberFormat.level(shares.first?.confidenceLevel ?? input.analysis.confidence)
    var table = Table(
      name: input.name + "-proportion",
      title: Prose(AnalysisTitle.text(input.analysis, labels: input.labels)),
      stub: groups.isEmpty ? "Answer" : Prose(input.labels.title(shares.first?.by ?? "")),
      columns: [
        Table.Column("\(Symbol.n.run)"), Table.Column("Answered"), Table.Column("%"),
        Table.Column("\(level) CI"),
        Table.Column("Missing"),
      ])
    table.rows = shares.map { row in
      let missing = input.rows.first(.missing, level: "", group: row.group)?.estimate
      return .cells(
        stub: Prose(groups.isEmpty ? what : row.group.folded),
        [
          .number(NumberFormat.count(count(row)?.estimate)), .number(NumberFormat.count(row.n)),
          .number(NumberFormat.percentage(row.estimate)), IntervalCell.cell(row),
          missing == nil ? .empty : .number(NumberFormat.count(missing)),
        ])
    }
    let method = shares.first.map {
      $0.method.isEmpty ? "" : "Intervals by the \(MethodName.text($0.method)) method."
    }
    table.notes = [
      "Percentages are of those who answered. \(method ?? "")", Symbol.note([.n, .confidenceInterval]),
    ]
    return table
  }

  private var figure: Figure? {
    guard groups.count > 1, groups.count <= 36 else { return nil }
    let plot = IntervalPlot(
      rows: shares.map { IntervalPlot.Row(label: $0.group, points: [DescriptionFigures.point($0)]) },
      series: [what],
      axis: .percent, given: input.analysis.against.first?.value)
    let name = input.name + "-proportion"
    return Figure(
      name: name, title: Prose(AnalysisTitle.text(input.analysis, labels: input.labels)),
      note:
        "Points are percentages of those who answered, lines \(NumberFormat.level(shares.first?.confidenceLevel ?? 0.95)) confidence intervals.",
      alternative: sentence.plain, plot: .intervals(plot))
  }
}
