import Analyses
import Statistics

/// Every test and estimate that no other table of its section prints, so that each variant can be read.
enum FurtherTable {
  static func table(_ rows: Rows, _ input: PartInput) -> Table {
    let hasAdjusted = rows.all.contains { $0.pAdjusted != nil }
    let level = NumberFormat.level(rows.all.compactMap(\.confidenceLevel).first ?? input.analysis.confidence)
    var columns = [
      Table.Column("Estimate"), Table.Column("\(level) CI"), Table.Column("Statistic"),
      Table.Column("\(Symbol.df.run)"), Table.Column("\(Symbol.p.run)"),
    ]
    if hasAdjusted { columns.append(Table.Column("\(Symbol.pAdjusted.run)")) }
    columns.append(Table.Column("\(Symbol.n.run)"))
    var table = Table(
      name: input.name + "-tests", title: "All Tests and Estimates", stub: "Measure", columns: columns)
    for (heading, part) in rows.split(by: { heading($0, input) }) {
      if !heading.isEmpty { table.rows.append(.heading(Prose(heading))) }
      for row in part.all {
        table.rows.append(.cells(stub: stub(row), cells(row, hasAdjusted: hasAdjusted)))
      }
    }
    table.notes = [Symbol.note(symbols(rows.all, hasAdjusted: hasAdjusted))]
    if rows.has(.equivalence) {
      table.notes.append("The \(Symbol.p.run) of equivalence is the larger of its two one-sided tests.")
    }
    if rows.all.contains(where: { $0.numberKind == .points || $0.numberKind == .percent }) {
      table.notes.insert(
        "Proportions are in percent, differences of proportions in percentage points.", at: 0)
    }
    return table
  }

  private static func heading(_ row: ResultRow, _ input: PartInput) -> String {
    let labels = input.labels
    let level = row.level.isEmpty ? input.analysis.event(of: row.variable) : row.level
    let outcome = row.variable.isEmpty ? "" : labels.outcome(row.variable, level)
    let by = row.by.isEmpty ? "" : (row.by.hasPrefix("(") ? row.by : labels.title(row.by))
    let place = isOfPairs(row) ? row.measure.title : row.group.folded
    let group = [by, place].filter { !$0.isEmpty }.joined(separator: ": ")
    return [outcome, group].filter { !$0.isEmpty }.joined(separator: " – ")
  }

  /// Pairs of many groups are so many that each is a row, under one heading.
  private static func isOfPairs(_ row: ResultRow) -> Bool { row.measure == .tukeyHSD && !row.group.isEmpty }

  private static func stub(_ row: ResultRow) -> Prose {
    if isOfPairs(row) { return Prose(row.group.folded) }
    // Its estimate is not the odds ratio of the sample.
    if row.measure == .fisherExact, row.estimate != nil {
      let method = MethodName.text(row)
      return Prose("\(row.measure.title), conditional odds ratio\(method.isEmpty ? "" : ", \(method)")")
    }
    // Spearman’s ρ has its symbol in its name.
    let symbol: Prose =
      row.measure.symbol.map { row.measure.title.hasSuffix($0.run.text) ? Prose() : " (\($0.run))" }
      ?? Prose()
    let name = MethodName.text(row)
    let method = name.isEmpty ? "" : ", \(name)"
    return "\(row.measure.title)" + symbol + "\(method)"
  }

  private static func cells(_ row: ResultRow, hasAdjusted: Bool) -> [Table.Cell] {
    func number(_ value: Double?, _ text: (Double?) -> String) -> Table.Cell {
      value == nil ? .empty : .number(text(value))
    }
    let kind = row.numberKind
    let statistic: Table.Cell =
      row.statistic.map { value in
        let symbol: Prose = row.statisticSymbol.map { "\($0.run) = " } ?? Prose()
        // A number of respondents, or of pairs with ties as halves.
        let isCount = [.binomialExact, .mannWhitney].contains(row.measure)
        let text = isCount ? NumberFormat.plain(value, 1) : NumberFormat.fixed(value, 2)
        return .number(symbol + "\(text)")
      } ?? .empty
    let df = [row.df, row.df2].compactMap(\.self).map(NumberFormat.df).joined(separator: ", ")
    var cells = [
      number(row.estimate) { kind == .general ? NumberFormat.fixed($0, row.places) : kind.text($0) },
      IntervalCell.cell(row), statistic, df.isEmpty ? .empty : .number(df),
      number(row.pValue, NumberFormat.p),
    ]
    if hasAdjusted { cells.append(number(row.pAdjusted, NumberFormat.p)) }
    cells.append(.number(NumberFormat.count(row.n)))
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
enum IntervalCell {
  static func cell(_ row: ResultRow?) -> Table.Cell { row.flatMap(text).map { .number($0) } ?? .empty }

  static func text(_ row: ResultRow) -> String? {
    guard row.confidenceLow != nil || row.confidenceHigh != nil else { return nil }
    let kind = row.numberKind
    let places = row.places
    return NumberFormat.interval(row.confidenceLow, row.confidenceHigh) { value in
      switch kind {
      case .percent, .points: NumberFormat.percentage(value)
      case .general, .ratio: NumberFormat.fixed(value, places)
      default: kind.text(value)
      }
    }
  }
}

extension ResultRow {
  /// That of equivalence depends on what is compared, that of Kendall’s correlation on where its p comes from.
  var statisticSymbol: Symbol? {
    switch measure {
    case .equivalence: df == nil ? .z : .t
    case .kendallTauB: method == "exact" ? .concordant : .z
    case .pearsonR: .t
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
