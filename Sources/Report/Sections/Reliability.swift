import Analyses
import Statistics
import StudyFile

/// `reliability`: Cronbach's alpha of a scale, and what each item does to it.
struct Reliability {
  let input: PartInput

  init(_ input: PartInput) { self.input = input }

  private var items: [String] {
    (input.rows.of(.itemRestR) + input.rows.of(.alphaIfDropped)).distinct(\.by)
  }

  var part: Part {
    var part = Part(printed: [.cronbachAlpha, .alphaIfDropped, .itemRestR, .mean, .sd, .missing])
    part.printed.formUnion([.count, .proportion, .proportionBeforeMiddle, .proportionAfterMiddle])
    part.blocks = [.paragraph(sentence.prose)]
    if !items.isEmpty { part.blocks.append(.table(table)) }
    if let battery { part.blocks += battery.blocks }
    part.finding = sentence
    return part
  }

  /// How often each answer was given, where the items share a few ordered ones.
  private var battery: Battery? {
    let levels = input.rows.of(.proportion).distinct(\.level)
    guard let scale = input.rows.first(.cronbachAlpha)?.variable, !levels.isEmpty else { return nil }
    return Battery(
      input: input, name: input.name, title: "Answers to the Items of \(input.labels.title(scale))",
      items: items.map { item in
        Battery.Item(
          title: input.labels.title(item), rows: Rows(input.rows.all.filter { $0.by == item }))
      }, levels: levels, notes: ["Items are shown as they were answered: reversed ones are not turned."])
  }

  private var sentence: Sentence {
    guard let alpha = input.rows.first(.cronbachAlpha) else { return Sentence(statement: Prose()) }
    let title = input.labels.quoted(alpha.variable)
    guard let estimate = alpha.estimate else {
      return Sentence(statement: "\(title): no alpha can be computed")
    }
    let number = Prose.Run.number(NumberFormat.bounded(estimate), analysis: alpha.analysis)
    let count = items.isEmpty ? "" : " (\(items.count) items)"
    return Sentence(
      statement:
        "The internal consistency of \(title)\(count) was Cronbach’s \(Symbol.alpha.run) = \(number)",
      statistics: [Phrases.interval(alpha), "\(Symbol.n.run) = \(NumberFormat.count(alpha.n))"].joined(
        separator: ", "))
  }

  private var table: Table {
    var table = Table(
      name: input.name + "-items",
      title: "Items of \(input.labels.title(input.rows.first(.cronbachAlpha)?.variable ?? ""))",
      stub: "Item",
      columns: [
        Table.Column("\(Symbol.mean.run)"), Table.Column("\(Symbol.sd.run)"),
        Table.Column("Item–rest \(Symbol.r.run)"),
        Table.Column("\(Symbol.alpha.run) if dropped"),
      ])
    table.rows = items.map { item in
      func value(_ measure: Measure) -> Double? { input.rows.first(measure, by: item)?.estimate }
      return .cells(
        stub: Prose(input.labels.title(item)),
        [
          .number(NumberFormat.fixed(value(.mean), 2)), .number(NumberFormat.fixed(value(.sd), 2)),
          .number(NumberFormat.bounded(value(.itemRestR))),
          .number(NumberFormat.bounded(value(.alphaIfDropped))),
        ])
    }
    table.notes = [
      "Item–rest \(Symbol.r.run) is the correlation of an item with the sum of the others. Reversed items are turned.",
      Symbol.note([.mean, .sd, .alpha]),
    ]
    return table
  }
}
