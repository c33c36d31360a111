import Analyses
import Statistics
import StudyFile

/// Several regressions of one outcome in one table: terms down, models across, as journals print steps of a model.
struct ModelsSideBySide: InLanguage {
  private struct Model {
    var title: String
    var rows: Rows
    var stars: Stars
  }

  private struct Kind: Hashable {
    var outcome: Outcome
    var family: Analysis.Family
  }

  private let outcome: Outcome
  private let models: [Model]
  private let labels: Labels
  private let name: String
  /// Of models of odds or rates the ratios stand in the table.
  private let ratio: Measure?

  var say: Words { labels.say }

  /// More have no room side by side.
  private static let mostModels = 6

  /// A section for each outcome of two models or more, in the order of the study.
  static func sections(_ results: StudyResults, titles: [String], labels: Labels) -> [Section] {
    var order: [Kind] = []
    var found: [Kind: [Model]] = [:]
    for (result, title) in zip(results.analyses, titles) {
      guard case .model(let outcome, _, let family) = result.analysis.verb,
        result.rows.contains(where: { $0.measure == .coefficient })
      else { continue }
      let kind = Kind(outcome: outcome, family: family)
      if found[kind] == nil { order.append(kind) }
      // The usual intervals alone, and nobody set apart.
      let rows = Rows(result.rows.filter { !$0.isResampled && $0.stratum.isEmpty })
      let stars = Stars(below: result.analysis.significanceLevel)
      found[kind, default: []].append(Model(title: title, rows: rows, stars: stars))
    }
    return order.compactMap { kind -> Section? in
      let models = found[kind] ?? []
      guard (2...mostModels).contains(models.count) else { return nil }
      let stem = "models-\(kind.outcome.variable.anchor)"
      let side = ModelsSideBySide(
        outcome: kind.outcome, models: models, labels: labels, name: stem,
        ratio: [.oddsRatio, .rateRatio].first { ratio in models.allSatisfy { $0.rows.has(ratio) } })
      let title = labels.say("models.section", outcome: labels.outcome(kind.outcome)).plain
      return Section(id: stem, title: title, blocks: [.table(side.table)])
    }
  }

  private init(outcome: Outcome, models: [Model], labels: Labels, name: String, ratio: Measure?) {
    self.outcome = outcome
    self.models = models
    self.labels = labels
    self.name = name
    self.ratio = ratio
  }

  /// What a row of the table is of.
  private struct TermName: Hashable {
    var by: String
    var group: String
  }

  /// In order of appearance, but for interactions, which stand after the terms that they are made of.
  private var terms: [TermName] {
    var seen: Set<TermName> = []
    let all = models.flatMap { $0.rows.of(.coefficient) }.map { TermName(by: $0.by, group: $0.group) }
      .filter { seen.insert($0).inserted }
    // Thresholds are many, and nobody compares them.
    let shown = all.filter { $0.by != "(threshold)" }
    return shown.filter { !$0.by.contains(":") } + shown.filter { $0.by.contains(":") }
  }

  private var table: Table {
    var table = Table(
      name: name, title: say("models.title", outcome: labels.outcome(outcome)), stub: say("head.term"),
      columns: models.indices.map { Table.Column(say("models.model", number: String($0 + 1))) })
    table.rows = terms.map { term in
      .cells(stub: Prose(title(term)), models.map { cell($0, term) })
    }
    table.rows += fit
    table.notes = notes
    return table
  }

  private func title(_ term: TermName) -> String {
    if term.by == "(intercept)" { return say("models.intercept").plain }
    let name = term.by.hasPrefix("(") ? term.by : labels.product(term.by)
    return term.group.isEmpty ? name : "\(name)\(numbers.colon)\(term.group.folded)"
  }

  private func cell(_ model: Model, _ term: TermName) -> Table.Cell {
    guard let row = model.rows.first(.coefficient, by: term.by, group: term.group) else { return .empty }
    let stars = model.stars.text(row.pValue)
    if let ratio {
      guard let odds = model.rows.first(ratio, by: term.by, group: term.group) else { return .empty }
      let interval = numbers.interval(
        odds.confidenceLow, odds.confidenceHigh, numbers.general)
      return .number("\(numbers.general(odds.estimate))\(stars) \(interval)")
    }
    let places = NumberFormat.places(spread: row.standardError, for: [row.estimate])
    return .number(
      "\(numbers.fixed(row.estimate, places))\(stars) (\(numbers.fixed(row.standardError, places)))"
    )
  }

  /// How many respondents, and how well each fits.
  private var fit: [Table.Row] {
    let shown: [(measure: Measure, head: Prose)] = [
      (.rSquared, "\(symbol(.rSquared))"), (.adjustedRSquared, say("models.adjusted")),
      (.nagelkerkeRSquared, say("models.nagelkerke")), (.aic, "AIC"),
    ]
    let sizes = models.map { Table.Cell.number(numbers.count($0.rows.of(.coefficient).first?.n ?? 0)) }
    return [.heading(say("models.fit")), .cells(stub: "\(symbol(.n))", sizes)]
      + shown.filter { kind in models.contains { $0.rows.has(kind.measure) } }.map { measure, head in
        let cells = models.map { model -> Table.Cell in
          guard let row = model.rows.first(measure) else { return .empty }
          return .number(
            measure == .aic ? numbers.fixed(row.estimate, 2) : numbers.bounded(row.estimate))
        }
        return .cells(stub: head, cells)
      }
  }

  private var notes: [Prose] {
    let coefficients = models.flatMap { $0.rows.of(.coefficient) }
    let level = numbers.level(coefficients.compactMap(\.confidenceLevel).first ?? 0.95)
    let shown: Prose =
      ratio.map { say($0 == .oddsRatio ? "models.note.odds" : "models.note.rates", level: level) }
      ?? say("models.note")
    let each =
      models.enumerated().map {
        "\(say("models.model", number: String($0 + 1)).plain)\(numbers.colon)\($1.title)"
      }.joined(
        separator: numbers.semicolon) + "."
    let sizes = Set(models.map { $0.rows.of(.coefficient).first?.n ?? 0 })
    let differing: Prose =
      sizes.count > 1 ? say("models.differing") : Prose()
    let levels = Set(models.map { $0.stars.note(coefficients.map(\.pValue), adjusted: false, in: say).plain })
    let stars =
      levels.count == 1 ? models[0].stars.note(coefficients.map(\.pValue), adjusted: false, in: say) : Prose()
    return [
      shown, Prose(each), differing, stars,
      defined([.n, .rSquared, .aic] + (stars.isEmpty ? [] : [.p])),
    ]
  }
}
