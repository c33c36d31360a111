import Analyses
import Statistics
import StudyFile

/// `factor`: how many factors a parallel analysis suggests, the loadings on one, and how well it fits.
struct FactorPart: InLanguage {
  let input: PartInput

  var say: Words { input.say }

  init(_ input: PartInput) { self.input = input }

  private static let printed: Set<Measure> = [
    .varianceExplained, .factorLoading, .communality, .factorChiSquare, .rmsea, .srmr, .cfi, .tli, .kmo,
    .bartlettSphericity, .factorsSuggested, .eigenvalue, .simulatedEigenvalue,
  ]

  var part: Part {
    var part = Part(printed: Self.printed)
    part.blocks = [.paragraph(sentence.prose)]
    if !methods.isEmpty { part.blocks += [.table(loadings), .table(fit)] }
    if !eigenvalues.isEmpty { part.blocks.append(.table(eigenvalueTable)) }
    if eigenvalues.count > 1 { part.blocks.append(.figure(scree)) }
    part.finding = sentence
    return part
  }

  private var scale: String { input.rows.first(.varianceExplained)?.variable ?? "" }
  private var items: [String] { input.rows.of(.factorLoading).distinct(\.by) }
  /// Those by which a factor was found.
  private var methods: [String] {
    input.rows.of(.varianceExplained).filter { $0.estimate != nil }.map(\.method)
  }
  private var eigenvalues: [ResultRow] { input.rows.of(.eigenvalue).filter { $0.estimate != nil } }

  // MARK: Sentence

  private var sentence: Sentence {
    let title = input.labels.quoted(scale)
    let parts = [suggested, explained].filter { !$0.isEmpty }
    guard !parts.isEmpty else { return Sentence(statement: say("factor.absent", scale: title)) }
    return Sentence(
      statement: say("factor", scale: title, told: parts.joined(separator: numbers.semicolon)),
      statistics: explained.isEmpty ? phrases.n(eigenvalues.first?.n ?? 0) : statistics)
  }

  private var suggested: Prose {
    guard let count = input.rows.first(.factorsSuggested)?.estimate.map({ Int($0) }) else { return Prose() }
    switch count {
    case 0: return say("factor.suggested.none")
    case 1: return say("factor.suggested.one")
    default: return say("factor.suggested", count: say.word(count))
    }
  }

  private var explained: Prose {
    guard let row = input.rows.of(.varianceExplained).first(where: \.isPrimary), let share = row.estimate
    else { return Prose() }
    let loadings = input.rows.of(.factorLoading).filter { $0.method == row.method }.compactMap(\.estimate)
    return say(
      "factor.explained", share: Prose.Run.number(numbers.percent(share), analysis: row.analysis),
      items: items.count, low: numbers.bounded(loadings.min()), high: numbers.bounded(loadings.max()))
  }

  private var statistics: Prose {
    let test = input.rows.first(.factorChiSquare, method: "ml")
    let effects = [Measure.rmsea, .cfi, .tli, .srmr].map { phrases.effect(input.rows.first($0)) }
    guard let test, test.statistic != nil else {
      return (effects + [phrases.n(input.rows.of(.varianceExplained)[0].n)]).joined(separator: ", ")
    }
    return ([phrases.test(test)] + effects).joined(separator: ", ")
  }

  // MARK: Tables

  private var loadings: Table {
    let columns = methods.flatMap { _ in
      [Table.Column(say("head.loading")), Table.Column("\(symbol(.communality))")]
    }
    var table = Table(
      name: input.name + "-loadings", title: say("factor.loadings.title", scale: input.labels.title(scale)),
      stub: say("head.item"), columns: columns + [Table.Column(say("head.kmo"))])
    if methods.count > 1 {
      table.spanners = methods.enumerated().map { place, method in
        Table.Spanner(Prose(say.method(method).sentenceCase), columns: 2 * place..<2 * place + 2)
      }
    }
    table.rows = items.map { item in
      func value(_ measure: Measure, _ method: String = "") -> Table.Cell {
        let row = input.rows.first(measure, by: item, method: method)
        return row?.estimate.map { .number(numbers.bounded($0)) } ?? .empty
      }
      return .cells(
        stub: Prose(input.labels.title(item)),
        methods.flatMap { [value(.factorLoading, $0), value(.communality, $0)] } + [value(.kmo)])
    }
    table.notes = [
      methods.count == 1 ? say("factor.loadings.by", method: say.method(methods[0])) : Prose(),
      say("factor.loadings.note"), defined([.communality]),
    ].filter { !$0.isEmpty }
    return table
  }

