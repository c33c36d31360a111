import Analyses
import Ingest
import Quality
import Statistics
import StudyFile

/// What became of every record and every answer.
struct DataQuality: InLanguage {
  let content: ReportContent
  let labels: Labels

  var say: Words { labels.say }

  var section: Section {
    let accounting = content.accounting
    var blocks: [Block] = [.paragraph(sentence), .table(records)]
    if let rates { blocks.append(.table(rates)) }
    if let weights = WeightTable(content, labels: labels) { blocks += weights.blocks }
    // Of what is withheld, a step could be told.
    let ladder = accounting.withheld > 0 ? [] : QualityPlan.ladder(accounting)
    if ladder.contains(where: { $0.excluded > 0 }) {
      blocks.append(
        .figure(ExclusionFlow(ladder: ladder, study: content.results.study, labels: labels).figure))
    }
    if !accounting.answers.isEmpty { blocks.append(.table(answers)) }
    if content.quality?.questions.isEmpty ?? true, let missing { blocks.append(.table(missing)) }
    if !content.rules.isEmpty { blocks.append(.table(rules)) }
    if let quality = content.quality {
      blocks +=
        Screening(
          report: quality, labels: labels, titles: titles
        ).blocks
    }
    blocks += content.notes.map { .note(Prose(say.retold($0.folded).asSentence)) }
    return Section(id: Section.quality, title: say("quality.title").plain, blocks: blocks)
  }

  /// What the page calls each analysis.
  private var titles: [String: String] {
    let analyses = content.results.analyses.map(\.analysis)
    return Dictionary(
      zip(analyses.map(\.id), AnalysisTitle.distinct(analyses, labels: labels)),
      uniquingKeysWith: { first, _ in first })
  }

  private var rateRows: [ResultRow] { content.results.whole.filter { $0.measure == .responseRate } }

  /// Where there is more than the one of the sentence.
  private var rates: Table? {
    guard rateRows.count > 1 else { return nil }
    var table = Table(
      name: "response-rates", title: say("rates.title"), stub: say("head.rate"),
      columns: [Table.Column("%"), Table.Column("\(symbol(.n))")])
    table.rows = rateRows.map { row in
      .cells(
        stub: name(row),
        [.number(numbers.percentage(row.estimate)), .number(numbers.count(row.n))])
    }
    table.notes = [
      say("rates.note")
        + " American Association for Public Opinion Research. (2023). Standard definitions (10th ed.)."
    ]
    return table
  }

  private func name(_ row: ResultRow) -> Prose {
    let key = "rates.\(row.method.replacing(" ", with: "."))"
    return say.has(key) ? say(key) : Prose(say.retold(row.method.sentenceCase))
  }

  private var sentence: Prose {
    let accounting = content.accounting
    let excluded = accounting.excluded.map(\.count).reduce(0, +)
    let unusable = accounting.unusable.map(\.count).reduce(0, +)
    let records = say(
      accounting.withheld > 0 ? "quality.records.withheld" : "quality.records", read: accounting.read,
      used: accounting.used, excluded: excluded, unusable: unusable, withheld: accounting.withheld)
    guard let invited = content.results.study.data.invited else { return records }
    let people: Prose
    if let rate = rateRows.first, rateRows.count == 1 || rate.estimate == nil {
      people =
        rate.estimate == nil
        ? say("quality.invited.no-rate", invited: invited, reason: say.retold(rate.note.folded))
        : say(
          rate.method == "aapor rr1" ? "quality.invited.rr1" : "quality.invited.rr2", invited: invited,
          rate: numbers.percent(rate.estimate))
    } else {
      people = say("quality.invited", invited: invited)
    }
    return [records, people].joined(separator: " ")
  }

  /// What records are found by.
  private var places: Prose { Prose(say.retold(content.accounting.places.heading)) }

