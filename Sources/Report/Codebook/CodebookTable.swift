import Analyses
import Statistics

/// The codebook as a table: a row for each variable, below it one for each answer and for each reason without one.
struct CodebookTable: InLanguage {
  let entries: [CodebookEntry]
  let say: Words
  /// Beyond this many rows it is a file beside the page.
  private static let mostRows = 600

  private var isCounted: Bool { entries.contains { $0.counts != nil } }

  var table: Table {
    var table = Table(
      name: "codebook", title: say("codebook.title"), stub: say("head.variable"),
      columns: [
        Table.Column(say("head.level"), .text), Table.Column(say("head.code"), .text),
        Table.Column("\(symbol(.n))"), Table.Column("%"), Table.Column(say("head.missing")),
        Table.Column(say("head.distribution"), .text), Table.Column(say("head.derivation"), .text),
      ])
    table.rows = entries.flatMap(rows)
    table.notes = notes
    if table.rows.count > Self.mostRows { table.isOnlyAFile = true }
    return table
  }

  private var notes: [Prose] {
    guard isCounted else {
      return [say("codebook.note.withheld")]
    }
    var notes = [say("codebook.note")]
    if entries.contains(where: { $0.counts?.summary != nil }) {
      notes.append(say("codebook.note.numbers"))
    }
    return notes
  }

  private func rows(_ entry: CodebookEntry) -> [Table.Row] {
    let counts = entry.counts
    let summary = counts?.summary.map(distribution) ?? undeclared(entry) ?? range(entry)
    let origin = (entry.columns.isEmpty ? [say.retold(entry.derivation)] : entry.columns).map(\.folded)
    var rows: [Table.Row] = [
      .cells(
        stub: title(entry),
        [
          .text(Prose(measure(entry))), .empty,
          number(counts?.answered), .empty, number(counts?.missing), .text(Prose(summary)),
          .text(Prose(entry.measure == .multiple && origin.count > 1 ? "" : origin.joined(separator: ", "))),
        ])
    ]
    for (place, answer) in entry.answers.enumerated() {
      let isOption = entry.measure == .multiple
      rows.append(
        part(
          entry, stub: answer.label, code: isOption ? "" : answer.code, n: answer.count,
          share: entry.share(answer),
          origin: isOption && origin.indices.contains(place) ? origin[place] : ""))
    }
    rows += entry.reasons.map { reason in
      let ours = reason.code.isEmpty ? say.missingReason(reason.label) : nil
      return part(
        entry, stub: say("codebook.missing", reason: ours ?? reason.label).plain, code: reason.code,
        missing: reason.count)
    }
    return rows
  }

  private func part(
    _ entry: CodebookEntry, stub: String, code: String, n: Int? = nil, share: Double? = nil,
    missing: Int? = nil, origin: String = ""
  ) -> Table.Row {
    .part(
      of: entry.name.folded, stub: Prose(stub.folded),
      [
        .text(Prose()), .text(Prose(code == stub ? "" : code.folded)), number(n),
        share == nil ? .empty : .number(numbers.percentage(share)), number(missing), .text(Prose()),
        .text(Prose(origin)),
      ])
  }

  private func title(_ entry: CodebookEntry) -> Prose {
    let name: Prose = "\(.code(entry.name.folded))"
    return entry.label.map { name + ": \($0.folded)" } ?? name
  }

  private func number(_ count: Int?) -> Table.Cell { count.map { .number(numbers.count($0)) } ?? .empty }

  private func measure(_ entry: CodebookEntry) -> String {
    guard entry.measure == .multiple else { return say("level.\(entry.measure.rawValue)").plain }
    return say(entry.base == .shown ? "level.multiple.asked" : "level.multiple.ticked").plain
  }

  private func undeclared(_ entry: CodebookEntry) -> String? {
    guard let count = entry.counts?.undeclared, count > 0 else { return nil }
    return say("codebook.undeclared", n: count).plain
  }

  private func range(_ entry: CodebookEntry) -> String {
    entry.range.map {
      say(
        "codebook.declared", low: numbers.plain($0.lowerBound, 2), high: numbers.plain($0.upperBound, 2)
      ).plain
    } ?? ""
  }

  private func distribution(_ summary: CodebookEntry.Summary) -> String {
    let sample = summary.sample
    let places = NumberFormat.places(spread: summary.standardDeviation)
    func number(_ value: Double?) -> String { numbers.plain(value, places) }
    guard sample.min != sample.max else { return say("codebook.all", value: number(sample.min)).plain }
    let bars = Sparkline.text(sample)
    return say(
      "codebook.distribution", low: number(sample.min), high: number(sample.max),
      median: number(sample.median)
    ).plain
      + (bars.isEmpty ? "" : " \(bars)")
  }
}
