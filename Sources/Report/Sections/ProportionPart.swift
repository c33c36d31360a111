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
    part.blocks = [.paragraph(sentence.prose), .table(table)]
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

  private var quoted: String {
    shares.first.map { input.labels.quoted($0.variable, $0.level) } ?? ""
  }

  var sentence: Sentence {
    guard let row = shares.first else { return Sentence(statement: Prose()) }
    guard groups.isEmpty else {
      return Sentence(statement: "The share of \(quoted) was " + byGroup(input.labels.quoted(row.by)))
    }
    guard row.estimate != nil else { return Sentence(statement: "\(quoted): no share can be computed") }
    let given = given
    return Sentence(
      statement: "The share of \(quoted) was " + share(row) + given.statement,
      statistics: [Phrases.interval(row), given.statistics].joined(separator: ", "))
  }

  /// "88.9% (160 of 180)"
  private func share(_ row: ResultRow) -> Prose {
    let number = Prose.Run.number(NumberFormat.percent(row.estimate), analysis: row.analysis)
    let of = count(row)?.estimate.map { " (\(NumberFormat.count($0)) of \(NumberFormat.count(row.n)))" } ?? ""
    return "\(number)\(of)"
  }

  /// Each group's share, or of many groups the largest and the smallest.
  private func byGroup(_ by: String) -> Prose {
    let known = shares.filter { $0.estimate != nil }
    let sorted = known.sorted { ($0.estimate ?? 0) > ($1.estimate ?? 0) }
    if known.count > 4, let high = sorted.first, let low = sorted.last {
      return "largest where \(by) was \(high.group.folded), " + share(high)
        + ", and smallest where it was \(low.group.folded), " + share(low)
    }
    let each = known.enumerated().map { place, row in
      share(row) + " where \(place == 0 ? by : "it") was \(row.group.folded)"
    }
    guard let last = each.last else { return "unknown in every group" }
    guard each.count > 1 else { return last }
    return each.dropLast().joined(separator: ", ") + (each.count > 2 ? ", and " : " and ") + last
  }

  /// Against a value that the study gives.
  private var given: Sentence {
    guard let test = input.rows.first(.binomialExact), let value = input.analysis.against.first?.value,
      let estimate = shares.first?.estimate,
      let isSignificant = test.isSignificant(in: input.analysis)
    else { return Sentence(statement: Prose()) }
    let printed = NumberFormat.percent(value)
    return Sentence(
      statement: isSignificant
        ? ", significantly \(estimate > value ? "more" : "less") than \(printed)"
        : ", not significantly different from \(printed)",
      statistics: Phrases.test(test))
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
      ] + (input.rows.hasMissing ? [Table.Column("Missing")] : []))
    table.rows = shares.map { row in
      let missing = input.rows.first(.missing, level: "", group: row.group)?.estimate
      return .cells(
        stub: Prose(groups.isEmpty ? what : row.group.folded),
        [
          .number(NumberFormat.count(count(row)?.estimate)), .number(NumberFormat.count(row.n)),
          .number(NumberFormat.percentage(row.estimate)), IntervalCell.cell(row),
        ] + (input.rows.hasMissing ? [.number(NumberFormat.count(missing))] : []))
    }
    let method = shares.first.map {
      $0.method.isEmpty ? "" : "Intervals by the \(MethodName.text($0.method)) method."
    }
    table.notes = [
      "Percentages are of those who answered. \(method ?? "")",
      input.rows.hasMissing ? Prose() : Rows.nothingMissing, Symbol.note([.n, .confidenceInterval]),
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
      alternative: "Percentages: "
        + shares.map { "\($0.group.folded): \(share($0).plain)" }.joined(separator: "; ") + ".", plot: .intervals(plot))
  }
}