  private var records: Table {
    let accounting = content.accounting
    var table = Table(
      name: "records", title: say("records.title"), stub: say("head.records"),
      columns: [Table.Column("\(symbol(.n))"), Table.Column(places, .text)])
    func row(_ stub: Prose, _ count: Int, _ lines: String = "") -> Table.Row {
      .cells(stub: stub, [.number(numbers.count(count)), .text(Prose(lines))])
    }
    table.rows = [row(say("records.read"), accounting.read), row(say("records.used"), accounting.used)]
    let conditions = content.results.study.data.exclude.map(\.value)
    table.rows += accounting.excluded.map {
      row(say("records.excluded", rule: reading($0.rule, among: conditions)), $0.count)
    }
    table.rows += accounting.unusable.map {
      row(
        say("records.unusable", reason: say.retold($0.reason.folded)), $0.count,
        say.retold(Accounting.text($0.lines, of: $0.count).folded))
    }
    if accounting.withheld > 0 { table.rows.append(row(say("records.withheld"), accounting.withheld)) }
    table.notes = [
      say(accounting.withheld > 0 ? "records.note.withheld" : "records.note"),
      accounting.unusable.contains { !$0.lines.isEmpty }
        ? Prose(say.retold(accounting.places.explanation)) : Prose(),
    ]
    return table
  }

  private var answers: Table {
    var table = Table(
      name: "unusable-answers", title: say("unusable.title"), stub: say("head.variable"),
      columns: [
        Table.Column(say("head.column"), .text), Table.Column(say("head.reason"), .text),
        Table.Column(say("head.effect"), .text),
        Table.Column("\(symbol(.n))"), Table.Column(places, .text),
      ])
    table.rows = content.accounting.answers.map { answer in
      .cells(
        stub: Prose(labels.title(answer.variable)),
        [
          .text(Prose(answer.column.folded)), .text(Prose(say.retold(answer.reason.folded))),
          .text(effect(answer)),
          .number(numbers.count(answer.count)),
          .text(Prose(say.retold(Accounting.text(answer.lines, of: answer.affected).folded))),
        ])
    }
    table.notes = [say("unusable.note")]
    if content.accounting.excluded.contains(where: { $0.count > 0 }) {
      table.notes.append(say("unusable.note.all"))
    }
    if content.results.study.data.count != nil {
      table.notes.append(say("unusable.note.records"))
    }
    return table
  }

  private func effect(_ answer: Accounting.UnusableAnswers) -> Prose {
    answer.kept.map { say("unusable.kept", n: $0) } ?? say("head.missing")
  }

  /// How many answers each variable lacks, as the analyses of everyone count them.
  private var missing: Table? {
    var seen: Set<String> = []
    let rows = content.results.analyses.filter { $0.analysis.condition == nil && $0.analysis.by == nil }
      .flatMap(\.rows)
      .filter { row in
        row.measure == .missing && row.level.isEmpty && row.by.isEmpty && row.stratum.isEmpty
          && (row.estimate ?? 0) > 0 && content.results.study.variable(row.variable) != nil
          && seen.insert(row.variable).inserted
      }
    guard !rows.isEmpty else { return nil }
    var table = Table(
      name: "missing-answers", title: say("missing.title"), stub: say("head.variable"),
      columns: [Table.Column(say("head.missing")), Table.Column(say("head.asked"))])
    table.rows = rows.map { row in
      .cells(
        stub: Prose(labels.title(row.variable)),
        [.number(numbers.count(row.estimate)), .number(numbers.count(row.n))])
    }
    table.notes = [say("missing.note")]
    return table
  }

  /// A rule as the study file has it, in the words of the page.
  private func reading(_ rule: String, among conditions: [Condition]) -> String {
    (conditions.first { $0.text == rule }.map(labels.text) ?? rule).folded
  }

  /// The lines of those who break a rule.
  private func places(of rule: RuleCheck) -> String {
    for check in content.quality?.checks ?? [] {
      if case .rule(let condition) = check.kind, condition.text == rule.rule {
        return say.retold(Screening.places(check.lines, of: check.flagged))
      }
    }
    return ""
  }

  private var rules: Table {
    var table = Table(
      name: "rules", title: say("rules.title"), stub: say("head.rule"),
      columns: [
        Table.Column(say("head.broken")), Table.Column(say("head.unknown")),
        Table.Column("\(symbol(.n))"), Table.Column(say("head.lines"), .text),
      ])
    let conditions = content.results.study.rules.map(\.value)
    table.rows = content.rules.map { check in
      .cells(
        stub: Prose(reading(check.rule, among: conditions)),
        [check.broken, check.unknown, check.n].map { .number(numbers.count($0)) }
          + [.text(Prose(places(of: check)))])
    }
    table.notes = [say("rules.note")]
    return table
  }
}
