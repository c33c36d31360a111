import Analyses
import Statistics
import StudyFile

/// Numeric outcomes against groups.
struct GroupMeans {
  let input: PartInput
  let outcomes: [(name: String, rows: Rows)]
  let by: String

  private var groups: [String] { outcomes.flatMap { $0.rows.of(.mean) }.distinct(\.group) }
  /// Two groups and several outcomes make the wide table that papers print; the rest stands below one another.
  private var isWide: Bool { groups.count == 2 && outcomes.count > 1 }

  let printed: Set<Measure> = [.mean, .sd, .median, .q1, .q3, .missing]

  var blocks: [Block] {
    var blocks: [Block] = isWide ? [.table(wideTable), .table(quartileTable)] : [.table(longTable)]
    if let figure = ComparisonFigures.differences(input, outcomes, by: by) { blocks.append(.figure(figure)) }
    for outcome in outcomes.prefix(outcomes.count > 1 ? 0 : 1) {
      let distributions = input.result.distributions.filter {
        $0.variable == outcome.name && !$0.values.isEmpty
      }
      let figure =
        ComparisonFigures.dots(input, outcome.rows, distributions)
        ?? DescriptionFigures.histogram(input, Array(distributions.prefix(6)))
      if let figure { blocks.append(.figure(figure)) }
    }
    return blocks
  }

  // MARK: The sentence

  func sentence(_ variable: String, _ rows: Rows) -> Sentence {
    guard let test = rows.primary.first else { return Sentence(statement: Prose()) }
    let ranked = RankSentence(input: input, rows: rows, variable: variable, by: by).sentence
    if let ranked { return ranked }
    let title = input.labels.quoted(variable)
    let grouping = input.labels.quoted(by)
    let isSignificant = test.isSignificant(in: input.analysis)
    // In the order of the table, which is that of the difference.
    let means = rows.of(.mean).filter { $0.estimate != nil }
    guard means.count > 1, let high = means.max(by: { ($0.estimate ?? 0) < ($1.estimate ?? 0) }),
      let low = means.min(by: { ($0.estimate ?? 0) < ($1.estimate ?? 0) })
    else {
      return Sentence(statement: "\(title): too few groups with answers to compare")
    }
    let places = places(rows, means)
    func statistics(_ opening: String) -> Prose {
      means.count == 2
        ? change(rows, test, places: places, opening: opening)
        : [Phrases.test(test), Phrases.effect(effect(rows))].joined(separator: ", ")
    }
    let whole = { moments($0, rows) }
    let brief = { (mean: ResultRow) -> Prose in
      "\(.number(NumberFormat.fixed(mean.estimate, places), analysis: mean.analysis))"
    }
    func statement(_ numbers: (ResultRow) -> Prose) -> Prose {
      let each =
        means.count > 4
        ? Prose()
        : Phrases.bracketed(means.map { "\($0.group.folded): " + numbers($0) }.joined(separator: "; "))
      switch (isSignificant, means.count) {
      case (true?, 2):
        let (a, b) = (means[0], means[1])
        let comparative = (a.estimate ?? 0) < (b.estimate ?? 0) ? "lower" : "higher"
        return
          "The mean of \(title) was \(comparative) where \(grouping) was \(a.group.folded) (\(numbers(a))) than where it was \(b.group.folded) (\(numbers(b)))"
      case (true?, _):
        return
          "The mean of \(title) differed significantly by \(grouping): it was highest where \(grouping) was \(high.group.folded) (\(numbers(high))) and lowest where it was \(low.group.folded) (\(numbers(low)))"
      case (false?, _): return "The mean of \(title) did not differ significantly by \(grouping)" + each
      case (nil, _): return "The mean of \(title) could not be tested by \(grouping)" + each
      }
    }
    return Sentence(
      statement: statement(whole),
      statistics: isSignificant == nil ? Prose() : statistics("a difference of "),
      brief: statement(brief), evidence: isSignificant == nil ? nil : statistics("difference: "))
  }

