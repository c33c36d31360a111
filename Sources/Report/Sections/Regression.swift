import Analyses
import Foundation
import Statistics
import StudyFile

/// `model`: the coefficients of a regression, and how well it fits.
struct Regression: InLanguage {
  let input: PartInput
  /// What a coefficient is told as, where not by itself.
  private let ratio: Measure?

  var say: Words { input.say }

  init(_ input: PartInput) {
    self.input = input
    ratio = [.oddsRatio, .rateRatio].first(where: input.rows.has)
  }

  /// What sentences speak of.
  private var kind: String {
    switch family {
    case .linear, .poisson: "mean"
    case .logistic: "odds"
    case .ordinal: "order"
    }
  }

  private var family: Analysis.Family {
    if case .model(_, _, let family) = input.analysis.verb { return family }
    return .linear
  }

  private var hasOdds: Bool { ratio == .oddsRatio }

  /// Who says that respondents belong together reads of errors that allow for it, wherever there are such.
  private var isClustered: Bool {
    input.rows.of(.coefficient).contains { $0.method == Self.clustered && $0.standardError != nil }
  }

  private static let clustered = "clustered"

  /// Those that are told, and their ratios.
  private func told(_ measure: Measure) -> [ResultRow] {
    input.rows.of(measure).filter { isClustered ? $0.method == Self.clustered : !Self.isRobust($0) }
  }

  private var coefficients: [ResultRow] { told(.coefficient) }

  private func ratio(of row: ResultRow) -> ResultRow? {
    ratio.flatMap { told($0).first { $0.by == row.by && $0.group == row.group } }
  }

  private static func isRobust(_ row: ResultRow) -> Bool {
    row.method.hasPrefix("hc") || ["quasi-poisson", clustered].contains(row.method)
  }

  /// The errors that stand beside the usual ones, and their symbol.
  private var second: (method: String, symbol: Symbol) {
    family == .poisson ? ("quasi-poisson", .quasi) : ("hc3", .hc3)
  }

  private func robust(_ row: ResultRow) -> ResultRow? {
    input.rows.of(.coefficient).first {
      $0.method == second.method && $0.by == row.by && $0.group == row.group
    }
  }

  var part: Part {
    var part = Part(
      printed: [
        .rSquaredChange, .likelihoodRatioChange, .marginalEffect, .sumOfSquares, .partialEtaSquared,
        .estimatedMarginalMean, .marginalMeanDifference,
        .coefficient, .standardizedCoefficient, .oddsRatio, .rateRatio, .vif, .gvif, .missing,
      ])
    let anova = AnovaTables(input, outcome: quoted)
    // Who asks for an analysis of variance reads of terms, not of their coefficients.
    let terms = anova?.sentences ?? terms
    part.blocks = [.paragraph(fit.prose)] + terms.map { .paragraph($0.prose) }
    part.blocks += ((anova?.tables ?? []) + [table]).map(Block.table)
    part.finding = terms.first ?? fit
    let calibration = CalibrationPart(input, outcome: outcome, quoted: quoted)
    if let calibration {
      part.printed.formUnion(CalibrationPart.measures)
      if let sentence = calibration.sentence { part.add(sentence + ".") }
      part.blocks += calibration.tables.map(Block.table)
    }
    if let misfit { part.blocks.append(misfit) }
    if let blocks = ModelBlocks(input, outcome: quoted) {
      part.blocks += blocks.sentences.map { .paragraph($0.prose) } + [.table(blocks.table)]
    }
    if let effects = MarginalTable(input: input, outcome: quoted).table {
      part.blocks.append(.table(effects))
    }
    part.blocks += [figure ?? anova?.figure(of: outcome), calibration?.figure].compactMap(\.self).map(
      Block.figure)
    return part
  }

  // MARK: Sentences

  private var outcome: String {
    if case .model(let outcome, _, _) = input.analysis.verb { return input.labels.outcome(outcome) }
    return ""
  }

  private var quoted: String { say.quoted(outcome) }

