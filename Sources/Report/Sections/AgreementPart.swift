import Analyses
import Statistics

/// `agreement`: how far raters agree, and on what two of them do not.
struct AgreementPart: InLanguage {
  let input: PartInput

  var say: Words { input.say }

  init(_ input: PartInput) { self.input = input }

  private static let coefficients: [Measure] = [
    .percentAgreement, .cohenKappa, .weightedKappa, .fleissKappa, .gwetAC1, .krippendorffAlpha, .icc,
  ]

  var part: Part {
    var part = Part(printed: Set(Self.coefficients + [.count]))
    part.blocks = [.paragraph(sentence.prose), .table(table)]
    if let ratings { part.blocks.append(.table(ratings)) }
    part.finding = sentence
    return part
  }

  /// Those of two raters; several have no names here.
  private var pair: (first: String, second: String)? {
    guard let row = input.rows.first(.percentAgreement), !row.variable.isEmpty else { return nil }
    return (row.variable, row.by)
  }

  private var sentence: Sentence {
    guard let row = input.rows.first(.percentAgreement), let share = row.estimate,
      let primary = input.rows.primary.first
    else { return Sentence(statement: say("agreement.absent")) }
    let percent = Prose.Run.number(numbers.percent(share), analysis: row.analysis)
    let statement =
      pair.map {
        say(
          "agreement.two", first: input.labels.quoted($0.first), second: input.labels.quoted($0.second),
          percent: percent)
      } ?? say("agreement.several", percent: percent)
    // By name, as the symbols of these coefficients are those of others too.
    let coefficient: Prose =
      primary.estimate.map { "\(say.title(primary.measure)) = \(numbers.bounded($0))" } ?? Prose()
    let correlation = input.rows.of(.icc).first { $0.method == IntraclassCorrelation.Form.agreement.rawValue }
    let intraclass: [Prose] =
      correlation.flatMap { row in
        row.estimate.map { ["\(row.method) = \(numbers.bounded($0))", phrases.interval(row)] }
      } ?? []
    return Sentence(
      statement: statement,
      statistics: ([coefficient, phrases.interval(primary)] + intraclass + [phrases.n(row.n)])
        .joined(separator: ", "))
  }

  private var table: Table {
    let rows = input.rows.all.filter { Self.coefficients.contains($0.measure) }
    var table = Table(
      name: input.name + "-agreement", title: Prose(AnalysisTitle.text(input.analysis, labels: input.labels)),
      stub: say("head.measure"),
      columns: [
        Table.Column(say("head.estimate")), Table.Column("\(symbol(.standardError))"),
        Table.Column(
          phrases.intervalHead(rows.compactMap(\.confidenceLevel).first ?? input.analysis.confidence)),
        Table.Column("\(symbol(.n))"),
      ])
    table.rows = rows.map { row in
      let method = say.method(row)
      return .cells(
        stub: "\(say.title(row.measure))\(method.isEmpty ? "" : ", \(method)")",
        [
          row.estimate.map { .number(phrases.estimate(row, $0)) } ?? .empty,
          row.standardError.map {
            .number(row.numberKind == .percent ? numbers.percentage($0) : numbers.bounded($0))
          } ?? .empty, interval(row), .number(numbers.count(row.n)),
        ])
    }
    table.notes = [say("agreement.note"), defined([.standardError, .confidenceInterval])]
    if input.rows.has(.icc) { table.notes.insert(say("agreement.icc.note"), at: 1) }
    return table
  }

  /// What the first said, by what the second said of the same.
  private var ratings: Table? {
    let cells = input.rows.of(.count)
    let labels = cells.distinct(\.level)
    guard let pair, !labels.isEmpty else { return nil }
    func count(_ first: String, _ second: String) -> Double {
      input.rows.first(.count, level: first, group: second)?.estimate ?? 0
    }
    var table = Table(
      name: input.name + "-ratings",
      title: say(
        "agreement.ratings.title", first: input.labels.title(pair.first),
        second: input.labels.title(pair.second)
      ),
      stub: Prose(input.labels.title(pair.first)),
      columns: labels.map { Table.Column(Prose($0.folded)) } + [Table.Column(say("head.total"))])
    func row(_ stub: Prose, _ counts: [Double]) -> Table.Row {
      .cells(stub: stub, (counts + [counts.reduce(0, +)]).map { .number(numbers.count($0)) })
    }
    table.rows =
      labels.map { first in row(Prose(first.folded), labels.map { count(first, $0) }) }
      + [row(say("head.total"), labels.map { second in labels.reduce(0) { $0 + count($1, second) } })]
    table.notes = [say("agreement.ratings.note", second: input.labels.title(pair.second))]
    return table
  }
}
