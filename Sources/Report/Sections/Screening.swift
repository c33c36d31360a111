import Analyses
import Ingest
import Quality
import Statistics
import StudyFile

/// What the screening of respondents has found, for the section on the quality of the data.
struct Screening: InLanguage {
  let report: QualityReport
  let labels: Labels
  /// What the page calls each analysis, by its id.
  let titles: [String: String]

  var say: Words { labels.say }

  /// After the account of records.
  var blocks: [Block] {
    var blocks: [Block] = []
    if !unanswered.rows.isEmpty { blocks.append(.table(unanswered)) }
    if let patterns = report.together {
      blocks.append(.table(UnansweredTable(patterns: patterns, report: report, labels: labels).table))
      let figure = UnansweredFigure(patterns: patterns, report: report, labels: labels).figure
      if let figure { blocks.append(.figure(figure)) }
    }
    if let test = report.missingTest { blocks += MissingTestPart(test: test, labels: labels).blocks }
    if !checks.rows.isEmpty {
      blocks.append(.table(checks))
      if !practices.isEmpty { blocks.append(.list(practices)) }
      if !exclusions.rows.isEmpty { blocks.append(.table(exclusions)) }
    }
    if !scores.rows.isEmpty { blocks.append(.table(scores)) }
    if !digits.rows.isEmpty { blocks.append(.table(digits)) }
    if !report.sensitivity.isEmpty {
      blocks.append(.table(SensitivityTable(rows: report.sensitivity, labels: labels, titles: titles).table))
    }
    return blocks + report.notes.map { .note(Prose(say.retold($0))) }
  }

  /// Rules have a table of their own.
  private var shown: [QualityCheck] { report.checks.filter { !$0.isRule } }

  private func title(_ check: QualityCheck) -> String {
    say.retold(check.title(labels.title, labels.text, and: say("list.and").plain).folded)
  }

  private var checks: Table {
    var table = Table(
      name: "screening", title: say("screening.title"), stub: say("head.check"),
      columns: [
        Table.Column(say("head.flagged")), Table.Column(say("head.of")), Table.Column("%"),
        Table.Column(say("head.lines"), .text), Table.Column(say("head.source"), .text),
      ])
    table.rows = shown.map { check in
      if let problem = check.problem {
        return .cells(
          stub: Prose(title(check)),
          [
            .empty, .empty, .empty, .text(say("not-computed", what: say.retold(problem))),
            .text(Prose(check.source)),
          ])
      }
      let share = check.judged > 0 ? Double(check.flagged) / Double(check.judged) : nil
      return .cells(
        stub: Prose(title(check)),
        [
          .number(numbers.count(check.flagged)), .number(numbers.count(check.judged)),
          .number(numbers.percentage(share)),
          .text(Prose(say.retold(Self.places(check.lines, of: check.flagged)))), .text(Prose(check.source)),
        ])
    }
    table.notes = [
      say("screening.note"),
      Prose(QualitySources.references(shown.map(\.source)).joined(separator: " ")),
    ]
    return table
  }

  private static let linesShown = 5

  static func places(_ lines: [Accounting.Line], of count: Int) -> String {
    Accounting.text(Array(lines.prefix(linesShown)), of: count).folded
  }

  private var practices: [Prose] {
    var seen: Set<String> = []
    return shown.filter { $0.flagged > 0 && seen.insert($0.name).inserted }.map {
      "\(.strong(say("check.\(Self.heading($0))").plain))\(numbers.colon)\(say.retold($0.practice)) (\($0.source))"
    }
  }

  /// The key of its name.
  private static func heading(_ check: QualityCheck) -> String {
    switch check.kind {
    case .unanswered: "unanswered"
    case .longstring: "longstring"
    case .spread: "spread"
    case .evenOdd: "evenOdd"
    case .distance: "distance"
    case .speed: "speed"
    case .pageSpeed: "pageSpeed"
    case .impossibleTime: "impossibleTime"
    case .impossibleDate: "impossibleDate"
    case .repeatedID: "repeatedID"
    case .repeatedAddress: "repeatedAddress"
    case .repeatedAnswers: "repeatedAnswers"
    case .similarAnswers: "similarAnswers"
    case .attention: "attention"
    case .rule: "rule"
    }
  }

