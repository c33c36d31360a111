import Analyses
import Statistics

/// Tables and the figure of a comparison within strata.
struct StratifiedTables: InLanguage {
  let input: PartInput
  /// The explanatory variable.
  let by: String
  /// The variable whose levels are the strata.
  let strata: String
  let name: String

  var say: Words { input.say }

  typealias Unit = StratifiedPart.Unit

  private func titled(_ what: String) -> Prose {
    say("strata.title", what: what, by: input.labels.title(by), strata: input.labels.title(strata))
  }

  // MARK: Percentages

  /// Strata below one another; a table for all options of a question.
  func shares(_ units: [Unit], of variable: String) -> [Table] {
    guard let first = units.first else { return [] }
    // Strata are rows where one share is told of each group, and headings where there is more to tell.
    let isFlat = first.levels.count == 1 && first.groups.count <= 3
    let isTurned = !isFlat && first.groups.count > first.levels.count
    let across = isTurned ? first.levels : first.groups
    let hasIntervals = across.count <= 2
    let level = first.rows.of(.proportion).first?.confidenceLevel ?? input.analysis.confidence
    var own = [Table.Column("\(symbol(.n))"), Table.Column("%")]
    if hasIntervals { own.append(Table.Column(phrases.intervalHead(level))) }
    let what = units.count == 1 ? input.labels.outcome(variable, first.event) : input.labels.title(variable)
    var table = Table(
      name: name + "-strata", title: titled(what),
      stub: Prose(input.labels.title(isFlat ? strata : isTurned ? by : variable)),
      columns: across.flatMap { _ in own })
    table.spanners = across.enumerated().map { place, head in
      Table.Spanner(Prose(head.folded), columns: place * own.count..<(place + 1) * own.count)
    }
    func cells(_ rows: Rows, _ level: String, _ group: String) -> [Table.Cell] {
      let share = rows.first(.proportion, level: level, group: group)
      let counts: [Table.Cell] = [
        .number(numbers.count(rows.first(.count, level: level, group: group)?.estimate)),
        .number(numbers.percentage(share?.estimate)),
      ]
      return hasIntervals ? counts + [interval(share)] : counts
    }
    for unit in units {
      if units.count > 1, isFlat { table.rows.append(.heading(Prose((unit.event ?? "").folded))) }
      for (label, rows) in unit.strata.map({ (Prose($0.label.folded), $0.rows) })
        + [(say("strata.all"), unit.whole)]
      {
        if isFlat {
          table.rows.append(
            .cells(stub: label, unit.groups.flatMap { cells(rows, unit.levels[0], $0) }))
          continue
        }
        table.rows.append(
          .heading(units.count > 1 ? "\((unit.event ?? "").folded) – " + label : label))
        table.rows += (isTurned ? unit.groups : unit.levels).map { down in
          .cells(
            stub: Prose(down.folded),
            across.flatMap { isTurned ? cells(rows, $0, down) : cells(rows, down, $0) })
        }
      }
    }
    table.isOnlyAFile = table.isTooLarge
    let missing = units[0].whole.missing
    table.notes = [say("crosstab.note")]
    if missing > 0 { table.notes.append(say("missing.count", n: numbers.count(missing))) }
    table.notes.append(defined(hasIntervals ? [.n, .confidenceInterval] : [.n]))
    return [table]
  }

  // MARK: Tests and odds ratios