  /// How well the whole model does.
  private var fit: Sentence {
    let test = input.rows.first(.anovaF) ?? input.rows.first(.likelihoodRatio)
    let share = input.rows.first(.rSquared) ?? input.rows.first(.nagelkerkeRSquared)
    let effect = phrases.effect(share)
    let statistics = [
      test.map(phrases.test) ?? Prose(),
      share?.measure == .nagelkerkeRSquared && !effect.isEmpty
        ? say("model.nagelkerke", effect: effect) : effect,
    ]
    .joined(separator: ", ")
    guard let test, let isSignificant = test.isSignificant(in: input.analysis) else {
      return Sentence(statement: say("model.untested", outcome: quoted))
    }
    let names = predictors.map(input.labels.quoted)
    let what =
      names.count > 3 ? say("model.predictors", count: say.word(names.count)) : Prose(say.list(names))
    let predictors =
      names.count < 2
      ? what : say(isOneInteraction ? "model.with-interaction" : "model.together", predictors: what)
    return Sentence(
      statement: say(
        isSignificant ? "model.\(kind).predicted" : "model.\(kind).not-predicted",
        n: names.count, predictors: predictors, outcome: quoted),
      statistics: statistics)
  }

  /// A caution where what the model supposes does not hold of the answers.
  private var misfit: Block? {
    let cautions: [(Measure, String)] = [
      (.hosmerLemeshow, "model.misfit"), (.brant, "model.not-proportional"),
      (
        .dispersion,
        input.analysis.cluster == nil ? "model.overdispersed" : "model.overdispersed.clustered"
      ),
    ]
    for (measure, key) in cautions {
      let test = input.rows.of(measure).first { $0.by.isEmpty && $0.statistic != nil }
      guard let test, let p = test.pValue, p < 0.05 else { continue }
      return .note(say(key, statistics: phrases.test(test)))
    }
    return nil
  }

  private var predictors: [String] {
    guard case .model(_, let terms, _) = input.analysis.verb else { return [] }
    return terms.flatMap(\.variables).distinct { $0 }
  }

  /// Of two or more variables multiplied, and nothing beside them.
  private var isOneInteraction: Bool {
    guard case .model(_, let terms, _) = input.analysis.verb else { return false }
    return predictors.count > 1 && terms.contains { Set($0.variables) == Set(predictors) }
  }

  /// What a coefficient supposes of the other predictors; nothing where there are none.
  private func condition(_ row: ResultRow) -> Prose {
    guard case .model(_, let terms, _) = input.analysis.verb else { return Prose() }
    let partners = terms.filter { $0.variables.count > 1 && $0.variables.contains(row.by) }
      .flatMap(\.variables).filter { $0 != row.by }.distinct { $0 }
    if !partners.isEmpty {
      let zero = partners.map { name -> String in
        let group = coefficients.first { $0.by == name }?.group ?? ""
        let quoted = input.labels.quoted(name)
        guard let reference = group.isEmpty ? "0" : Self.sides(group.folded)?.1 else {
          return say("model.at-reference", predictor: quoted).plain
        }
        return say("model.at", predictor: quoted, level: reference).plain
      }
      return say("model.where", conditions: say.list(zero))
    }
    return predictors.count > 1 ? say("model.constant") : Prose()
  }

  /// An interaction is what its model is made for, so it is told whether or not it is significant.
  private var terms: [Sentence] { interactions + effects }

  private var interactions: [Sentence] {
    let products = Rows(coefficients.filter { $0.by.contains(":") })
    return products.split(by: \.by).flatMap { name, rows -> [Sentence] in
      let names = say.list(name.split(separator: ":").map { input.labels.quoted(String($0)) })
      let tested = rows.all.filter { $0.isSignificant(in: input.analysis) != nil }
      let significant = tested.filter { $0.isSignificant(in: input.analysis) == true }
      // Of an interaction of many coefficients those that are not significant stand in the table.
      if tested.count > 1, significant.isEmpty {
        let smallest = tested.compactMap(\.pValue).min()
        return [
          Sentence(
            statement: say("model.interaction.none", count: say.word(tested.count), names: names),
            statistics: phrases.smallestP(smallest))
        ]
      }
      return (tested.count > 1 ? significant : tested).map { row in
        let of = tested.count > 1 ? " (\(row.group.folded))" : ""
        let isSignificant = row.isSignificant(in: input.analysis) == true
        return Sentence(
          statement: say(
            isSignificant ? "model.interaction.significant" : "model.interaction.not-significant",
            names: names + of),
          statistics: statistics(row))
      }
    }
  }

