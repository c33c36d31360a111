import Analyses
import Statistics
import StudyFile

/// Correlations against each other: those of strata, or those of the same respondents.
struct CorrelationDifferences: InLanguage {
  let input: PartInput
  private let differences: [ResultRow]

  var say: Words { input.say }

  init(_ input: PartInput) {
    self.input = input
    differences = input.rows.of(.correlationDifference)
  }

  // MARK: Sentences

  /// Where the study asks for them.
  var sentences: [Sentence] { differences.filter(\.isPrimary).map(sentence) }

  /// How many differ.
  var summary: Sentence {
    let tested = differences.filter { $0.isSignificant(in: input.analysis) != nil }
    guard !tested.isEmpty else { return Sentence(statement: Prose()) }
    let significant = tested.count { $0.isSignificant(in: input.analysis) == true }
    return Sentence(
      statement: say(
        "correlation-differences.summary", count: numbers.count(significant),
        total: numbers.count(tested.count)))
  }

  private func sentence(_ row: ResultRow) -> Sentence {
    let (first, second) = sides(row)
    let key =
      switch row.isSignificant(in: input.analysis) {
      case true?: (row.estimate ?? 0) > 0 ? "higher" : "lower"
      case false?: "none"
      case nil: "untested"
      }
    let statistics = [phrases.effect(row), phrases.test(row)].filter { !$0.isEmpty }.joined(separator: ", ")
    guard input.analysis.within != nil else {
      return Sentence(
        statement: say("correlation-difference.\(key)", first: first, second: second), statistics: statistics)
    }
    return Sentence(
      statement: say(
        "correlation-difference.groups.\(key)", pair: pair(row.variable, row.by), first: first, second: second
      ),
      statistics: statistics)
  }

  private func pair(_ first: String, _ second: String) -> String {
    say.list([first, second].map(input.labels.quoted))
  }

  /// Both strata, or both pairs of variables.
  private func sides(_ row: ResultRow) -> (String, String) {
    if input.analysis.within != nil {
      let strata = input.rows.all.distinct(\.stratum)
      for a in strata {
        for b in strata where "\(a) vs \(b)" == row.group {
          return (say.quoted(a.folded), say.quoted(b.folded))
        }
      }
    } else if case .correlate(let names) = input.analysis.verb {
      for compared in ComparedCorrelations.all(names.count) where compared.group(names) == row.group {
        return (
          pair(names[compared.first.0], names[compared.first.1]),
          pair(names[compared.second.0], names[compared.second.1])
        )
      }
    }
    return (row.group, "")
  }

  // MARK: The table

  var table: Table? {
    guard !differences.isEmpty || input.rows.all.contains(where: { !$0.stratum.isEmpty }) else { return nil }
    let rows = input.rows.all.filter { $0.measure == .correlationDifference || !$0.stratum.isEmpty }
    let hasAdjusted = rows.contains { $0.pAdjusted != nil }
    let level = rows.compactMap(\.confidenceLevel).first ?? input.analysis.confidence
    var columns = [
      Table.Column(say("head.correlation-or-difference")), Table.Column(phrases.intervalHead(level)),
      Table.Column(say("head.statistic")), Table.Column("\(symbol(.p))"),
    ]
    if hasAdjusted { columns.append(Table.Column("\(symbol(.pAdjusted))")) }
    columns.append(Table.Column("\(symbol(.n))"))
    var table = Table(
      name: input.name + "-differences", title: say("correlation-differences.title"),
      stub: say(input.analysis.within == nil ? "head.pair" : "head.group"), columns: columns)
    let split = Rows(rows).split { "\($0.variable)\u{0}\($0.by)" }
    for (_, part) in split {
      if let row = part.all.first, input.analysis.within != nil, split.count > 1 {
        table.rows.append(.heading(Prose(say.list([row.variable, row.by].map(input.labels.title)))))
      }
      for row in part.all { table.rows.append(.cells(stub: stub(row), cells(row, hasAdjusted: hasAdjusted))) }
    }
    let statistics = Set(rows.compactMap(\.statisticSymbol))
    var symbols: [Symbol] =
      (input.analysis.within == nil ? [] : [.r]) + [.rDifference, .confidenceInterval, .p, .n]
    if hasAdjusted { symbols.append(.pAdjusted) }
    symbols += Symbol.allCases.filter(statistics.contains)
    table.notes = [defined(symbols)]
    return table
  }

  private func stub(_ row: ResultRow) -> Prose {
    guard row.measure == .correlationDifference else { return Prose(row.stratum.folded) }
    let (first, second) = sides(row)
    return say("correlation-difference.stub", first: first, second: second)
  }

  /// With its symbol, since both stand in one column.
  private func estimate(_ row: ResultRow) -> Table.Cell {
    guard row.estimate != nil, let name = row.measure.symbol else { return .number(NumberFormat.absent) }
    return .number("\(symbol(name)) = \(numbers.bounded(row.estimate))" as Prose)
  }

  private func cells(_ row: ResultRow, hasAdjusted: Bool) -> [Table.Cell] {
    let statistic = row.statistic.flatMap { value in
      row.statisticSymbol.map { name -> Prose in
        let df = row.df.map { "(\(numbers.df($0)))" } ?? ""
        return "\(symbol(name))\(df) = \(numbers.fixed(value, 2))"
      }
    }
    var cells: [Table.Cell] = [
      estimate(row), interval(row), statistic.map { .number($0) } ?? .empty,
      .number(numbers.p(row.pValue)),
    ]
    if hasAdjusted { cells.append(row.pAdjusted.map { .number(numbers.p($0)) } ?? .empty) }
    cells.append(.number(numbers.count(row.n)))
    return cells
  }
}
