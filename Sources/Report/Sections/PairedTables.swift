import Analyses
import Statistics

/// Tables of answers of the same respondents.
struct PairedTables: InLanguage {
  let input: PartInput
  let variables: [String]
  /// What the variables are called.
  let names: [String: String]
  /// What they are together.
  let stub: Prose

  var say: Words { input.say }

  private var title: Prose { Prose(AnalysisTitle.text(input.analysis, labels: input.labels)) }

  private func name(_ variable: String) -> Prose { Prose((names[variable] ?? variable).folded) }

  private func rows(of variable: String) -> Rows {
    Rows(input.rows.all.filter { $0.variable == variable && $0.by.isEmpty })
  }

  /// Those who answered all of them; how many are left out.
  private var respondents: [Prose] {
    let n = input.rows.of(.mean).first?.n ?? input.rows.of(.proportion).first?.n ?? 0
    return [say("paired.note", n: numbers.count(n))]
  }

  // MARK: Each answer

  var moments: Table {
    let hasRanks = input.rows.has(.meanRank)
    var table = Table(
      name: input.name + "-means", title: title, stub: stub,
      columns: [
        Table.Column("\(symbol(.mean))"), Table.Column("\(symbol(.sd))"), Table.Column("\(symbol(.median))"),
        Table.Column(symbol(.quartiles)),
      ] + (hasRanks ? [Table.Column(Prose(say.title(.meanRank)))] : []))
    let all = variables.map(rows)
    let places =
      all.map {
        NumberFormat.places(spread: $0.first(.sd)?.estimate, for: [$0.first(.mean)?.estimate])
      }.max() ?? 2
    let medians = NumberFormat.plainPlaces(all.map { ([$0.first(.median)?.estimate], places) }).max() ?? 0
    let bounds =
      NumberFormat.plainPlaces(
        all.map { ([$0.first(.q1)?.estimate, $0.first(.q3)?.estimate], places) }
      ).max() ?? 0
    table.rows = zip(variables, all).map { variable, rows in
      var cells: [Table.Cell] = [
        .number(numbers.fixed(rows.first(.mean)?.estimate, places)),
        .number(numbers.fixed(rows.first(.sd)?.estimate, places)),
        .number(numbers.fixed(rows.first(.median)?.estimate, medians)),
        .number(numbers.range(rows.first(.q1)?.estimate, rows.first(.q3)?.estimate, bounds)),
      ]
      if hasRanks { cells.append(.number(numbers.fixed(rows.first(.meanRank)?.estimate, 2))) }
      return .cells(stub: name(variable), cells)
    }
    table.notes = respondents + [defined([.mean, .sd, .median, .quartiles])]
    return table
  }

  /// Of two levels the one that is compared, else all of them.
  func shares(_ levels: [String]) -> Table {
    guard levels.count == 2 else { return sharesOfAll(levels) }
    let level = input.rows.of(.proportion).first?.confidenceLevel
    var table = Table(
      name: input.name + "-shares", title: title, stub: stub,
      columns: [
        Table.Column("\(symbol(.n))"), Table.Column("%"),
        Table.Column(phrases.intervalHead(level ?? input.analysis.confidence)),
      ])
    table.spanners = [Table.Spanner(Prose(levels[1].folded), columns: 0..<3)]
    table.rows = variables.map { variable in
      let rows = rows(of: variable)
      let share = rows.first(.proportion, level: levels[1])
      return .cells(
        stub: name(variable),
        [
          .number(numbers.count(rows.first(.count, level: levels[1])?.estimate)),
          .number(numbers.percentage(share?.estimate)), interval(share),
        ])
    }
    table.notes = respondents + [defined([.n, .confidenceInterval])]
    return table
  }

  private func sharesOfAll(_ levels: [String]) -> Table {
    var table = Table(
      name: input.name + "-shares", title: title, stub: stub,
      columns: levels.map { Table.Column(Prose($0.folded)) })
    table.spanners = [Table.Spanner("%", columns: 0..<levels.count)]
    table.rows = variables.map { variable in
      let rows = rows(of: variable)
      return .cells(
        stub: name(variable),
        levels.map { .number(numbers.percentage(rows.first(.proportion, level: $0)?.estimate)) })
    }
    table.notes = respondents
    return table
  }

  // MARK: From each to each

  private static let mostLevels = 12

  func changes(_ levels: [String]) -> Table? {
    let cells = Rows(input.rows.of(.count).filter { !$0.by.isEmpty })
    guard variables.count == 2, !cells.isEmpty, levels.count <= Self.mostLevels else { return nil }
    func count(_ from: String, _ to: String) -> Double {
      cells.first(.count, level: from, group: to)?.estimate ?? 0
    }
    var table = Table(
      name: input.name + "-changes",
      title: say("paired.changes.title", first: name(variables[0]), second: name(variables[1])),
      stub: name(variables[0]),
      columns: levels.map { Table.Column(Prose($0.folded)) } + [Table.Column(say("head.total"))])
    table.spanners = [Table.Spanner(name(variables[1]), columns: 0..<levels.count)]
    func row(_ stub: Prose, _ counts: [Double]) -> Table.Row {
      .cells(stub: stub, (counts + [counts.reduce(0, +)]).map { .number(numbers.count($0)) })
    }
    table.rows =
      levels.map { from in row(Prose(from.folded), levels.map { count(from, $0) }) }
      + [row(say("head.total"), levels.map { to in levels.reduce(0) { $0 + count($1, to) } })]
    table.notes = [say("paired.changes.note")]
    return table
  }

