import Analyses
import Statistics
import StudyFile

/// `reliability`: Cronbach's alpha of a scale with other coefficients, and what each item does to it.
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
    part.printed.formUnion(Self.coefficients + [.factorLoading, .bartlettSphericity])
    part.blocks = [.paragraph(sentence.prose)]
    if let coefficients { part.blocks.append(.table(coefficients)) }
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
      statistics: [
        phrases.interval(alpha), phrases.effect(input.rows.first(.omegaTotal)),
        phrases.effect(input.rows.first(.omegaHierarchical)), phrases.n(alpha.n),
      ].joined(separator: ", "))
  }

  private static let coefficients: [Measure] = [
    .cronbachAlpha, .cronbachAlphaStandardized, .omegaTotal, .omegaHierarchical, .guttmanLambda2,
    .guttmanLambda6, .splitHalf, .standardErrorOfMeasurement, .kmo, .proportionAtFloor, .proportionAtCeiling,
  ]

  private var sphericity: ResultRow? {
    input.rows.of(.bartlettSphericity).first { $0.statistic != nil }
  }

  /// Of the scale as a whole; nothing where α is all that there is.
  private var coefficients: Table? {
    let found = Self.coefficients.compactMap { measure in
      input.rows.of(measure).first { $0.by.isEmpty && $0.estimate != nil }
    }
    guard found.count > 1, let scale = found.first?.variable else { return nil }
    let level = found.compactMap(\.confidenceLevel).first ?? input.analysis.confidence
    var table = Table(
      name: input.name + "-coefficients",
      title: say("reliability.coefficients.title", scale: input.labels.title(scale)),
      stub: say("head.measure"),
      columns: [Table.Column(say("head.estimate")), Table.Column(phrases.intervalHead(level))])
    table.rows = found.map { row in
      let method = say.method(row)
      let isShare = row.numberKind == .percent
      let name = say.title(row.measure) + (isShare || method.isEmpty ? "" : ", \(method)")
      return .cells(
        stub: Prose(name), [.number(phrases.estimate(row, row.estimate)), interval(row)])
    }
    table.notes = [
      found.contains { $0.measure == .standardErrorOfMeasurement }
        ? say("reliability.coefficients.note") : Prose(),
      sphericity.map { say("reliability.sphericity", test: phrases.test($0)) } ?? Prose(),
      defined([.confidenceInterval] + (sphericity == nil ? [] : [.chiSquare, .p])),
    ].filter { !$0.isEmpty }
    return table
  }

  private var table: Table {
    var table = Table(
      name: input.name + "-items",
      title: say(
        "reliability.title", scale: input.labels.title(input.rows.first(.cronbachAlpha)?.variable ?? "")),
      stub: say("head.item"),
      columns: [
        Table.Column("\(symbol(.mean))"), Table.Column("\(symbol(.sd))"),
        Table.Column(say("head.item-rest")), Table.Column(say("head.loading")),
        Table.Column(say("head.alpha-dropped")), Table.Column(say("head.kmo")),
        Table.Column(say("head.floor")), Table.Column(say("head.ceiling")),
      ])
    table.rows = items.map { item in
      func value(_ measure: Measure) -> Double? { input.rows.first(measure, by: item)?.estimate }
      return .cells(
        stub: Prose(input.labels.title(item)),
        [
          .number(numbers.fixed(value(.mean), 2)), .number(numbers.fixed(value(.sd), 2)),
          .number(numbers.bounded(value(.itemRestR))),
          value(.factorLoading).map { .number(numbers.bounded($0)) } ?? .empty,
          .number(numbers.bounded(value(.alphaIfDropped))),
          value(.kmo).map { .number(numbers.bounded($0)) } ?? .empty,
          value(.proportionAtFloor).map { .number(numbers.percentage($0)) } ?? .empty,
          value(.proportionAtCeiling).map { .number(numbers.percentage($0)) } ?? .empty,
        ])
    }
    let hasLoadings = input.rows.of(.factorLoading).contains { $0.estimate != nil }
    let hasExtremes = input.rows.of(.proportionAtFloor).contains { !$0.by.isEmpty && $0.estimate != nil }
    table.notes =
      [say("reliability.note")]
      + (hasLoadings ? [say("reliability.note.loading")] : [])
      + (hasExtremes ? [say("reliability.note.extremes")] : []) + [defined([.mean, .sd, .alpha])]
    return table
  }
}