  /// One sentence for each other significant coefficient.
  private var effects: [Sentence] {
    coefficients.filter { !$0.by.hasPrefix("(") && !$0.by.contains(":") }.compactMap { row in
      guard row.isSignificant(in: input.analysis) == true, let estimate = row.estimate else { return nil }
      let condition = condition(row)
      let effect = say(
        estimate > 0 ? "model.\(kind).higher" : "model.\(kind).lower", outcome: quoted, against: against(row))
      return Sentence(
        statement: condition.isEmpty
          ? effect.capitalized
          : say("model.conditional.\(kind == "order" ? "odds" : kind)", condition: condition, effect: effect),
        statistics: statistics(row))
    }
  }

  private func statistics(_ row: ResultRow) -> Prose {
    let effect = ratio == nil ? row : ratio(of: row)
    return [phrases.effect(effect), phrases.p(row)].joined(separator: ", ")
  }

  /// "where “Role” was Student than where it was Teacher", or "with each additional unit of “Age”".
  private func against(_ row: ResultRow) -> Prose {
    let predictor = say.quoted(name(row))
    guard !row.group.isEmpty else { return say("model.against.unit", predictor: predictor) }
    guard let sides = Self.sides(row.group.folded) else {
      return say("model.against.contrast", predictor: predictor, contrast: row.group.folded)
    }
    return say("model.against.level", predictor: predictor, level: sides.0, other: sides.1)
  }

  /// `nil` where a label itself holds " vs ".
  private static func sides(_ pair: String) -> (String, String)? {
    let parts = pair.split(separator: " vs ", omittingEmptySubsequences: false)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }

  private func name(_ row: ResultRow) -> String {
    if row.by == "(intercept)" { return say("model.intercept").plain }
    if row.by == "(threshold)" { return say("model.threshold").plain }
    return input.labels.product(row.by)
  }

  // MARK: The table

  private var hasStandardized: Bool { input.rows.has(.standardizedCoefficient) }
  private var hasRobust: Bool {
    !isClustered && coefficients.contains { robust($0)?.standardError != nil }
  }

  private var table: Table {
    let level = coefficients.compactMap(\.confidenceLevel).first ?? input.analysis.confidence
    let statistic: Symbol =
      coefficients.contains { ["firth", "profile"].contains($0.method) }
      ? .chiSquare : coefficients.contains { $0.df != nil } ? .t : .z
    let inflation: Measure? = [.gvif, .vif].first(where: input.rows.has)
    var columns =
      [Symbol.b, .standardError].map { Table.Column(symbol($0)) } + [
        Table.Column(phrases.intervalHead(level))
      ]
    columns += [Table.Column(symbol(statistic)), Table.Column("\(symbol(.p))")]
    if hasStandardized { columns.append(Table.Column(symbol(.beta))) }
    if hasRobust {
      columns += [Symbol.standardError, .p].map { Table.Column("\(symbol($0)), \(symbol(second.symbol))") }
    }
    if let ratio {
      let head = symbol(ratio == .oddsRatio ? .oddsRatio : .rateRatio)
      columns += [Table.Column(head), Table.Column(phrases.intervalHead(level))]
    }
    if let inflation { columns.append(Table.Column(symbol(inflation == .vif ? .vif : .gvif))) }
    if inflation == .gvif { columns.append(Table.Column("\(symbol(.gvif))^(1/(2·df))")) }
    var table = Table(
      name: input.name + "-coefficients",
      title: Prose(AnalysisTitle.text(input.analysis, labels: input.labels)),
      stub: say("head.term"), columns: columns)
    var last = ""
    for row in coefficients {
      let stub: Prose =
        row.group.isEmpty ? Prose(name(row)) : "\(name(row))\(numbers.colon)\(row.group.folded)"
      table.rows.append(.cells(stub: stub, cells(row, inflation, isFirst: row.by != last)))
      last = row.by
    }
    let n = coefficients.first?.n ?? 0
    let symbols: [Symbol?] = [
      .b, .standardError, .confidenceInterval, statistic, .p, ratio?.symbol,
      hasStandardized ? .beta : nil, hasRobust ? second.symbol : nil,
      inflation == .vif ? .vif : (inflation == nil ? nil : .gvif),
    ]
    table.notes = [phrases.n(n) + ".", clusters, defined(symbols.compactMap(\.self))].filter { !$0.isEmpty }
    return table
  }

