import Analyses
import Interviews
import StudyFile

/// Survey results beside categories of interviews, and what the author makes of both.
struct JointDisplay: InLanguage {
  let results: StudyResults
  let labels: Labels

  var say: Words { labels.say }

  private struct Pair {
    var row: JointDisplayRow
    var category: CodedCategory
  }

  private var findings: InterviewFindings? { results.analyses.compactMap(\.interviews).first }

  private var pairs: [Pair] {
    guard let findings else { return [] }
    return results.study.joint.compactMap { row in
      findings.categories(named: row.category.value).first.map { Pair(row: row, category: $0) }
    }
  }

  /// `nil` where nothing is paired.
  var section: Section? {
    let pairs = pairs
    guard let findings, !pairs.isEmpty else { return nil }
    let cases = findings.cases.count
    var table = Table(
      name: "joint-display", title: say("joint.table.title"), stub: say("head.survey"),
      columns: [
        Table.Column(say("head.interviews"), .text), Table.Column(say("head.reading"), .text),
        Table.Column(say("head.inference"), .text),
      ])
    table.rows = pairs.map { pair in
      .cells(
        stub: prose(pair.row.survey),
        [
          .text(
            say(
              "joint.category", category: pair.category.path.folded,
              label: say("interviews.label.\(pair.category.label?.rawValue ?? "none")").plain,
              cases: Prose.Run.number(numbers.count(pair.category.count), analysis: Interviews.id),
              total: numbers.count(cases))),
          .text(say("joint.reading.\(pair.row.reading.rawValue)")),
          .text(pair.row.inference.map(prose) ?? Prose()),
        ])
    }
    table.notes = [say("joint.note")]
    return Section(
      id: "joint-display", title: say("joint.title").plain,
      blocks: [.table(table)] + [figure(pairs, cases: cases)].compactMap { $0.map(Block.figure) })
  }

  private func prose(_ text: Located<String>) -> Prose {
    PlaceholderText(text, results: results, numbers: numbers).prose
  }

  /// Of those whose survey result is a share.
  private func figure(_ pairs: [Pair], cases: Int) -> Figure? {
    let rows = pairs.compactMap { pair -> IntervalPlot.Row? in
      guard let share = share(pair.row.survey) else { return nil }
      return IntervalPlot.Row(
        label: pair.category.path.folded,
        points: [
          .init(value: share, low: nil, high: nil),
          .init(value: Double(pair.category.count) / Double(cases), low: nil, high: nil),
        ])
    }
    guard !rows.isEmpty else { return nil }
    let series = [say("head.survey").plain, say("head.interviews").plain]
    let each = rows.map { row in
      let values = zip(series, row.points).map { "\($0) \(numbers.percent($1.value))" }
      return "\(row.label)\(numbers.colon)\(values.joined(separator: ", "))"
    }
    var plot = IntervalPlot(rows: rows, series: series, axis: .percent)
    plot.areBars = true
    return Figure(
      name: "joint-display", title: say("figure.joint.title"),
      note: say("figure.joint.note", total: numbers.count(cases)),
      alternative: each.joined(separator: numbers.semicolon) + ".", plot: .intervals(plot))
  }

  /// The first number that the text asks for, where it is one.
  private func share(_ text: Located<String>) -> Double? {
    guard let open = text.value.firstRange(of: "{{"),
      let close = text.value[open.upperBound...].firstRange(of: "}}"),
      let placeholder = Placeholder(String(text.value[open.upperBound..<close.lowerBound])),
      placeholder.field == nil || placeholder.field == "estimate",
      case .success(let row) = PlaceholderResolver(results: results).row(placeholder),
      row.numberKind == .percent
    else { return nil }
    return row.estimate
  }
}
