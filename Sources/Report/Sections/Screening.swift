import Analyses
import Ingest
import Quality
import Statistics
import StudyFile

/// What the screening of respondents has found, for the section on the quality of the data.
struct Screening {
  let report: QualityReport
  let labels: Labels
  /// What the page calls each analysis, by its id.
  let titles: [String: String]

  /// After the account of records.
  var blocks: [Block] {
    var blocks: [Block] = []
    if !unanswered.rows.isEmpty { blocks.append(.table(unanswered)) }
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
    return blocks + report.notes.map { .note(Prose($0)) }
  }

  /// Rules have a table of their own.
  private var shown: [QualityCheck] { report.checks.filter { !$0.isRule } }

  private func title(_ check: QualityCheck) -> String {
    check.title(labels.title, labels.text).folded
  }

  private var checks: Table {
    var table = Table(
      name: "screening", title: "Screening of Respondents", stub: "Check",
      columns: [
        Table.Column("Flagged"), Table.Column("Of"), Table.Column("%"), Table.Column("Lines", .text),
        Table.Column("Source", .text),
      ])
    table.rows = shown.map { check in
      if let problem = check.problem {
        return .cells(
          stub: Prose(title(check)),
          [.empty, .empty, .empty, .text("Not computed: \(problem)"), .text(Prose(check.source))])
      }
      let share = check.judged > 0 ? Double(check.flagged) / Double(check.judged) : nil
      return .cells(
        stub: Prose(title(check)),
        [
          .number(NumberFormat.count(check.flagged)), .number(NumberFormat.count(check.judged)),
          .number(NumberFormat.percentage(share)),
          .text(Prose(Self.places(check.lines, of: check.flagged))), .text(Prose(check.source)),
        ])
    }
    table.notes = [
      "Of: respondents of whom it can be told. Lines count from 1 in the file. Nobody is excluded by a check.",
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
      "\(.strong(Self.heading($0))): \($0.practice) (\($0.source))"
    }
  }

  private static func heading(_ check: QualityCheck) -> String {
    switch check.kind {
    case .unanswered: "Unanswered questions"
    case .longstring: "Runs of one answer"
    case .spread: "No variation"
    case .evenOdd: "Even–odd consistency"
    case .distance: "Mahalanobis distance"
    case .speed: "Speed"
    case .impossibleTime: "Impossible times"
    case .impossibleDate: "Impossible dates"
    case .repeatedID: "Repeated identifiers"
    case .repeatedAddress: "Repeated addresses"
    case .repeatedAnswers: "Repeated answers"
    case .similarAnswers: "Nearly the same answers"
    case .attention: "Attention checks"
    case .rule: "Rules"
    }
  }

  /// What is longer would make the page as wide as a list of lines.
  private static let longest = 140

  private var exclusions: Table {
    var table = Table(
      name: "exclusions", title: "How the Study File Excludes Them", stub: "Check",
      columns: [Table.Column("Under “data”", .text)])
    table.rows = report.checks.compactMap { check in
      check.exclusion.map { condition in
        .cells(stub: Prose(title(check)), [.text(Prose([.code("exclude: \"\(condition)\"")]))])
      }
    }
    table.notes = ["Several are joined by “or”."]
    table.isOnlyAFile = report.checks.contains { ($0.exclusion?.count ?? 0) > Self.longest }
    return table
  }

  private var unanswered: Table {
    var table = Table(
      name: "missing-answers", title: "Unanswered Questions", stub: "Question",
      columns: [Table.Column("Unanswered"), Table.Column("%"), Table.Column("Last answer")])
    table.rows = report.questions.filter { $0.missing > 0 || $0.last > 0 }.map { question in
      .cells(
        stub: Prose(labels.title(question.variable)),
        [
          .number(NumberFormat.count(question.missing)),
          .number(NumberFormat.percentage(Double(question.missing) / Double(max(1, report.used)))),
          .number(NumberFormat.count(question.last)),
        ])
    }
    let complete = report.unanswered.first ?? 0
    table.notes = [
      "Of \(NumberFormat.count(report.used)) respondents, \(NumberFormat.count(complete)) answered all \(NumberFormat.count(report.questions.count)) questions\(report.silent > 0 ? ", and \(NumberFormat.count(report.silent)) none" : ""). Questions answered by all, after which nobody stopped, are left out.",
      "Last answer: respondents who answered none of the questions that follow in the export. A question that was not shown counts as unanswered, unless the export has a code that says so.",
    ]
    return table
  }

  private var scores: Table {
    var table = Table(
      name: "floor-and-ceiling", title: "Lowest and Highest Scores", stub: "Scale",
      columns: [
        Table.Column("Lowest"), Table.Column("%"), Table.Column("Highest"), Table.Column("%"),
        Table.Column("\(Symbol.n.run)"), Table.Column("", .text),
      ])
    table.rows = report.scores.filter { $0.n > 0 }.map { score in
      let shares = [score.lowest, score.highest].map { Double($0) / Double(score.n) }
      let effects = zip(["floor", "ceiling"], shares).filter { $1 > QualityReport.ScoreRange.most }.map(\.0)
      return .cells(
        stub: Prose(labels.title(score.scale)),
        [
          .number(NumberFormat.count(score.lowest)), .number(NumberFormat.percentage(shares[0])),
          .number(NumberFormat.count(score.highest)), .number(NumberFormat.percentage(shares[1])),
          .number(NumberFormat.count(score.n)),
          .text(Prose(effects.isEmpty ? "" : effects.joined(separator: " and ").sentenceCase + " effect")),
        ])
    }
    table.notes = [
      "A floor or ceiling effect is usually said to be there where more than 15% have the lowest or highest score that a scale allows.",
      Prose(QualitySources.references(["Terwee et al. (2007)"]).joined(separator: " ")),
    ]
    return table
  }

  private var digits: Table {
    var table = Table(
      name: "digit-preference", title: "Rounded Numbers", stub: "Question",
      columns: [
        Table.Column("End in 0 or 5"), Table.Column("%"), Table.Column("\(Symbol.n.run)"),
        Table.Column("\(Symbol.chiSquare.run)(1)"), Table.Column("\(Symbol.p.run)"),
      ])
    table.rows = report.digits.map { digits in
      .cells(
        stub: Prose(labels.title(digits.variable)),
        [
          .number(NumberFormat.count(digits.heaped)), .number(NumberFormat.percentage(digits.share)),
          .number(NumberFormat.count(digits.n)), .number(NumberFormat.fixed(digits.chiSquare, 2)),
          .number(NumberFormat.p(digits.pValue)),
        ])
    }
    table.notes = [
      "Of whole numbers from 10 that spread over 30 or more, about 20% end in 0 or 5 unless people round.",
      Prose(QualitySources.references(["Roberts & Brewer (2001)"]).joined(separator: " ")),
    ]
    return table
  }
}
