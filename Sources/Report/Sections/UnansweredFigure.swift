import Analyses
import Quality

/// Which questions the same respondents left unanswered: a row for each question, a column for each set of them.
struct UnansweredFigure: InLanguage {
  let patterns: UnansweredPatterns
  let report: QualityReport
  let labels: Labels

  var say: Words { labels.say }

  /// More rows do not fit a page.
  private static let mostRows = 40
  /// Of more rows, those that always go together stand in one.
  private static let mostSingle = 12

  /// Questions that stand beside one another and in the same columns.
  private struct Block {
    var questions: ClosedRange<Int>
    var members: [Bool]
  }

  private var blocks: [Block] {
    let shown = patterns.combinations.shown.map { Set($0.options) }
    let single = report.questions.indices.map { question in
      Block(questions: question...question, members: shown.map { $0.contains(question) })
    }.filter { $0.members.contains(true) }
    guard single.count > Self.mostSingle else { return single }
    return single.reduce(into: []) { blocks, next in
      if let last = blocks.last, last.members == next.members {
        blocks[blocks.count - 1].questions = last.questions.lowerBound...next.questions.upperBound
      } else {
        blocks.append(next)
      }
    }
  }

  private func label(_ block: Block) -> String {
    let first = labels.title(report.questions[block.questions.lowerBound].variable)
    // Between the first and the last may stand some that all answered.
    let count = block.questions.count { question in
      patterns.combinations.shown.contains { $0.options.contains(question) }
    }
    guard count > 1 else { return first }
    let last = labels.title(report.questions[block.questions.upperBound].variable)
    return say("figure.missing.block", first: first, last: last, count: count).plain
  }

  var figure: Figure? {
    let (blocks, found) = (blocks, patterns.combinations)
    guard found.shown.count > 1, blocks.count > 1, blocks.count <= Self.mostRows else { return nil }
    let rows = blocks.map { block in
      UpSet.Row(label: label(block), total: report.questions[block.questions].map(\.missing).max() ?? 0)
    }
    let columns = found.shown.enumerated().map { column, pattern in
      UpSet.Column(rows: blocks.indices.filter { blocks[$0].members[column] }, count: pattern.count)
    }
    let plot = UpSet(rows: rows, columns: columns, mark: .square)
    let others =
      found.others > 0
      ? say("figure.upset.others", count: found.respondentsOfOthers, kinds: found.others) : Prose()
    let isWithheld = found.others > 0 && (labels.fewest ?? 1) > 1
    let withheld = isWithheld ? say("combinations.withheld", count: labels.fewest ?? 1) : Prose()
    let each = columns.map { column in
      "\(say.list(column.rows.map { rows[$0].label.folded })) \(numbers.count(column.count))"
    }
    let all = rows.map { "\($0.label.folded) \(numbers.count($0.total))" }
    return Figure(
      name: "unanswered-together", title: say("figure.missing.title"),
      note: [
        say("figure.missing.note", n: report.used, complete: report.unanswered.first ?? 0), others, withheld,
      ].joined(separator: " "),
      alternative: [
        say(
          "figure.missing.alternative", n: report.used, complete: report.unanswered.first ?? 0,
          each: each.joined(separator: numbers.semicolon), totals: all.joined(separator: numbers.semicolon)),
        others,
      ].joined(separator: " ").plain,
      plot: .upSet(plot))
  }
}