  private func places(_ rows: Rows, _ means: [ResultRow]) -> Int {
    let spread = rows.of(.sd).compactMap(\.estimate).filter { $0 > 0 }.min()
    return NumberFormat.places(spread: spread, for: means.map(\.estimate))
  }

  private func moments(_ mean: ResultRow, _ rows: Rows) -> Prose {
    Phrases.moments(mean, sd: rows.first(.sd, group: mean.group))
  }

  /// "a difference of 2.10, 95% CI [0.30, 3.90], t(12) = 2.30, p = .040, g = 0.40", by the method of the test.
  private func change(_ rows: Rows, _ test: ResultRow, places: Int, opening: String) -> Prose {
    let method = test.measure == .studentT ? "student" : "welch"
    let difference = rows.first(.meanDifference, method: method) ?? rows.first(.meanDifference)
    var parts: [Prose] = []
    if let difference, let estimate = difference.estimate {
      parts.append("\(opening)\(NumberFormat.fixed(estimate, places))")
      parts.append(Phrases.interval(difference, places: places))
    }
    parts.append(Phrases.test(test))
    parts.append(Phrases.effect(effect(rows)))
    return parts.joined(separator: ", ")
  }

  /// Of ranks where the test is of ranks.
  private func effect(_ rows: Rows) -> ResultRow? {
    switch rows.primary.first?.measure {
    case .mannWhitney?: return rows.first(.rankBiserial)
    case .kruskalWallis?: return rows.first(.rankEpsilonSquared)
    default: break
    }
    return rows.first(.hedgesG) ?? rows.first(.cohensD) ?? rows.first(.omegaSquared)
      ?? rows.first(.etaSquared)
  }

  // MARK: The tables

  private var longTable: Table {
    var table = Table(
      name: input.name + "-means", title: Prose(AnalysisTitle.text(input.analysis, labels: input.labels)),
      stub: Prose(input.labels.title(by)),
      columns: [
        Table.Column("\(Symbol.n.run)"), Table.Column("\(Symbol.mean.run)"), Table.Column("\(Symbol.sd.run)"),
        Table.Column("\(Symbol.median.run)"), Table.Column("IQR"),
      ])
    let quartiles = quartiles
    for (index, (name, rows)) in outcomes.enumerated() {
      if outcomes.count > 1 { table.rows.append(.heading(Prose(input.labels.title(name)))) }
      for mean in rows.of(.mean) {
        table.rows.append(
          .cells(
            stub: Prose(mean.group.folded),
            momentCells(rows, mean.group) + quartiles(index, mean.group)))
      }
    }
    table.notes = missing + [Symbol.note([.n, .mean, .sd, .median, .quartiles])]
    return table
  }

  private var wideTable: Table {
    let groups = groups
    let tests = outcomes.map { $0.rows.primary.first }
    let hasAdjusted = tests.contains { $0?.pAdjusted != nil }
    let effects = outcomes.map { effect($0.rows) }
    let statistic = tests.compactMap { $0?.measure.statisticSymbol }.first
    let effectSymbol = effects.compactMap { $0?.measure.symbol }.first
    let level = NumberFormat.level(
      effects.compactMap { $0?.confidenceLevel }.first ?? input.analysis.confidence)
    let moments = [Symbol.n, .mean, .sd].map { Table.Column("\($0.run)") }
    var columns = moments + moments
    columns.append(Table.Column(statistic.map { "\($0.run)" } ?? "Statistic"))
    columns += [Table.Column("\(Symbol.df.run)"), Table.Column("\(Symbol.p.run)")]
    if hasAdjusted { columns.append(Table.Column("\(Symbol.pAdjusted.run)")) }
    columns += [Table.Column(effectSymbol.map { "\($0.run)" } ?? "Effect"), Table.Column("\(level) CI")]
    var table = Table(
      name: input.name + "-means", title: Prose(AnalysisTitle.text(input.analysis, labels: input.labels)),
      stub: "Outcome", columns: columns)
    table.spanners = groups.enumerated().map { Table.Spanner(Prose($1.folded), columns: $0 * 3..<$0 * 3 + 3) }
    for (index, outcome) in outcomes.enumerated() {
      var cells = groups.flatMap { momentCells(outcome.rows, $0) }
      let test = tests[index]
      cells += [
        .number(NumberFormat.fixed(test?.statistic, 2)), .number(NumberFormat.df(test?.df)),
        .number(NumberFormat.p(test?.pValue)),
      ]
      if hasAdjusted { cells.append(.number(NumberFormat.p(test?.pAdjusted))) }
      cells += [
        .number(effects[index]?.measure.numberKind.text(effects[index]?.estimate) ?? NumberFormat.absent)
      ]
      cells.append(IntervalCell.cell(effects[index]))
      table.rows.append(.cells(stub: Prose(input.labels.title(outcome.name)), cells))
    }
    table.notes =
      missing + [
        Symbol.note(
          [.n, .mean, .sd, .df, .p, .confidenceInterval] + [statistic, effectSymbol].compactMap(\.self)
            + (hasAdjusted ? [.pAdjusted] : []))
      ]
    return table
  }

