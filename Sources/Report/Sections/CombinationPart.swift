import Analyses
import Statistics

/// Which answers to a check-all-that-apply question were given together: a table and an UpSet plot.
struct CombinationPart: InLanguage {
  let input: PartInput
  let combinations: Combinations
  /// Of the question.
  let rows: Rows

  var say: Words { input.say }

  /// Those of a description.
  static func blocks(_ input: PartInput, _ variables: [(name: String, rows: Rows)]) -> [Block] {
    variables.flatMap { name, rows -> [Block] in
      guard let found = input.result.combinations.first(where: { $0.variable == name }) else { return [] }
      let part = CombinationPart(input: input, combinations: found, rows: rows)
      return [.table(part.table)] + [part.figure].compactMap { $0.map(Block.figure) }
    }
  }

  private var options: [String] { input.labels.options(of: combinations.variable) ?? [] }
  private var title: Prose { say("combinations.title", variable: input.labels.title(combinations.variable)) }
  private var name: String {
    let variable = combinations.variable.anchor
    return input.name + "-" + (variable.isEmpty ? "answers" : variable) + "-together"
  }

  private func text(_ combination: Combinations.Combination) -> String {
    let names = combination.options.map { options.indices.contains($0) ? options[$0].folded : "" }
    return names.isEmpty ? say("combinations.none").plain : say.list(names)
  }

  private func share(_ count: Int) -> Double { Double(count) / Double(max(1, combinations.n)) }

  private var table: Table {
    var table = Table(
      name: name, title: title, stub: say("head.combination"),
      columns: [Table.Column("\(symbol(.n))"), Table.Column("%")])
    func row(_ stub: Prose, _ count: Int) -> Table.Row {
      .cells(stub: stub, [.number(numbers.count(count)), .number(numbers.percentage(share(count)))])
    }
    table.rows = combinations.shown.map { row(Prose(text($0)), $0.count) }
    if combinations.others > 0 {
      table.rows.append(
        row(say("combinations.others", count: combinations.others), combinations.respondentsOfOthers))
    }
    table.notes = [say("combinations.note", n: combinations.n), withheld, defined([.n])]
    return table
  }

  private var withheld: Prose {
    guard combinations.others > 0, let fewest = input.labels.fewest, fewest > 1 else { return Prose() }
    return say("combinations.withheld", count: fewest)
  }

  private var figure: Figure? {
    guard [nil, .upset].contains(input.analysis.figure), combinations.shown.count > 1 else { return nil }
    let totals = options.map { Int(rows.first(.count, level: $0)?.estimate ?? 0) }
    let plot = UpSet(
      rows: zip(options, totals).map { UpSet.Row(label: $0, total: $1) },
      columns: combinations.shown.map { UpSet.Column(rows: $0.options, count: $0.count) }
    ).sortedByTotal()
    let others =
      combinations.others > 0
      ? say(
        "figure.upset.others", count: combinations.respondentsOfOthers, kinds: combinations.others)
      : Prose()
    let each = combinations.shown.map {
      "\(text($0)) \(numbers.count($0.count)) (\(numbers.percent(share($0.count))))"
    }
    let all = plot.rows.map { "\($0.label.folded) \(numbers.count($0.total))" }
    return Figure(
      name: name, title: title,
      note: [say("figure.upset.note", n: combinations.n), others, withheld].joined(separator: " "),
      alternative: [
        say(
          "figure.upset.alternative", n: combinations.n, each: each.joined(separator: numbers.semicolon),
          totals: all.joined(separator: numbers.semicolon)), others,
      ].joined(separator: " ").plain,
      plot: .upSet(plot))
  }
}
