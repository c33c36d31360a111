import Analyses
import Statistics
import StudyFile

/// One categorical outcome against groups.
struct CrossTabulation {
  let input: PartInput
  /// Of this outcome alone.
  let rows: Rows
  let variable: String
  let by: String
  let name: String

  let printed: Set<Measure> = [.count, .proportion, .adjustedResidual, .missing]

  private var groups: [String] {
    rows.all.filter { $0.measure == .proportion }.distinct(\.group)
  }
  private var levels: [String] { rows.of(.proportion).distinct(\.level) }

  /// The level that the sentence speaks of: the one the study names, or that of a binary outcome's effects.
  private var event: String? {
    if case .compare(let outcomes, _) = input.analysis.verb,
      let level = outcomes.first(where: { $0.variable == variable })?.level
    {
      return level
    }
    if let row = rows.first(.riskDifference), !row.level.isEmpty { return row.level }
    return levels.count <= 2 ? levels.last : nil
  }

  private var isTwoByTwo: Bool { groups.count == 2 && levels.count <= 2 }

  var blocks: [Block] {
    var blocks: [Block] = [.table(table)]
    if let figure { blocks.append(.figure(figure)) }
    return blocks
  }

  // MARK: The sentence

  var sentence: Prose {
    guard let test = rows.primary.first else { return Prose() }
    let outcome = input.labels.outcome(variable, event)
    let reliable = test.isReliable(confidence: input.analysis.confidence)
    let measured = [Phrases.test(test), Phrases.effect(effect)]
    guard isTwoByTwo, let event, let order = ordered(event), order.count == 2 else {
      return severalGroups(outcome, reliable, measured)
    }
    let (high, low) = (order[0], order[1])
    let statistics = ([difference] + measured).joined(separator: ", ")
    switch reliable {
    case true?:
      return "\(outcome) was more frequent for \(named(high)) than for \(named(low)), " + statistics + "."
    case false?:
      return "\(outcome) did not differ reliably between \(named(high)) and \(named(low)), " + statistics
        + "."
    case nil:
      return "\(outcome): \(named(high)) and \(named(low)); no test could be made."
    }
  }

  private func severalGroups(_ outcome: String, _ reliable: Bool?, _ measured: [Prose]) -> Prose {
    let title = input.labels.title(variable)
    let groupTitle = input.labels.title(by)
    let statistics = measured.joined(separator: ", ")
    var range = Prose()
    if let event, let order = ordered(event), let high = order.first, let low = order.last, order.count > 1 {
      range = "; \(event.folded) was most frequent for \(named(high)) and least for \(named(low))"
    }
    switch reliable {
    case true?: return "\(title) differed by \(groupTitle), " + statistics + range + "."
    case false?: return "\(title) did not differ reliably by \(groupTitle), " + statistics + range + "."
    case nil: return "\(title) by \(groupTitle) could not be tested" + range + "."
    }
  }

  private func ordered(_ event: String) -> [ResultRow]? {
    let shares = rows.of(.proportion).filter { $0.level == event && $0.estimate != nil }
    return shares.isEmpty ? nil : shares.sorted { ($0.estimate ?? 0) > ($1.estimate ?? 0) }
  }

  private func named(_ share: ResultRow) -> Prose {
    let count = rows.first(.count, level: share.level, group: share.group)
    return "\(share.group.folded) (\(Phrases.share(share, count: count)))"
  }

  /// "a difference of 38.9 percentage points, 95% CI [30.0, 46.9]", from the higher to the lower.
  private var difference: Prose {
    guard let row = rows.first(.riskDifference), let estimate = row.estimate else { return Prose() }
    var shown = row
    if estimate < 0 {
      shown.estimate = -estimate
      shown.confidenceLow = row.confidenceHigh.map { -$0 }
      shown.confidenceHigh = row.confidenceLow.map { -$0 }
    }
    let size = NumberFormat.percentage(shown.estimate)
    return [("a difference of \(size) percentage points" as Prose), Phrases.interval(shown)].joined(
      separator: ", ")
  }

  private var effect: ResultRow? {
    isTwoByTwo ? rows.first(.phi) ?? rows.first(.cramersV) : rows.first(.cramersV)
  }

  // MARK: The table