  /// What is longer would make the page as wide as a list of lines.
  private static let longest = 140

  private var exclusions: Table {
    var table = Table(
      name: "exclusions", title: say("exclusions.title"), stub: say("head.check"),
      columns: [Table.Column(say("head.under-data"), .text)])
    table.rows = report.checks.compactMap { check in
      check.exclusion.map { condition in
        .cells(stub: Prose(title(check)), [.text(Prose([.code("exclude: \"\(condition)\"")]))])
      }
    }
    table.notes = [say("exclusions.note")]
    table.isOnlyAFile = report.checks.contains { ($0.exclusion?.count ?? 0) > Self.longest }
    return table
  }

  private var unanswered: Table {
    var table = Table(
      name: "missing-answers", title: say("unanswered.title"), stub: say("head.question"),
      columns: [
        Table.Column(say("head.unanswered")), Table.Column("%"), Table.Column(say("head.last-answer")),
      ])
    table.rows = report.questions.filter { $0.missing > 0 || $0.last > 0 }.map { question in
      .cells(
        stub: Prose(labels.title(question.variable)),
        [
          .number(numbers.count(question.missing)),
          .number(
            numbers.percentage(
              Double(question.missing)
                / Double(max(1, report.used - question.notAsked - question.nothingTicked)))),
          .number(numbers.count(question.last)),
        ])
    }
    let complete = report.unanswered.first ?? 0
    table.notes = [
      say(
        report.silent > 0 ? "unanswered.complete.silent" : "unanswered.complete", n: report.used,
        complete: complete, questions: report.questions.count, silent: report.silent),
      say("unanswered.note"),
      report.questions.contains { $0.notAsked > 0 } ? say("unanswered.asked") : Prose(),
      report.questions.contains { $0.nothingTicked > 0 } ? say("unanswered.ticks") : Prose(),
      report.questions.contains { $0.missing > 0 && labels.isMultiple($0.variable) }
        ? say("unanswered.nothing") : Prose(),
    ]
    return table
  }

  private var scores: Table {
    var table = Table(
      name: "floor-and-ceiling", title: say("scores.title"), stub: say("head.scale"),
      columns: [
        Table.Column(say("head.lowest")), Table.Column("%"), Table.Column(say("head.highest")),
        Table.Column("%"),
        Table.Column("\(symbol(.n))"), Table.Column("", .text),
      ])
    table.rows = report.scores.filter { $0.n > 0 }.map { score in
      let shares = [score.lowest, score.highest].map { Double($0) / Double(score.n) }
      let effects = zip(["floor", "ceiling"], shares).filter { $1 > QualityReport.ScoreRange.most }.map(\.0)
        .joined(separator: "-and-")
      return .cells(
        stub: Prose(labels.title(score.scale)),
        [
          .number(numbers.count(score.lowest)), .number(numbers.percentage(shares[0])),
          .number(numbers.count(score.highest)), .number(numbers.percentage(shares[1])),
          .number(numbers.count(score.n)),
          .text(effects.isEmpty ? Prose() : say("scores.\(effects)")),
        ])
    }
    table.notes = [
      say("scores.note"),
      Prose(QualitySources.references(["Terwee et al. (2007)"]).joined(separator: " ")),
    ]
    return table
  }

  private var digits: Table {
    var table = Table(
      name: "digit-preference", title: say("digits.title"), stub: say("head.question"),
      columns: [
        Table.Column(say("head.rounded")), Table.Column("%"), Table.Column("\(symbol(.n))"),
        Table.Column("\(symbol(.chiSquare))(1)"), Table.Column("\(symbol(.p))"),
      ])
    table.rows = report.digits.map { digits in
      .cells(
        stub: Prose(labels.title(digits.variable)),
        [
          .number(numbers.count(digits.heaped)), .number(numbers.percentage(digits.share)),
          .number(numbers.count(digits.n)), .number(numbers.fixed(digits.chiSquare, 2)),
          .number(numbers.p(digits.pValue)),
        ])
    }
    table.notes = [
      say("digits.note"),
      Prose(QualitySources.references(["Roberts & Brewer (2001)"]).joined(separator: " ")),
    ]
    return table
  }
}
