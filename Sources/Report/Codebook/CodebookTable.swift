import Analyses
import Statistics

/// The codebook as a table: a row for each variable, below it one for each answer and for each reason without one.
struct CodebookTable {
  let entries: [CodebookEntry]
  /// Beyond this many rows it is a file beside the page.
  private static let mostRows = 600

  private var isCounted: Bool { entries.contains { $0.counts != nil } }

  var table: Table {
    var table = Table(
      name: "codebook", title: "Codebook", stub: "Variable",
      columns: [
        Table.Column("Measure", .text), Table.Column("Code", .text),
        Table.Column("\(Symbol.n.run)"), Table.Column("%"), Table.Column("Missing"),
        Table.Column("Distribution", .text), Table.Column("Column or derivation", .text),
      ])
    table.rows = entries.flatMap(rows)
    table.notes = notes
    if table.rows.count > Self.mostRows { table.isOnlyAFile = true }
    return table
  }

  private var notes: [Prose] {
    guard isCounted else {
      return ["How often each answer was given is not in tallies that were shared with cells withheld."]
    }
    var notes: [Prose] = [
      "\(Symbol.n.run): who answered, then how many gave each answer, of the respondents who are used; percentages are of those who answered."
    ]
    if entries.contains(where: { $0.counts?.summary != nil }) {
      notes.append(
        "Distributions of numbers: smallest – largest, median, and a histogram over that range."
      )
    }
    return notes
  }

  private func rows(_ entry: CodebookEntry) -> [Table.Row] {
    let counts = entry.counts
    let summary = counts?.summary.map(distribution) ?? undeclared(entry) ?? range(entry)
    let origin = (entry.columns.isEmpty ? [entry.derivation] : entry.columns).map(\.folded)
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
    rows += entry.reasons.map {
      part(entry, stub: "Missing: \($0.label)", code: $0.code, missing: $0.count)
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
        share == nil ? .empty : .number(NumberFormat.percentage(share)), number(missing), .text(Prose()),
        .text(Prose(origin)),
      ])
  }

  private func title(_ entry: CodebookEntry) -> Prose {
    let name: Prose = "\(.code(entry.name.folded))"
    return entry.label.map { name + ": \($0.folded)" } ?? name
  }

  private func number(_ count: Int?) -> Table.Cell { count.map { .number(NumberFormat.count($0)) } ?? .empty }

  private func measure(_ entry: CodebookEntry) -> String {
    guard entry.measure == .multiple else { return entry.measure.rawValue }
    return entry.base == .shown ? "multiple, of those asked" : "multiple, of those with a tick"
  }

  private func undeclared(_ entry: CodebookEntry) -> String? {
    guard let count = entry.counts?.undeclared, count > 0 else { return nil }
    return "\(NumberFormat.count(count)) different answer\(count == 1 ? "" : "s"), not declared"
  }

  private func range(_ entry: CodebookEntry) -> String {
    entry.range.map {
      "declared \(NumberFormat.plain($0.lowerBound, 2)) – \(NumberFormat.plain($0.upperBound, 2))"
    }
      ?? ""
  }

  private func distribution(_ summary: CodebookEntry.Summary) -> String {
    let sample = summary.sample
    let places = NumberFormat.places(spread: summary.standardDeviation)
    func number(_ value: Double?) -> String { NumberFormat.plain(value, places) }
    guard sample.min != sample.max else { return "all \(number(sample.min))" }
    let bars = Sparkline.text(sample)
    return "\(number(sample.min)) – \(number(sample.max)), median \(number(sample.median))"
      + (bars.isEmpty ? "" : " \(bars)")
  }
}