  /// Groups side by side: two with their intervals, more with adjusted residuals.
  private var table: Table {
    let groups = groups
    let hasResiduals = !isTwoByTwo && rows.has(.adjustedResidual)
    let level = NumberFormat.level(rows.of(.proportion).first?.confidenceLevel ?? input.analysis.confidence)
    let last = hasResiduals ? Table.Column("\(Symbol.adjustedResidual.run)") : Table.Column("\(level) CI")
    let own = [Table.Column("\(Symbol.n.run)"), Table.Column("%"), last]
    var table = Table(
      name: name + "-crosstab", title: "\(input.labels.title(variable)) by \(input.labels.title(by))",
      stub: Prose(input.labels.title(variable)), columns: groups.flatMap { _ in own })
    table.spanners = groups.enumerated().map { index, group in
      let n = rows.first(.proportion, group: group)?.n ?? 0
      return Table.Spanner(
        "\(group.folded) (\(Symbol.n.run) = \(NumberFormat.count(n)))", columns: index * 3..<index * 3 + 3)
    }
    table.rows = levels.map { level in
      .cells(stub: Prose(level.folded), groups.flatMap { cells(level, $0, hasResiduals) })
    }
    if rows.has(.median) {
      table.rows.append(
        .cells(
          stub: "Median",
          groups.flatMap { group in
            [
              Table.Cell.number(NumberFormat.general(rows.first(.median, group: group)?.estimate)), .empty,
              .empty,
            ]
          }))
    }
    table.notes = notes(hasResiduals)
    if table.columns.count > 45 || table.rows.count > 400 { table.isOnlyAFile = true }
    return table
  }

  private func cells(_ level: String, _ group: String, _ hasResiduals: Bool) -> [Table.Cell] {
    let share = rows.first(.proportion, level: level, group: group)
    let residual = rows.first(.adjustedResidual, level: level, group: group)?.estimate
    return [
      .number(NumberFormat.count(rows.first(.count, level: level, group: group)?.estimate)),
      .number(NumberFormat.percentage(share?.estimate)),
      hasResiduals
        ? (residual == nil ? .empty : .number(NumberFormat.fixed(residual, 2))) : IntervalCell.cell(share),
    ]
  }

  private func notes(_ hasResiduals: Bool) -> [Prose] {
    var notes: [Prose] = ["Percentages are within each group, of those who answered."]
    if let test = rows.primary.first {
      let statistics = [Phrases.test(test), Phrases.effect(effect)].joined(separator: ", ")
      if !statistics.isEmpty { notes.append(statistics + ".") }
    }
    let missing = rows.of(.missing).compactMap(\.estimate).first
    if let missing, missing > 0 { notes.append("\(NumberFormat.count(missing)) missing.") }
    notes.append(Symbol.note(symbols(hasResiduals)))
    return notes
  }

  private func symbols(_ hasResiduals: Bool) -> [Symbol] {
    let tested = rows.primary.first
    return [.n, .p, .confidenceInterval, effect?.measure.symbol, tested?.measure.statisticSymbol].compactMap(
      \.self)
      + (hasResiduals ? [.adjustedResidual] : [])
      + (tested?.measure.statisticSymbol == .chiSquare ? [.total] : [])
  }

  // MARK: The figure

  private var figure: Figure? {
    guard let plot = ComparisonFigures.shares(rows, levels: levels, groups: groups, event: event) else {
      return nil
    }
    let what = levels.count <= 2 ? input.labels.outcome(variable, event) : input.labels.title(variable)
    let confidence = NumberFormat.level(rows.of(.proportion).first?.confidenceLevel ?? 0.95)
    return Figure(
      name: name + "-shares", title: "\(what) by \(input.labels.title(by))",
      note: "Points are percentages within each group, lines \(confidence) confidence intervals.",
      alternative: "Percentages: " + shares + ".", plot: .intervals(plot))
  }

  private var shares: String {
    let shown = levels.count <= 2 ? [event ?? levels.last ?? ""] : levels
    return groups.map { group in
      let each = shown.map { level in
        let row = rows.first(.proportion, level: level, group: group)
        return
          "\(level.folded) \(NumberFormat.percent(row?.estimate)) [\(NumberFormat.percentage(row?.confidenceLow)), \(NumberFormat.percentage(row?.confidenceHigh))]"
      }
      return "\(group.folded): \(each.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}
