import Analyses
import Ingest
import Quality
import Statistics
import StudyFile

/// What became of every record and every answer.
struct DataQuality {
  let content: ReportContent
  let labels: Labels

  var section: Section {
    let accounting = content.accounting
    var blocks: [Block] = [.paragraph(sentence), .table(records)]
    if let rates { blocks.append(.table(rates)) }
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
    blocks += content.notes.map { .note(Prose($0.folded.asSentence)) }
    return Section(id: Section.quality, title: "Data quality", blocks: blocks)
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
      name: "response-rates", title: "Response and Completion Rates", stub: "Rate",
      columns: [Table.Column("%"), Table.Column("\(Symbol.n.run)")])
    table.rows = rateRows.map { row in
      .cells(
        stub: Prose(Self.name(row)),
        [.number(NumberFormat.percentage(row.estimate)), .number(NumberFormat.count(row.n))])
    }
    table.notes = [
      "I: complete answers; P: partial ones; e: the share of those of unknown eligibility that is taken to be eligible. \(Symbol.n.run): people whom the rate is of, before e. Definitions: American Association for Public Opinion Research. (2023). Standard definitions (10th ed.)."
    ]
    return table
  }

  private static func name(_ row: ResultRow) -> String {
    switch row.method {
    case "aapor rr1": "RR1: I ÷ all, those of unknown eligibility included"
    case "aapor rr2": "RR2: (I + P) ÷ all, those of unknown eligibility included"
    case "aapor rr3": "RR3: I ÷ those who are eligible, e of the unknown ones included"
    case "aapor rr4": "RR4: (I + P) ÷ those who are eligible, e of the unknown ones included"
    case "aapor rr5": "RR5: I ÷ those who are known to be eligible"
    case "aapor rr6": "RR6: (I + P) ÷ those who are known to be eligible"
    default: row.method.sentenceCase
    }
  }

  private var sentence: Prose {
    let accounting = content.accounting
    let excluded = accounting.excluded.map(\.count).reduce(0, +)
    let unusable = accounting.unusable.map(\.count).reduce(0, +)
    let parts =
      "\(NumberFormat.count(accounting.used)) were used, \(NumberFormat.count(excluded)) excluded, and \(NumberFormat.count(unusable)) could not be read as respondents"
      + (accounting.withheld > 0 ? "; \(NumberFormat.count(accounting.withheld)) are withheld" : "")
    var sentence: Prose = "Of \(NumberFormat.count(accounting.read)) records read, \(parts)."
    if let invited = content.results.study.data.invited {
      sentence += " \(NumberFormat.count(invited)) people were invited"
      if let rate = rateRows.first, rateRows.count == 1 || rate.estimate == nil {
        sentence +=
          rate.estimate == nil
          ? "; no response rate can be given: \(rate.note.folded)"
          : ", a response rate of \(NumberFormat.percent(rate.estimate)) (\(Self.meaning(rate)), and all who were invited are taken to have been eligible)"
      }
      sentence += "."
    }
    return sentence
  }

  private static func meaning(_ rate: ResultRow) -> String {
    let (name, partial) =
      rate.method == "aapor rr1" ? ("RR1", "partial answers are excluded") : ("RR2", "partial answers count")
    return "\(name) of the American Association for Public Opinion Research: \(partial)"
  }

  /// What records are found by.
  private var places: Prose { Prose(content.accounting.places.heading) }

  private var records: Table {
    let accounting = content.accounting
    var table = Table(
      name: "records", title: "Records of the Export", stub: "Records",
      columns: [Table.Column("\(Symbol.n.run)"), Table.Column(places, .text)])
    func row(_ stub: String, _ count: Int, _ lines: String = "") -> Table.Row {
      .cells(stub: Prose(stub), [.number(NumberFormat.count(count)), .text(Prose(lines))])
    }
    table.rows = [row("Read", accounting.read), row("Used", accounting.used)]
    let conditions = content.results.study.data.exclude.map(\.value)
    table.rows += accounting.excluded.map {
      row("Excluded: \(reading($0.rule, among: conditions))", $0.count)
    }
    table.rows += accounting.unusable.map {
      row("Unusable: \($0.reason.folded)", $0.count, Accounting.text($0.lines, of: $0.count).folded)
    }
    if accounting.withheld > 0 { table.rows.append(row("Withheld", accounting.withheld)) }
    let sum = "Read = used + excluded + unusable" + (accounting.withheld > 0 ? " + withheld" : "")
    table.notes = [
      "\(sum).",
      accounting.unusable.contains { !$0.lines.isEmpty } ? Prose(accounting.places.explanation) : Prose(),
    ]
    return table
  }

  private var answers: Table {
    var table = Table(
      name: "unusable-answers", title: "Answers and Options That Cannot Be Used", stub: "Variable",
      columns: [
        Table.Column("Column", .text), Table.Column("Reason", .text), Table.Column("Effect", .text),
        Table.Column("\(Symbol.n.run)"), Table.Column(places, .text),
      ])
    table.rows = content.accounting.answers.map { answer in
      .cells(
        stub: Prose(labels.title(answer.variable)),
        [
          .text(Prose(answer.column.folded)), .text(Prose(answer.reason.folded)),
          .text(Prose(effect(answer))),
          .number(NumberFormat.count(answer.count)),
          .text(Prose(Accounting.text(answer.lines, of: answer.affected).folded)),
        ])
    }
    table.notes = ["\(Symbol.n.run): answers that count as missing, or options that are dropped."]
    if content.accounting.excluded.contains(where: { $0.count > 0 }) {
      table.notes.append("All records that could be read are counted here, excluded ones among them.")
    }
    if content.results.study.data.count != nil {
      table.notes.append("Records are counted here, not the respondents for whom they stand.")
    }
    return table
  }

  private func effect(_ answer: Accounting.UnusableAnswers) -> String {
    guard let kept = answer.kept else { return "Missing" }
    return "Option dropped, rest of \(NumberFormat.count(kept)) answer\(kept == 1 ? "" : "s") kept"
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
      name: "missing-answers", title: "Missing Answers", stub: "Variable",
      columns: [Table.Column("Missing"), Table.Column("Asked")])
    table.rows = rows.map { row in
      .cells(
        stub: Prose(labels.title(row.variable)),
        [.number(NumberFormat.count(row.estimate)), .number(NumberFormat.count(row.n))])
    }
    table.notes = ["Variables without missing answers are left out."]
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
        return Screening.places(check.lines, of: check.flagged)
      }
    }
    return ""
  }

  private var rules: Table {
    var table = Table(
      name: "rules", title: "Rules That Answers Must Satisfy", stub: "Rule",
      columns: [
        Table.Column("Broken by"), Table.Column("Unknown"), Table.Column("\(Symbol.n.run)"),
        Table.Column("Lines", .text),
      ])
    let conditions = content.results.study.rules.map(\.value)
    table.rows = content.rules.map { check in
      .cells(
        stub: Prose(reading(check.rule, among: conditions)),
        [check.broken, check.unknown, check.n].map { .number(NumberFormat.count($0)) }
          + [.text(Prose(places(of: check)))])
    }
    table.notes = ["Unknown: an answer that the rule needs is missing. Nobody is excluded by a rule."]
    return table
  }
}
