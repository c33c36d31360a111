import Analyses
import Statistics
import StudyFile

/// Numeric outcomes against groups.
struct GroupMeans: InLanguage {
  let input: PartInput
  let outcomes: [(name: String, rows: Rows)]
  let by: String

  var say: Words { input.say }

  private var groups: [String] { outcomes.flatMap { $0.rows.of(.mean) }.distinct(\.group) }
  /// Two groups and several outcomes make the wide table that papers print; the rest stands below one another.
  private var isWide: Bool { groups.count == 2 && outcomes.count > 1 }

  /// A biserial correlation supposes what answers do not tell: it stands in results.csv alone.
  let printed: Set<Measure> = [.mean, .sd, .median, .q1, .q3, .missing, .biserialR]

  var blocks: [Block] {
    var blocks: [Block] = isWide ? [.table(wideTable), .table(quartileTable)] : [.table(longTable)]
    if let figure = ComparisonFigures.differences(input, outcomes, by: by) { blocks.append(.figure(figure)) }
    for outcome in outcomes.prefix(outcomes.count > 1 ? 0 : 1) {
      let distributions = input.result.distributions.filter {
        $0.variable == outcome.name && !$0.values.isEmpty
      }
      let figure =
        (input.analysis.figure == .histogram
          ? nil : ComparisonFigures.dots(input, outcome.rows, distributions))
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
      return Sentence(statement: say("means.few", outcome: title))
    }
    let places = places(rows, means)
    func statistics(_ key: String) -> Prose {
      means.count == 2
        ? change(rows, test, places: places, key: key)
        : [phrases.test(test), phrases.effect(effect(rows))].joined(separator: ", ")
    }
    let whole = { moments($0, rows) }
    let brief = { (mean: ResultRow) -> Prose in
      "\(.number(numbers.fixed(mean.estimate, places), analysis: mean.analysis))"
    }
    func statement(_ numbers: (ResultRow) -> Prose) -> Prose {
      let each =
        means.count > 4
        ? Prose()
        : phrases.bracketed(
          means.map { "\($0.group.folded)\(self.numbers.colon)" + numbers($0) }.joined(
            separator: self.numbers.semicolon))
      switch (isSignificant, means.count) {
      case (true?, 2):
        let (a, b) = (means[0], means[1])
        return say(
          (a.estimate ?? 0) < (b.estimate ?? 0) ? "means.lower" : "means.higher", outcome: title,
          grouping: grouping, group: a.group.folded, value: numbers(a), other: b.group.folded,
          otherValue: numbers(b))
      case (true?, _):
        return say(
          "means.differed", outcome: title, grouping: grouping, high: high.group.folded,
          highValue: numbers(high), low: low.group.folded, lowValue: numbers(low))
      case (false?, _): return say("means.not-differed", outcome: title, grouping: grouping) + each
      case (nil, _): return say("means.untested", outcome: title, grouping: grouping) + each
      }
    }
    return Sentence(
      statement: statement(whole),
      statistics: isSignificant == nil ? Prose() : statistics("means.difference.in-sentence"),
      brief: statement(brief), evidence: isSignificant == nil ? nil : statistics("means.difference.alone"))
  }

  private func places(_ rows: Rows, _ means: [ResultRow]) -> Int {
    let spread = rows.of(.sd).compactMap(\.estimate).filter { $0 > 0 }.min()
    return NumberFormat.places(spread: spread, for: means.map(\.estimate))
  }

  private func moments(_ mean: ResultRow, _ rows: Rows) -> Prose {
    phrases.moments(mean, sd: rows.first(.sd, group: mean.group))
  }

  /// "a difference of 2.10, 95% CI [0.30, 3.90], t(12) = 2.30, p = .040, g = 0.40", by the method of the test.
  private func change(_ rows: Rows, _ test: ResultRow, places: Int, key: String) -> Prose {
    let method =
      test.measure == .designBasedT ? "linearized" : test.measure == .studentT ? "student" : "welch"
    let difference =
      test.measure == .yuenT
      ? test : rows.first(.meanDifference, method: method) ?? rows.first(.meanDifference)
    var parts: [Prose] = []
    if let difference, let estimate = difference.estimate {
      let key = test.measure == .yuenT ? "means.trimmed" : key
      parts.append(say(key, size: numbers.fixed(estimate, places)))
      parts.append(phrases.interval(difference, places: places))
    }
    parts.append(phrases.test(test))
    // The difference stands there already.
    if !test.isWeighted { parts.append(phrases.effect(effect(rows))) }
    return parts.joined(separator: ", ")
  }