  // MARK: Pairs of several answers

  /// What the table of pairs shows of each: its effect and its test.
  private var ofPairs: (effect: Measure, method: String, test: Measure, testMethod: String)? {
    let pairs = Rows(input.rows.all.filter { !$0.by.isEmpty })
    if pairs.has(.pairedT) { return (.meanDifference, "paired", .pairedT, "") }
    if pairs.has(.mcnemar) { return (.riskDifference, "newcombe-paired", .mcnemar, "exact") }
    if pairs.has(.stuartMaxwell) { return (.stuartMaxwell, "", .stuartMaxwell, "") }
    return pairs.has(.wilcoxonSignedRank) ? (.rankBiserial, "matched", .wilcoxonSignedRank, "") : nil
  }

  var pairs: (table: Table, printed: Set<Measure>)? {
    guard variables.count > 2, let shown = ofPairs else { return nil }
    let rows = Rows(input.rows.all.filter { !$0.by.isEmpty })
    let tests = rows.of(shown.test).filter { shown.testMethod.isEmpty || $0.method == shown.testMethod }
    let hasEffect = shown.effect != shown.test
    let statistic = tests.compactMap(\.statisticSymbol).first
    let hasAdjusted = tests.contains { $0.pAdjusted != nil }
    let standardized: Measure? = rows.has(.cohensDZ) ? .cohensDZ : nil
    var columns: [Table.Column] = []
    if hasEffect {
      let head = shown.effect.symbol.map(symbol) ?? say("paired.difference")
      columns += [
        Table.Column(head),
        Table.Column(
          phrases.intervalHead(tests.compactMap(\.confidenceLevel).first ?? input.analysis.confidence)),
      ]
    }
    if let statistic { columns.append(Table.Column(symbol(statistic))) }
    let hasDF = tests.contains { $0.df != nil }
    if hasDF { columns.append(Table.Column("\(symbol(.df))")) }
    columns.append(Table.Column("\(symbol(.p))"))
    if hasAdjusted { columns.append(Table.Column("\(symbol(.pAdjusted))")) }
    if let symbol = standardized?.symbol { columns.append(Table.Column(self.symbol(symbol))) }
    var table = Table(
      name: input.name + "-pairs", title: say("paired.pairs.title"), stub: say("head.pair"), columns: columns)
    table.rows = tests.map { test in
      var cells: [Table.Cell] = []
      if hasEffect {
        let effect = rows.first(shown.effect, variable: test.variable, by: test.by, method: shown.method)
        cells += [
          effect.flatMap { row in row.estimate.map { .number(phrases.estimate(row, $0)) } } ?? .empty,
          interval(effect),
        ]
      }
      if let statistic {
        let isCount = statistic == .signedRanks
        cells.append(
          test.statistic.map {
            .number(isCount ? numbers.plain($0, 1) : numbers.fixed($0, 2))
          } ?? .empty)
      }
      if hasDF { cells.append(.number(numbers.df(test.df))) }
      cells.append(.number(numbers.p(test.pValue)))
      if hasAdjusted { cells.append(.number(numbers.p(test.pAdjusted))) }
      if let standardized {
        let effect = rows.first(standardized, variable: test.variable, by: test.by)
        cells.append(.number(standardized.numberKind.text(effect?.estimate, numbers)))
      }
      return .cells(stub: Prose(test.group.folded), cells)
    }
    let title = say.title(shown.test)
    let method = tests.first.map { say.method($0) } ?? ""
    let isDifference = [.meanDifference, .riskDifference].contains(shown.effect)
    table.notes = [
      isDifference ? say("paired.pairs.difference") : Prose(),
      say(
        "paired.pairs.note", test: method.isEmpty || shown.testMethod.isEmpty ? title : "\(title), \(method)"),
      defined(
        [.p] + (hasEffect ? [.confidenceInterval] : []) + (hasDF ? [.df] : [])
          + (hasAdjusted ? [.pAdjusted] : [])
          + [statistic, hasEffect ? shown.effect.symbol : nil, standardized?.symbol].compactMap(\.self)),
    ].filter { !$0.isEmpty }
    var printed: Set<Measure> = [shown.effect, shown.test]
    if let standardized { printed.insert(standardized) }
    // The others of its variants stand with all estimates.
    if shown.test == .mcnemar { printed = [] }
    return (table, printed)
  }
}