  /// Each stratum, all of them together, and as if there were none.
  func association(_ units: [Unit]) -> Table? {
    let tested = units.filter { $0.rows.has(.cochranMantelHaenszel) }
    guard let first = tested.first else { return nil }
    let hasRatios = tested.contains { $0.rows.has(.commonOddsRatio) }
    let hasAdjusted = tested.contains { unit in
      unit.rows.of(.pearsonChiSquare).contains { $0.pAdjusted != nil }
        || unit.rows.primary.contains { $0.pAdjusted != nil }
    }
    var columns = [
      Table.Column("\(symbol(.n))"), Table.Column("\(symbol(.chiSquare))"), Table.Column("\(symbol(.df))"),
      Table.Column("\(symbol(.p))"),
    ]
    if hasAdjusted { columns.append(Table.Column("\(symbol(.pAdjusted))")) }
    let level = first.rows.of(.commonOddsRatio).first?.confidenceLevel ?? input.analysis.confidence
    if hasRatios {
      columns += [Table.Column("\(symbol(.oddsRatio))"), Table.Column(phrases.intervalHead(level))]
    }
    func row(_ stub: Prose, _ test: ResultRow?, _ ratio: ResultRow?) -> Table.Row {
      func number(_ value: Double?, _ text: (Double?) -> String) -> Table.Cell {
        value == nil ? .empty : .number(text(value))
      }
      var cells: [Table.Cell] = [
        .number(numbers.count(test?.n ?? 0)), number(test?.statistic) { numbers.fixed($0, 2) },
        number(test?.df) { numbers.df($0 ?? 0) }, number(test?.pValue, numbers.p),
      ]
      if hasAdjusted { cells.append(number(test?.pAdjusted, numbers.p)) }
      if hasRatios {
        cells += [
          number(ratio?.estimate) { phrases.estimate(ratio ?? input.rows.all[0], $0) }, interval(ratio),
        ]
      }
      return .cells(stub: stub, cells)
    }
    var table = Table(
      name: name + "-association", title: say("strata.association.title"),
      stub: Prose(input.labels.title(strata)), columns: columns)
    for unit in tested {
      if units.count > 1 { table.rows.append(.heading(Prose((unit.event ?? "").folded))) }
      table.rows += unit.strata.map {
        row(Prose($0.label.folded), $0.rows.first(.pearsonChiSquare), $0.rows.first(.oddsRatio))
      }
      table.rows.append(
        row(
          say("strata.all"), unit.rows.primary.first ?? unit.rows.first(.cochranMantelHaenszel),
          unit.rows.first(.commonOddsRatio)))
      table.rows.append(
        row(
          say("strata.ignored"), unit.whole.first(.pearsonChiSquare), unit.whole.first(.oddsRatio)))
    }
    var notes = [say("strata.association.note", test: say.title(.cochranMantelHaenszel))]
    if hasRatios, let contrast = first.rows.first(.commonOddsRatio)?.group {
      notes.append(say("strata.association.ratios", contrast: contrast.folded))
    }
    table.notes =
      notes + [
        defined(
          [.n, .chiSquare, .df, .p] + (hasAdjusted ? [.pAdjusted] : [])
            + (hasRatios ? [.oddsRatio, .confidenceInterval] : []))
      ]
    return table
  }

  // MARK: The figure

  /// The share of an event by stratum and group.
  func figure(_ unit: Unit) -> Figure? {
    guard unit.levels.count == 1, let event = unit.levels.first else { return nil }
    let shares = Rows(
      unit.rows.of(.proportion).filter { $0.level == event && !$0.stratum.isEmpty }.map { row in
        var row = row
        row.level = row.stratum
        return row
      })
    guard var plot = ComparisonFigures.shares(shares, levels: unit.strata.map(\.label), groups: unit.groups)
    else { return nil }
    plot.areBars = input.analysis.figure == .bars
    let confidence = numbers.level(shares.all.first?.confidenceLevel ?? 0.95)
    let each = unit.strata.map { stratum in
      let shares = unit.groups.map { group in
        let share = stratum.rows.first(.proportion, level: event, group: group)
        return "\(group.folded) \(numbers.percent(share?.estimate))"
      }
      return "\(stratum.label.folded)\(numbers.colon)\(shares.joined(separator: ", "))"
    }
    return Figure(
      name: name + "-shares",
      title: titled(input.labels.outcome(unit.rows.all[0].variable, event)),
      note: say(plot.areBars ? "figure.bars.within.note" : "figure.shares.within.note", level: confidence),
      alternative: say("figure.shares.alternative", shares: each.joined(separator: numbers.semicolon)).plain,
      plot: .intervals(plot))
  }
}
