import Analyses
import Foundation
import Statistics
import StudyFile

/// `model`: the coefficients of a regression, and how well it fits.
struct Regression {
  let input: PartInput
  private let hasOdds: Bool

  init(_ input: PartInput) {
    self.input = input
    hasOdds = input.rows.has(.oddsRatio)
  }

  private var coefficients: [ResultRow] { input.rows.of(.coefficient) }

  var part: Part {
    var part = Part(printed: [.coefficient, .oddsRatio, .vif, .gvif, .missing])
    part.blocks = [.paragraph(fit.prose)] + terms.map { .paragraph($0.prose) } + [.table(table)]
    part.finding = terms.first ?? fit
    if let figure { part.blocks.append(.figure(figure)) }
    return part
  }

  // MARK: Sentences

  private var outcome: String {
    if case .model(let outcome, _, _) = input.analysis.verb { return input.labels.outcome(outcome) }
    return ""
  }

  private var quoted: String { "“\(outcome)”" }

  /// How well the whole model does.
  private var fit: Sentence {
    let test = input.rows.first(.anovaF) ?? input.rows.first(.likelihoodRatio)
    let share = input.rows.first(.rSquared) ?? input.rows.first(.nagelkerkeRSquared)
    let name = share?.measure == .nagelkerkeRSquared ? "Nagelkerke " : ""
    let statistics = [
      test.map(Phrases.test) ?? Prose(), share?.estimate == nil ? Prose() : "\(name)" + Phrases.effect(share),
    ]
    .joined(separator: ", ")
    guard let test, let isSignificant = test.isSignificant(in: input.analysis) else {
      return Sentence(statement: "The regression of \(quoted) could not be tested")
    }
    let names = predictors.map { "“\(input.labels.title($0))”" }
    let together = names.count > 1 ? isOneInteraction ? " together with their interaction" : " together" : ""
    let what = names.count > 3 ? "The \(NumberFormat.word(names.count)) predictors" : names.listed()
    let verb = isSignificant ? "predicted" : "did not predict"
    let without = hasOdds ? "the overall share alone" : "its mean alone"
    return Sentence(
      statement:
        "\(what)\(together) \(verb) \(quoted) significantly better than \(without)",
      statistics: statistics)
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
  private func condition(_ row: ResultRow) -> String {
    guard case .model(_, let terms, _) = input.analysis.verb else { return "" }
    let partners = terms.filter { $0.variables.count > 1 && $0.variables.contains(row.by) }
      .flatMap(\.variables).filter { $0 != row.by }.distinct { $0 }
    if !partners.isEmpty {
      let zero = partners.map { name in
        let group = coefficients.first { $0.by == name }?.group ?? ""
        let reference = group.isEmpty ? "0" : Self.sides(group.folded)?.1 ?? "at its reference level"
        return "“\(input.labels.title(name))” was \(reference)"
      }
      return "Where \(zero.listed()), "
    }
    return predictors.count > 1 ? "With the other predictors held constant, " : ""
  }

  /// An interaction is what its model is made for, so it is told whether or not it is significant.
  private var terms: [Sentence] { interactions + effects }

  private var interactions: [Sentence] {
    let products = Rows(coefficients.filter { $0.by.contains(":") })
    return products.split(by: \.by).flatMap { name, rows -> [Sentence] in
      let names = name.split(separator: ":").map { "“\(input.labels.title(String($0)))”" }.listed()
      let tested = rows.all.filter { $0.isSignificant(in: input.analysis) != nil }
      let significant = tested.filter { $0.isSignificant(in: input.analysis) == true }
      // Of an interaction of many coefficients those that are not significant stand in the table.
      if tested.count > 1, significant.isEmpty {
        let smallest = tested.compactMap(\.pValue).min()
        return [
          Sentence(
            statement:
              "None of the \(NumberFormat.word(tested.count)) coefficients of the interaction of \(names) was significant",
            statistics: "smallest \(Symbol.p.run) \(NumberFormat.pRelation(smallest))")
        ]
      }
      return (tested.count > 1 ? significant : tested).map { row in
        let of = tested.count > 1 ? " (\(row.group.folded))" : ""
        let verb = row.isSignificant(in: input.analysis) == true ? "was" : "was not"
        return Sentence(
          statement: "The interaction of \(names)\(of) \(verb) significant", statistics: statistics(row))
      }
    }
  }

  /// One sentence for each other significant coefficient.
  private var effects: [Sentence] {
    coefficients.filter { !$0.by.hasPrefix("(") && !$0.by.contains(":") }.compactMap { row in
      guard row.isSignificant(in: input.analysis) == true, let estimate = row.estimate else { return nil }
      let direction = estimate > 0 ? "higher" : "lower"
      let condition = condition(row)
      let what =
        hasOdds ? "\(condition.isEmpty ? "The" : "the") odds of \(quoted) were" : "\(quoted) was"
      return Sentence(
        statement: "\(condition)\(what) \(direction) \(against(row))", statistics: statistics(row))
    }
  }

  private func statistics(_ row: ResultRow) -> Prose {
    let effect = hasOdds ? input.rows.first(.oddsRatio, by: row.by, group: row.group) : row
    return [Phrases.effect(effect), Phrases.p(row)].joined(separator: ", ")
  }

  /// "where “Role” was Student than where it was Teacher", or "with each additional unit of “Age”".
  private func against(_ row: ResultRow) -> String {
    let predictor = "“\(name(row))”"
    guard !row.group.isEmpty else { return "with each additional unit of \(predictor)" }
    guard let sides = Self.sides(row.group.folded) else { return "for \(row.group.folded) of \(predictor)" }
    return "where \(predictor) was \(sides.0) than where it was \(sides.1)"
  }

  /// `nil` where a label itself holds " vs ".
  private static func sides(_ pair: String) -> (String, String)? {
    let parts = pair.split(separator: " vs ", omittingEmptySubsequences: false)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }

  private func name(_ row: ResultRow) -> String {
    if row.by == "(intercept)" { return "Intercept" }
    if row.by.hasPrefix("(") { return row.by }
    return row.by.split(separator: ":").map { input.labels.title(String($0)) }.joined(separator: " × ")
  }

  // MARK: The table

  private var table: Table {
    let level = NumberFormat.level(
      coefficients.compactMap(\.confidenceLevel).first ?? input.analysis.confidence)
    let statistic: Symbol = coefficients.contains { $0.df != nil } ? .t : .z
    let inflation: Measure? = [.gvif, .vif].first(where: input.rows.has)
    var columns =
      [Symbol.b, .standardError].map { Table.Column("\($0.run)") } + [Table.Column("\(level) CI")]
    columns += [Table.Column("\(statistic.run)"), Table.Column("\(Symbol.p.run)")]
    if hasOdds { columns += [Table.Column("OR"), Table.Column("\(level) CI")] }
    if let inflation { columns.append(Table.Column(inflation == .vif ? "VIF" : "GVIF")) }
    if inflation == .gvif { columns.append(Table.Column("GVIF^(1/(2·df))")) }
    var table = Table(
      name: input.name + "-coefficients",
      title: Prose(AnalysisTitle.text(input.analysis, labels: input.labels)),
      stub: "Term", columns: columns)
    var last = ""
    for row in coefficients {
      let stub: Prose =
        row.group.isEmpty ? Prose(name(row)) : "\(name(row)): \(row.group.folded)"
      table.rows.append(.cells(stub: stub, cells(row, inflation, isFirst: row.by != last)))
      last = row.by
    }
    let n = coefficients.first?.n ?? 0
    let symbols: [Symbol?] = [
      .b, .standardError, .confidenceInterval, statistic, .p, hasOdds ? .oddsRatio : nil,
      inflation == .vif ? .vif : (inflation == nil ? nil : .gvif),
    ]
    table.notes = ["\(Symbol.n.run) = \(NumberFormat.count(n)).", Symbol.note(symbols.compactMap(\.self))]
    return table
  }

  private func cells(_ row: ResultRow, _ inflation: Measure?, isFirst: Bool) -> [Table.Cell] {
    let places = NumberFormat.places(spread: row.standardError, for: [row.estimate])
    var cells: [Table.Cell] = [
      .number(NumberFormat.fixed(row.estimate, places)),
      .number(NumberFormat.fixed(row.standardError, places)),
      .number(
        NumberFormat.interval(row.confidenceLow, row.confidenceHigh) { NumberFormat.fixed($0, places) }),
      .number(NumberFormat.fixed(row.statistic, 2)), .number(NumberFormat.p(row.pValue)),
    ]
    if hasOdds {
      let odds = input.rows.first(.oddsRatio, by: row.by, group: row.group)
      cells += [
        odds == nil ? .empty : .number(NumberFormat.general(odds?.estimate)), IntervalCell.cell(odds),
      ]
    }
    if let inflation {
      // Of a term of one coefficient both are the same number.
      let found = input.rows.first(inflation, by: row.by) ?? input.rows.first(.vif, by: row.by)
      let value = isFirst ? found?.estimate : nil
      cells.append(value == nil ? .empty : .number(NumberFormat.fixed(value, 2)))
      if inflation == .gvif {
        let power = value.map { pow($0, 1 / (2 * (found?.df ?? 1))) }
        cells.append(power == nil ? .empty : .number(NumberFormat.fixed(power, 2)))
      }
    }
    return cells
  }

  // MARK: The figure

  /// Odds ratios on a logarithmic axis; coefficients have units of their own and share no axis.
  private var figure: Figure? {
    let odds = input.rows.of(.oddsRatio).filter { row in
      !row.by.hasPrefix("(")
        && [row.estimate, row.confidenceLow, row.confidenceHigh].allSatisfy { ($0 ?? 0) > 0 }
    }
    guard !odds.isEmpty, odds.count <= 36 else { return nil }
    let plot = IntervalPlot(
      rows: odds.map { row in
        let label = row.group.isEmpty ? name(row) : row.group.folded
        return IntervalPlot.Row(label: label, points: [DescriptionFigures.point(row)])
      }, series: ["Odds ratio"], axis: .effect(label: "Odds ratio", neutral: 1, isLogarithmic: true))
    let figureName = input.name + "-odds"
    let each = odds.map {
      "\($0.group.isEmpty ? name($0) : $0.group.folded) \(NumberFormat.general($0.estimate))"
    }
    let level = NumberFormat.level(odds[0].confidenceLevel ?? 0.95)
    return Figure(
      name: figureName, title: "Odds Ratios for \(outcome)",
      note:
        "Points are odds ratios on a logarithmic axis, lines \(level) confidence intervals; right of 1, the odds are higher.",
      alternative: "Odds ratios: \(each.joined(separator: ", ")).", plot: .intervals(plot))
  }
}