  private var clusters: Prose {
    guard isClustered, let cluster = input.analysis.cluster else { return Prose() }
    return say("model.clustered.note", clusters: input.labels.quoted(cluster))
  }

  private func cells(_ row: ResultRow, _ inflation: Measure?, isFirst: Bool) -> [Table.Cell] {
    let places = NumberFormat.places(spread: row.standardError, for: [row.estimate])
    var cells: [Table.Cell] = [
      .number(numbers.fixed(row.estimate, places)),
      .number(numbers.fixed(row.standardError, places)),
      .number(
        numbers.interval(row.confidenceLow, row.confidenceHigh) { numbers.fixed($0, places) }),
    ]
    // A threshold of 0 is no null hypothesis.
    cells +=
      row.by == "(threshold)"
      ? [.empty, .empty] : [.number(numbers.fixed(row.statistic, 2)), .number(numbers.p(row.pValue))]
    if hasStandardized {
      let beta = input.rows.first(.standardizedCoefficient, by: row.by, group: row.group)
      cells.append(beta == nil ? .empty : .number(numbers.fixed(beta?.estimate, 2)))
    }
    if hasRobust {
      let robust = robust(row)
      cells += [.number(numbers.fixed(robust?.standardError, places)), .number(numbers.p(robust?.pValue))]
    }
    if ratio != nil {
      let odds = self.ratio(of: row)
      cells += [
        odds == nil ? .empty : .number(numbers.general(odds?.estimate)), interval(odds),
      ]
    }
    if let inflation {
      // Of a term of one coefficient both are the same number.
      let found = input.rows.first(inflation, by: row.by) ?? input.rows.first(.vif, by: row.by)
      let value = isFirst ? found?.estimate : nil
      cells.append(value == nil ? .empty : .number(numbers.fixed(value, 2)))
      if inflation == .gvif {
        let power = value.map { pow($0, 1 / (2 * (found?.df ?? 1))) }
        cells.append(power == nil ? .empty : .number(numbers.fixed(power, 2)))
      }
    }
    return cells
  }

  // MARK: The figure

  /// Ratios on a logarithmic axis; coefficients have units of their own and share no axis.
  private var figure: Figure? {
    guard let ratio else { return nil }
    let kind = hasOdds ? "odds" : "rates"
    let odds = told(ratio).filter { row in
      !row.by.hasPrefix("(")
        && [row.estimate, row.confidenceLow, row.confidenceHigh].allSatisfy { ($0 ?? 0) > 0 }
    }
    guard !odds.isEmpty, odds.count <= 36 else { return nil }
    let plot = IntervalPlot(
      rows: odds.map { row in
        let label = row.group.isEmpty ? name(row) : row.group.folded
        return IntervalPlot.Row(label: label, points: [DescriptionFigures.point(row)])
      }, series: [say.title(ratio)],
      axis: .effect(label: say.title(ratio), neutral: 1, isLogarithmic: true))
    let figureName = input.name + "-\(kind)"
    let each = odds.map {
      "\($0.group.isEmpty ? name($0) : $0.group.folded) \(numbers.general($0.estimate))"
    }
    let level = numbers.level(odds[0].confidenceLevel ?? 0.95)
    return Figure(
      name: figureName, title: say("figure.\(kind).title", outcome: outcome),
      note: say("figure.\(kind).note", level: level),
      alternative: say("figure.\(kind).alternative", each: each.joined(separator: ", ")).plain,
      plot: .intervals(plot))
  }
}
