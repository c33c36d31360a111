import Analyses
import Statistics
import StudyFile

/// `proportion`: how many of those who answered, overall or in each group.
struct ProportionPart: InLanguage {
  let input: PartInput
  private let groups: [String]

  var say: Words { input.say }

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
      return Sentence(
        statement: say("proportion", outcome: quoted, share: byGroup(input.labels.quoted(row.by))))
    }
    guard row.estimate != nil else { return Sentence(statement: say("proportion.absent", outcome: quoted)) }
    let given = given
    return Sentence(
      statement: say(given.key, outcome: quoted, share: share(row), given: given.value),
      statistics: [phrases.interval(row), given.statistics].joined(separator: ", "))
  }

  /// "88.9% (160 of 180)"
  private func share(_ row: ResultRow) -> Prose {
    let number = Prose.Run.number(numbers.percent(row.estimate), analysis: row.analysis)
    if row.isWeighted { return Prose([number]) + phrases.bracketed(phrases.n(row.n)) }
    let of = count(row)?.estimate.map { phrases.of(numbers.count($0), numbers.count(row.n)) } ?? Prose()
    return Prose([number]) + phrases.bracketed(of)
  }

  /// Each group's share, or of many groups the largest and the smallest.
  private func byGroup(_ by: String) -> Prose {
    let known = shares.filter { $0.estimate != nil }
    let sorted = known.sorted { ($0.estimate ?? 0) > ($1.estimate ?? 0) }
    if known.count > 4, let high = sorted.first, let low = sorted.last {
      return say(
        "proportion.ranged", grouping: by, high: high.group.folded, highValue: share(high),
        low: low.group.folded, lowValue: share(low))
    }
    let each = known.enumerated().map { place, row in
      say(
        place == 0 ? "proportion.group" : "proportion.group.next", share: share(row), grouping: by,
        group: row.group.folded)
    }
    return each.isEmpty ? say("proportion.unknown") : say.list(each)
  }

  /// Against a value that the study gives.
  private var given: (key: String, value: String, statistics: Prose) {
    guard let test = input.rows.first(.oneSampleT) ?? input.rows.first(.binomialExact),
      let value = input.analysis.against.first?.value,
      let estimate = shares.first?.estimate,
      let isSignificant = test.isSignificant(in: input.analysis)
    else { return ("proportion", "", Prose()) }
    let found = isSignificant ? (estimate > value ? "more" : "less") : "same"
    return ("proportion.\(found)", numbers.percent(value), phrases.test(test))
  }

  private var table: Table {
    let level = shares.first?.confidenceLevel ?? input.analysis.confidence
    var table = Table(
      name: input.name + "-proportion",
      title: Prose(AnalysisTitle.text(input.analysis, labels: input.labels)),
      stub: groups.isEmpty ? say("head.answer") : Prose(input.labels.title(shares.first?.by ?? "")),
      columns: [
        Table.Column("\(symbol(.n))"), Table.Column(say("head.answered")), Table.Column("%"),
        Table.Column(phrases.intervalHead(level)),
      ] + (input.rows.hasMissing ? [Table.Column(say("head.missing"))] : []))
    table.rows = shares.map { row in
      let missing = input.rows.first(.missing, level: "", group: row.group)?.estimate
      return .cells(
        stub: Prose(groups.isEmpty ? what : row.group.folded),
        [
          .number(numbers.count(count(row)?.estimate)), .number(numbers.count(row.n)),
          .number(numbers.percentage(row.estimate)), interval(row),
        ] + (input.rows.hasMissing ? [.number(numbers.count(missing))] : []))
    }
    let method = shares.first.map(\.method) ?? ""
    table.notes = [
      say("note.answered"),
      method.isEmpty ? Prose() : say("proportion.method", method: say.method(method)),
      input.rows.hasMissing ? Prose() : say("note.nothing-missing"), defined([.n, .confidenceInterval]),
    ]
    return table
  }

  private var figure: Figure? {
    guard groups.count > 1, groups.count <= 36 else { return nil }
    let plot = IntervalPlot(
      rows: shares.map { IntervalPlot.Row(label: $0.group, points: [DescriptionFigures.point($0)]) },
      series: [what],
      axis: .percent, given: input.analysis.against.first?.value,
      areBars: input.analysis.figure == .bars)
    let name = input.name + "-proportion"
    return Figure(
      name: name, title: Prose(AnalysisTitle.text(input.analysis, labels: input.labels)),
      note: say(
        plot.areBars ? "figure.bars.note" : "figure.shares.note",
        level: numbers.level(shares.first?.confidenceLevel ?? 0.95)),
      alternative: say(
        "figure.shares.alternative",
        shares: shares.map { "\($0.group.folded)\(numbers.colon)\(share($0).plain)" }.joined(
          separator: numbers.semicolon)
      ).plain,
      plot: .intervals(plot))
  }
}
