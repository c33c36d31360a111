import Analyses
import Statistics

/// Every test and estimate that no other table of its section prints, so that each variant can be read.
struct FurtherTable: InLanguage {
  let input: PartInput

  var say: Words { input.say }

  static func table(_ rows: Rows, _ input: PartInput) -> Table { FurtherTable(input: input).table(rows) }

  private func table(_ rows: Rows) -> Table {
    let hasAdjusted = rows.all.contains { $0.pAdjusted != nil }
    let level = rows.all.compactMap(\.confidenceLevel).first ?? input.analysis.confidence
    var columns = [
      Table.Column(say("head.estimate")), Table.Column(phrases.intervalHead(level)),
      Table.Column(say("head.statistic")),
      Table.Column("\(symbol(.df))"), Table.Column("\(symbol(.p))"),
    ]
    if hasAdjusted { columns.append(Table.Column("\(symbol(.pAdjusted))")) }
    columns.append(Table.Column("\(symbol(.n))"))
    var table = Table(
      name: input.name + "-tests", title: say("further.title"), stub: say("head.measure"), columns: columns)
    for (heading, part) in rows.split(by: heading) {
      if !heading.isEmpty { table.rows.append(.heading(Prose(heading))) }
      for row in part.all {
        table.rows.append(.cells(stub: stub(row), cells(row, hasAdjusted: hasAdjusted)))
      }
    }
    table.notes = [defined(Self.symbols(rows.all, hasAdjusted: hasAdjusted))]
    if rows.has(.equivalence) {
      table.notes.append(say("further.note.equivalence"))
    }
    if rows.all.contains(where: { $0.numberKind == .points || $0.numberKind == .percent }) {
      table.notes.insert(say("further.note.percent"), at: 0)
    }
    return table
  }

  private func heading(_ row: ResultRow) -> String {
    let labels = input.labels
    if case .comparePaired(let variables, _) = input.analysis.verb {
      // Of two, the title says which.
      return variables.count == 2 && !row.by.isEmpty ? "" : row.group.folded
    }
    let level = row.level.isEmpty ? input.analysis.event(of: row.variable) : row.level
    let outcome = row.variable.isEmpty ? "" : labels.outcome(row.variable, level)
    let by = row.by.isEmpty ? "" : (row.by.hasPrefix("(") ? row.by : labels.product(row.by))
    let group = [by, row.group.folded].filter { !$0.isEmpty }.joined(separator: numbers.colon)
    return [outcome, group].filter { !$0.isEmpty }.joined(separator: " – ")
  }

  private func stub(_ row: ResultRow) -> Prose {
    let unweighted = row.saysUnweighted ? ", \(say.retold(ResultRow.unweighted))" : ""
    // Its estimate is not the odds ratio of the sample.
    if row.measure == .fisherExact, row.estimate != nil {
      let method = say.method(row)
      return say("further.fisher", test: say.title(row.measure)) + (method.isEmpty ? "" : ", \(method)")
        + "\(unweighted)"
    }
    if let effect = DetectableEffect(row) {
      let unit = effect.symbol(self)
      return "\(say.title(row.measure))" + (unit.isEmpty ? unit : " (\(unit))")
        + ", \(say.method(row))\(unweighted)"
    }
    // Spearman’s ρ has its symbol in its name.
    let symbol: Prose =
      row.measure.symbol.map { found in
        let symbol = self.symbol(found)
        return say.title(row.measure).hasSuffix(symbol.plain) ? Prose() : " (\(symbol))"
      } ?? Prose()
    let name = say.method(row)
    let method = name.isEmpty ? "" : ", \(name)"
    return "\(say.title(row.measure))" + symbol + "\(method)\(unweighted)"
  }

  private func cells(_ row: ResultRow, hasAdjusted: Bool) -> [Table.Cell] {
    func number(_ value: Double?, _ text: (Double?) -> String) -> Table.Cell {
      value == nil ? .empty : .number(text(value))
    }
    let statistic: Table.Cell =
      row.statistic.map { value in
        let name: Prose = row.statisticSymbol.map { "\(symbol($0)) = " } ?? Prose()
        // A number of respondents, or of pairs with ties as halves.
        let isCount =
          [.binomialExact, .mannWhitney, .wilcoxonSignedRank, .signTest].contains(row.measure)
          || row.measure == .mcnemar && row.statisticSymbol == nil
        let text = isCount ? numbers.plain(value, 1) : numbers.fixed(value, 2)
        return .number(name + "\(text)")
      } ?? .empty
    let df = [row.df, row.df2].compactMap(\.self).map { numbers.df($0) }.joined(separator: numbers.separator)
    var cells = [
      number(row.estimate) { phrases.estimate(row, $0) }, interval(row), statistic,
      df.isEmpty ? .empty : .number(df),
      number(row.pValue, numbers.p),
    ]
    if hasAdjusted { cells.append(number(row.pAdjusted, numbers.p)) }
    cells.append(.number(numbers.count(row.n)))
    return cells
  }

  private static func symbols(_ rows: [ResultRow], hasAdjusted: Bool) -> [Symbol] {
    rows.compactMap(\.measure.symbol)
      + rows.filter { $0.statistic != nil }.compactMap(\.statisticSymbol)
      + (rows.contains { $0.confidenceLow != nil || $0.confidenceHigh != nil } ? [.confidenceInterval] : [])
      + (rows.contains { $0.df != nil } ? [.df] : []) + [.n]
      // That of equivalence is one-sided, and explained beside.
      + (rows.contains { $0.pValue != nil && $0.measure != .equivalence } ? [.p] : [])
      + (hasAdjusted ? [.pAdjusted] : [])
  }
}

/// The bounds alone: the head of the column says what they are.
extension InLanguage {
  func interval(_ row: ResultRow?) -> Table.Cell { row.flatMap(intervalText).map { .number($0) } ?? .empty }

  func intervalText(_ row: ResultRow) -> String? {
    guard row.confidenceLow != nil || row.confidenceHigh != nil else { return nil }
    let kind = row.numberKind
    let places = row.places
    return numbers.interval(row.confidenceLow, row.confidenceHigh) { value in
      switch kind {
      case .percent, .points: numbers.percentage(value)
      case .general, .ratio: numbers.fixed(value, places)
      default: kind.text(value, numbers)
      }
    }
  }
}

extension ResultRow {
  /// That of equivalence depends on what is compared, that of Kendall’s correlation on where its p comes from.
  var statisticSymbol: Symbol? {
    switch measure {
    case .equivalence, .pooledCorrelation, .pooledMeanDifference, .pooledHedgesG, .pooledOddsRatio,
      .pooledRiskRatio, .pooledEstimate:
      df == nil ? .z : .t
    case .kendallTauB: method == "exact" ? .concordant : .z
    case .correlationDifference: df == nil ? .z : .t
    case .pearsonR, .partialR, .semipartialR: .t
    // Without degrees of freedom it is how many changed one way.
    case .mcnemar: df == nil ? nil : .chiSquare
    case .designBasedRankTest: df2 == nil ? .t : .f
    case .spearmanRho: .s
    default: measure.statisticSymbol
    }
  }

  /// The digits after the point that its estimate and interval share.
  var places: Int {
    guard numberKind == .general else { return NumberFormat.places(for: [estimate]) }
    let width = confidenceLow.flatMap { low in confidenceHigh.map { ($0 - low) / 4 } }
    return NumberFormat.places(spread: standardError ?? width, for: [estimate])
  }
}