  private var quartileTable: Table {
    let groups = groups
    let own = [Table.Column("\(Symbol.median.run)"), Table.Column("IQR")]
    var table = Table(
      name: input.name + "-quartiles", title: "Medians and Quartiles", stub: "Outcome",
      columns: groups.flatMap { _ in own })
    table.spanners = groups.enumerated().map { Table.Spanner(Prose($1.folded), columns: $0 * 2..<$0 * 2 + 2) }
    let quartiles = quartiles
    table.rows = outcomes.enumerated().map { index, outcome in
      .cells(
        stub: Prose(input.labels.title(outcome.name)), groups.flatMap { quartiles(index, $0) })
    }
    table.notes = [Symbol.note([.median, .quartiles])]
    return table
  }

  private func momentCells(_ rows: Rows, _ group: String) -> [Table.Cell] {
    let mean = rows.first(.mean, group: group)
    let places = unitPlaces(rows)
    return [
      .number(NumberFormat.count(mean?.n ?? 0)), .number(NumberFormat.fixed(mean?.estimate, places)),
      .number(NumberFormat.fixed(rows.first(.sd, group: group)?.estimate, places)),
    ]
  }

  /// The digits of an outcome's means and standard deviations, the same for all groups.
  private func unitPlaces(_ rows: Rows) -> Int {
    rows.of(.mean).map {
      NumberFormat.places(spread: rows.first(.sd, group: $0.group)?.estimate, for: [$0.estimate])
    }.max() ?? 2
  }

  /// Median and quartiles of an outcome, by its place, in a group; the numbers of a column have the same digits.
  private var quartiles: (Int, String) -> [Table.Cell] {
    let units = outcomes.map { unitPlaces($0.rows) }
    func places(_ measures: Set<Measure>) -> [Int] {
      NumberFormat.plainPlaces(
        zip(outcomes, units).map { outcome, most in
          (outcome.rows.all.filter { measures.contains($0.measure) }.map(\.estimate), most)
        })
    }
    let (medians, bounds) = (places([.median]), places([.q1, .q3]))
    return { outcome, group in
      func value(_ measure: Measure) -> Double? {
        outcomes[outcome].rows.first(measure, group: group)?.estimate
      }
      return [
        .number(NumberFormat.fixed(value(.median), medians[outcome])),
        .number(NumberFormat.range(value(.q1), value(.q3), bounds[outcome])),
      ]
    }
  }

  private var missing: [Prose] {
    let found = outcomes.compactMap { name, rows -> String? in
      let missing = rows.missing
      guard missing > 0 else { return nil }
      return "\(input.labels.title(name)) \(NumberFormat.count(missing))"
    }
    return found.isEmpty ? [] : ["Missing: \(found.joined(separator: ", "))."]
  }
}
