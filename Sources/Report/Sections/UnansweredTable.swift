import Analyses
import Quality

/// Which questions the same respondents left unanswered, those of most respondents first.
struct UnansweredTable: InLanguage {
  let patterns: UnansweredPatterns
  let report: QualityReport
  let labels: Labels

  var say: Words { labels.say }

  /// Of more questions, those that follow one another in the export stand as the first and the last.
  private static let mostListed = 4

  private func title(_ question: Int) -> String { labels.title(report.questions[question].variable) }

  private func text(_ questions: [Int]) -> String {
    guard questions.count > Self.mostListed else { return say.list(questions.map(title)) }
    let runs = questions.reduce(into: [ClosedRange<Int>]()) { runs, question in
      if let last = runs.last, last.upperBound + 1 == question {
        runs[runs.count - 1] = last.lowerBound...question
      } else {
        runs.append(question...question)
      }
    }
    return say.list(
      runs.flatMap { run -> [String] in
        guard run.count > 2 else { return run.map(title) }
        return [
          say(
            "figure.missing.block", first: title(run.lowerBound), last: title(run.upperBound),
            count: run.count
          ).plain
        ]
      })
  }

  var table: Table {
    let found = patterns.combinations
    var table = Table(
      name: "missing-patterns", title: say("patterns.title"), stub: say("head.unanswered-together"),
      columns: [Table.Column(say("head.questions")), Table.Column("\(symbol(.n))"), Table.Column("%")])
    func row(_ stub: Prose, _ questions: Table.Cell, _ count: Int) -> Table.Row {
      .cells(
        stub: stub,
        [
          questions, .number(numbers.count(count)),
          .number(numbers.percentage(Double(count) / Double(max(1, report.used)))),
        ])
    }
    table.rows = [row(say("patterns.none"), .number("0"), report.unanswered.first ?? 0)]
    table.rows += found.shown.map {
      row(Prose(text($0.options)), .number(numbers.count($0.options.count)), $0.count)
    }
    if found.others > 0 {
      table.rows.append(
        row(say("combinations.others", count: found.others), .empty, found.respondentsOfOthers))
    }
    let isWithheld = found.others > 0 && (labels.fewest ?? 1) > 1
    table.notes = [
      say("patterns.note", n: report.used),
      isWithheld ? say("combinations.withheld", count: labels.fewest ?? 1) : Prose(),
      defined([.n]),
    ]
    return table
  }
}