  private var fit: Table {
    let measures: [Measure] = [.varianceExplained, .rmsea, .cfi, .tli, .srmr, .kmo]
    let rows = measures.flatMap { measure in
      input.rows.of(measure).filter { $0.by.isEmpty && $0.estimate != nil }
    }
    let level = input.rows.first(.rmsea)?.confidenceLevel
    var table = Table(
      name: input.name + "-fit", title: say("factor.fit.title", scale: input.labels.title(scale)),
      stub: say("head.measure"), columns: [Table.Column(say("head.estimate"))])
    if level != nil { table.columns.append(Table.Column(phrases.intervalHead(level))) }
    table.rows = rows.map { row in
      let method = methods.count > 1 ? say.method(row) : ""
      let name = say.title(row.measure) + (method.isEmpty ? "" : ", \(method)")
      let cells = [Table.Cell.number(phrases.estimate(row, row.estimate))]
      return .cells(stub: Prose(name), level == nil ? cells : cells + [interval(row)])
    }
    let tests = ["ml", "bartlett"].compactMap { input.rows.first(.factorChiSquare, method: $0) }
      .filter { $0.statistic != nil }
    let sphericity = input.rows.of(.bartlettSphericity).first { $0.statistic != nil }
    table.notes = [
      tests.count == 2
        ? say("factor.fit.test", test: phrases.test(tests[0]), corrected: phrases.test(tests[1])) : Prose(),
      sphericity.map { say("reliability.sphericity", test: phrases.test($0)) } ?? Prose(),
      defined(
        (level == nil ? [] : [.confidenceInterval])
          + (tests.isEmpty && sphericity == nil ? [] : [.chiSquare, .p])),
    ].filter { !$0.isEmpty }
    return table
  }

  private func simulated(_ row: ResultRow, _ method: String) -> Double? {
    input.rows.first(.simulatedEigenvalue, level: row.level, method: method)?.estimate
  }

  private var areSimulated: Bool { input.rows.has(.simulatedEigenvalue) }

  private var eigenvalueTable: Table {
    var table = Table(
      name: input.name + "-eigenvalues",
      title: say("factor.eigenvalues.title", scale: input.labels.title(scale)), stub: say("head.factor"),
      columns: [Table.Column(say("head.eigenvalue")), Table.Column(say("head.variance-share"))])
    if areSimulated {
      table.columns += [
        Table.Column(say("head.eigenvalue.mean")), Table.Column(say("head.eigenvalue.limit")),
      ]
    }
    table.rows = eigenvalues.map { row in
      let share = row.estimate.map { $0 / Double(eigenvalues.count) }
      let simulated = ["mean", "quantile-95"].map {
        Table.Cell.number(numbers.fixed(self.simulated(row, $0), 2))
      }
      return .cells(
        stub: Prose(row.level),
        [.number(numbers.fixed(row.estimate, 2)), .number(numbers.percentage(share))]
          + (areSimulated ? simulated : []))
    }
    table.notes =
      areSimulated
      ? [say("factor.eigenvalues.note", samples: numbers.count(ParallelAnalysis.replicates))] : []
    return table
  }

  // MARK: Figure

  private var scree: Figure {
    let names = ["figure.scree.observed"] + (areSimulated ? ["figure.scree.mean", "figure.scree.limit"] : [])
    let points = eigenvalues.map { row in
      ScreePlot.Point(
        observed: row.estimate ?? 0, mean: simulated(row, "mean"), limit: simulated(row, "quantile-95"))
    }
    let told = points.enumerated().map { place, point in
      let limit = point.limit.map { " (\(numbers.fixed($0, 2)))" } ?? ""
      return "\(place + 1)\(numbers.colon)\(numbers.fixed(point.observed, 2))\(limit)"
    }
    return Figure(
      name: input.name + "-scree",
      title: say("figure.scree.title", scale: input.labels.title(scale)),
      note: say(areSimulated ? "figure.scree.note" : "figure.scree.note.observed"),
      alternative: say("figure.scree.alternative", each: told.joined(separator: numbers.semicolon)).plain,
      plot: .scree(
        ScreePlot(
          points: points, names: names.map { say($0).plain }, axisLabel: say("head.eigenvalue").plain,
          rankLabel: say("head.factor").plain)))
  }
}
