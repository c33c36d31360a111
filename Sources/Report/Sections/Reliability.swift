import Analyses
import Statistics
import StudyFile

/// `reliability`: Cronbach's alpha of a scale, and what each item does to it.
struct Reliability: InLanguage {
  let input: PartInput

  var say: Words { input.say }

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
      input: input, name: input.name,
      title: say("reliability.answers.title", scale: input.labels.title(scale)),
      items: items.map { item in
        Battery.Item(
          title: input.labels.title(item), rows: Rows(input.rows.all.filter { $0.by == item }))
      }, levels: levels, notes: [say("reliability.answers.note")])
  }

  private var sentence: Sentence {
    guard let alpha = input.rows.first(.cronbachAlpha) else { return Sentence(statement: Prose()) }
    let title = input.labels.quoted(alpha.variable)
    guard let estimate = alpha.estimate else {
      return Sentence(statement: say("reliability.absent", scale: title))
    }
    let number = Prose.Run.number(numbers.bounded(estimate), analysis: alpha.analysis)
    return Sentence(
      statement: say(
        items.isEmpty ? "reliability" : "reliability.items", scale: title, items: items.count, alpha: number),
      statistics: [phrases.interval(alpha), phrases.n(alpha.n)].joined(
        separator: ", "))
  }

  private var table: Table {
    var table = Table(
      name: input.name + "-items",
      title: say(
        "reliability.title", scale: input.labels.title(input.rows.first(.cronbachAlpha)?.variable ?? "")),
      stub: say("head.item"),
      columns: [
        Table.Column("\(symbol(.mean))"), Table.Column("\(symbol(.sd))"),
        Table.Column(say("head.item-rest")),
        Table.Column(say("head.alpha-dropped")),
      ])
    table.rows = items.map { item in
      func value(_ measure: Measure) -> Double? { input.rows.first(measure, by: item)?.estimate }
      return .cells(
        stub: Prose(input.labels.title(item)),
        [
          .number(numbers.fixed(value(.mean), 2)), .number(numbers.fixed(value(.sd), 2)),
          .number(numbers.bounded(value(.itemRestR))),
          .number(numbers.bounded(value(.alphaIfDropped))),
        ])
    }
    table.notes = [
      say("reliability.note"),
      defined([.mean, .sd, .alpha]),
    ]
    return table
  }
}