  /// Of ranks where the test is of ranks.
  private func effect(_ rows: Rows) -> ResultRow? {
    switch rows.primary.first?.measure {
    case .mannWhitney?: return rows.first(.rankBiserial)
    case .kruskalWallis?: return rows.first(.rankEpsilonSquared)
    // No effect size has a weighted form yet; the difference of means has.
    case .designBasedT?: return rows.first(.meanDifference, method: "linearized")
    case .designBasedF?, .designBasedRankTest?, .medianTest?: return nil
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
        Table.Column("\(symbol(.n))"), Table.Column("\(symbol(.mean))"), Table.Column("\(symbol(.sd))"),
        Table.Column("\(symbol(.median))"), Table.Column(symbol(.quartiles)),
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
    table.notes = missing + [defined([.n, .mean, .sd, .median, .quartiles])]
    return table
  }

  private var wideTable: Table {
    let groups = groups
    let tests = outcomes.map { $0.rows.primary.first }
    let hasAdjusted = tests.contains { $0?.pAdjusted != nil }
    let effects = outcomes.map { effect($0.rows) }
    let statistic = tests.compactMap { $0?.measure.statisticSymbol }.first
    let effectSymbol = effects.compactMap { $0?.measure.symbol }.first
    let level = effects.compactMap { $0?.confidenceLevel }.first ?? input.analysis.confidence
    let moments = [Symbol.n, .mean, .sd].map { Table.Column(symbol($0)) }
    var columns = moments + moments
    columns.append(Table.Column(statistic.map(symbol) ?? say("head.statistic")))
    columns += [Table.Column("\(symbol(.df))"), Table.Column("\(symbol(.p))")]
    if hasAdjusted { columns.append(Table.Column("\(symbol(.pAdjusted))")) }
    columns += [
      Table.Column(effectSymbol.map(symbol) ?? say("head.effect")), Table.Column(phrases.intervalHead(level)),
    ]
    var table = Table(
      name: input.name + "-means", title: Prose(AnalysisTitle.text(input.analysis, labels: input.labels)),
      stub: say("head.outcome"), columns: columns)
    table.spanners = groups.enumerated().map { Table.Spanner(Prose($1.folded), columns: $0 * 3..<$0 * 3 + 3) }
    for (index, outcome) in outcomes.enumerated() {
      var cells = groups.flatMap { momentCells(outcome.rows, $0) }
      let test = tests[index]
      cells += [
        .number(numbers.fixed(test?.statistic, 2)), .number(numbers.df(test?.df)),
        .number(numbers.p(test?.pValue)),
      ]
      if hasAdjusted { cells.append(.number(numbers.p(test?.pAdjusted))) }
      cells += [
        .number(
          effects[index]?.measure.numberKind.text(effects[index]?.estimate, numbers) ?? NumberFormat.absent)
      ]
      cells.append(interval(effects[index]))
      table.rows.append(.cells(stub: Prose(input.labels.title(outcome.name)), cells))
    }
    table.notes =
      missing + [
        defined(
          [.n, .mean, .sd, .df, .p, .confidenceInterval] + [statistic, effectSymbol].compactMap(\.self)
            + (hasAdjusted ? [.pAdjusted] : []))
      ]
    return table
  }

  private var quartileTable: Table {
    let groups = groups
    let own = [Table.Column("\(symbol(.median))"), Table.Column(symbol(.quartiles))]
    var table = Table(
      name: input.name + "-quartiles", title: say("quartiles.title"), stub: say("head.outcome"),
      columns: groups.flatMap { _ in own })
    table.spanners = groups.enumerated().map { Table.Spanner(Prose($1.folded), columns: $0 * 2..<$0 * 2 + 2) }
    let quartiles = quartiles
    table.rows = outcomes.enumerated().map { index, outcome in
      .cells(
        stub: Prose(input.labels.title(outcome.name)), groups.flatMap { quartiles(index, $0) })
    }
    table.notes = [defined([.median, .quartiles])]
    return table
  }

  private func momentCells(_ rows: Rows, _ group: String) -> [Table.Cell] {
    let mean = rows.first(.mean, group: group)
    let places = unitPlaces(rows)
    return [
      .number(numbers.count(mean?.n ?? 0)), .number(numbers.fixed(mean?.estimate, places)),
      .number(numbers.fixed(rows.first(.sd, group: group)?.estimate, places)),
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
        .number(numbers.fixed(value(.median), medians[outcome])),
        .number(numbers.range(value(.q1), value(.q3), bounds[outcome])),
      ]
    }
  }

  private var missing: [Prose] {
    let found = outcomes.compactMap { name, rows -> String? in
      let missing = rows.missing
      guard missing > 0 else { return nil }
      return "\(input.labels.title(name)) \(numbers.count(missing))"
    }
    return found.isEmpty ? [] : [say("missing.each", each: found.joined(separator: ", "))]
  }
}
