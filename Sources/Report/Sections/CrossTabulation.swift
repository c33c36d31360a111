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

  let printed: Set<Measure> = [
    // Shares of a level and of the total are for spreadsheets.
    .count, .proportion, .proportionWithinLevel, .proportionOfTotal, .expectedCount, .adjustedResidual,
    .median, .missing, .proportionBeforeMiddle, .proportionAfterMiddle,
  ]

  private var groups: [String] {
    rows.all.filter { $0.measure == .proportion }.distinct(\.group)
  }
  /// Of a check-all-that-apply question the options alone: whoever did not tick one adds nothing.
  private var levels: [String] {
    let all = rows.of(.proportion).distinct(\.level)
    guard let options = input.labels.options(of: variable) else { return all }
    return all.filter(options.contains)
  }
  private var isOfOptions: Bool { input.labels.options(of: variable) != nil }

  /// The level that the study names, as in `gender = Woman ~ role`.
  private var named: String? { input.analysis.event(of: variable) }

  /// The level that the sentence speaks of: the one the study names, or that of a binary outcome's effects.
  private var event: String? {
    if isOfOptions { return levels.count == 1 ? levels.first : nil }
    if let named { return named }
    if let row = rows.first(.riskDifference), !row.level.isEmpty { return row.level }
    // Of two answers the event stands first.
    return levels.count <= 2 ? levels.first : nil
  }

  private var isTwoByTwo: Bool {
    groups.count == 2 && (levels.count == 1 || levels.count == 2 && !isOfOptions)
  }

  /// The levels whose shares a figure shows: of two, one tells the other.
  private var drawn: [String] { levels.count == 2 && !isOfOptions ? [event ?? levels[1]] : levels }

  var blocks: [Block] {
    var blocks: [Block] = [.table(table)]
    if let residualTable { blocks.append(.table(residualTable)) }
    if let figure { blocks.append(.figure(figure)) }
    return blocks
  }

  // MARK: The sentence

  var sentence: Sentence {
    guard let test = rows.primary.first else { return Sentence(statement: Prose()) }
    let isSignificant = test.isSignificant(in: input.analysis)
    let measured = [Phrases.test(test), Phrases.effect(effect)]
    guard isTwoByTwo, let event, let known = shares(event), known.count == 2 else {
      return severalGroups(isSignificant, measured.joined(separator: ", "))
    }
    let outcome = input.labels.quoted(variable, event)
    let grouping = input.labels.quoted(by)
    // In the table's order, so that signs are the same in both.
    let (a, b) = (known[0], known[1])
    let statistics = ([difference("a difference of ")] + measured).joined(separator: ", ")
    let evidence = ([difference("difference: ")] + measured).joined(separator: ", ")
    switch isSignificant {
    case true?:
      let comparative = (a.estimate ?? 0) > (b.estimate ?? 0) ? "more" : "less"
      return Sentence(
        statement:
          "\(outcome) was \(comparative) common where \(grouping) was \(a.group.folded) (\(share(a))) than where it was \(b.group.folded) (\(share(b)))",
        statistics: statistics, evidence: evidence)
    case false?:
      return Sentence(
        statement: "\(outcome) did not differ significantly by \(grouping) (" + each(known) + ")",
        statistics: statistics, evidence: evidence)
    case nil:
      return Sentence(statement: "\(outcome) could not be tested by \(grouping) (" + each(known) + ")")
    }
  }

  private func severalGroups(_ isSignificant: Bool?, _ statistics: Prose) -> Sentence {
    let ranked = RankSentence(input: input, rows: rows, variable: variable, by: by).sentence
    if let ranked { return ranked }
    let title = input.labels.quoted(variable, event)
    let subject = event == nil ? title : "The share of \(title)"
    let grouping = input.labels.quoted(by)
    let known = event.flatMap(shares) ?? []
    let all = known.count > 4 ? Prose() : Phrases.bracketed(each(known))
    switch isSignificant {
    case true?:
      var range = Prose()
      if let high = known.max(by: { ($0.estimate ?? 0) < ($1.estimate ?? 0) }),
        let low = known.min(by: { ($0.estimate ?? 0) < ($1.estimate ?? 0) }), known.count > 1
      {
        range =
          ": it was largest where \(grouping) was \(high.group.folded) (\(share(high))) and smallest where it was \(low.group.folded) (\(share(low)))"
      }
      return Sentence(
        statement: "\(subject) differed significantly by \(grouping)" + range, statistics: statistics)
    case false?:
      return Sentence(
        statement: "\(subject) did not differ significantly by \(grouping)" + all, statistics: statistics)
    case nil: return Sentence(statement: "\(subject) could not be tested by \(grouping)" + all)
    }
  }

  /// The shares of a level, in the order of the groups.
  private func shares(_ event: String) -> [ResultRow]? {
    let shares = rows.of(.proportion).filter { $0.level == event && $0.estimate != nil }
    return shares.isEmpty ? nil : shares
  }

  private func each(_ shares: [ResultRow]) -> Prose {
    shares.map { "\($0.group.folded): " + share($0) }.joined(separator: "; ")
  }

  private func share(_ share: ResultRow) -> Prose {
    Phrases.share(share, count: rows.first(.count, level: share.level, group: share.group))
  }

  /// "a difference of 38.9 percentage points, 95% CI [30.0, 46.9]", the first group less the second.
  private func difference(_ opening: String) -> Prose {
    guard let row = rows.first(.riskDifference), let estimate = row.estimate else { return Prose() }
    let size = NumberFormat.percentage(estimate)
    return [("\(opening)\(size) percentage points" as Prose), Phrases.interval(row)].joined(separator: ", ")
  }

  private var effect: ResultRow? {
    switch rows.primary.first?.measure {
    // Of ranks, not of the table.
    case .mannWhitney?: rows.first(.rankBiserial)
    case .kruskalWallis?: rows.first(.rankEpsilonSquared)
    default: isTwoByTwo ? rows.first(.phi) ?? rows.first(.cramersV) : rows.first(.cramersV)
    }
  }

  // MARK: The tables

  /// Many groups of few levels stand below one another, so that the table is no wider than it need be.
  private var isTurned: Bool { groups.count > 3 && groups.count > levels.count }

  /// Up to three columns of shares have room for them.
  private var hasIntervals: Bool { (isTurned ? levels : groups).count <= 3 }

  private var table: Table {
    let level = NumberFormat.level(rows.of(.proportion).first?.confidenceLevel ?? input.analysis.confidence)
    var own = [Table.Column("\(Symbol.n.run)"), Table.Column("%")]
    if hasIntervals { own.append(Table.Column("\(level) CI")) }
    var table = layout(
      "crosstab", "\(input.labels.outcome(variable, named)) by \(input.labels.title(by))", own
    ) {
      level, group in
      let share = rows.first(.proportion, level: level, group: group)
      let counts: [Table.Cell] = [
        .number(NumberFormat.count(rows.first(.count, level: level, group: group)?.estimate)),
        .number(NumberFormat.percentage(share?.estimate)),
      ]
      return hasIntervals ? counts + [IntervalCell.cell(share)] : counts
    }
    addMedians(to: &table, width: own.count)
    table.notes = notes
    return table
  }

  /// Of an ordinal outcome: a row, or a column where the groups are rows.
  private func addMedians(to table: inout Table, width: Int) {
    guard rows.has(.median) else { return }
    let medians = groups.map { group -> Table.Cell in
      .number(NumberFormat.count(rows.first(.median, group: group)?.estimate))
    }
    guard isTurned else {
      let blanks = [Table.Cell](repeating: .empty, count: width - 1)
      table.rows.append(.cells(stub: "Median, as a number", medians.flatMap { [$0] + blanks }))
      return
    }
    table.columns.append(Table.Column("Median, as a number"))
    table.rows = zip(table.rows, medians).map { row, median in
      guard case .cells(let stub, let cells) = row else { return row }
      return .cells(stub: stub, cells + [median])
    }
  }

  /// Where a table departs from what the margins alone would give.
  private var residualTable: Table? {
    let shown: [(Measure, Prose)] = [
      (.expectedCount, "Expected"), (.adjustedResidual, "\(Symbol.adjustedResidual.run)"),
    ].filter { rows.has($0.0) }
    guard !shown.isEmpty else { return nil }
    let own = shown.map { Table.Column($0.1) }
    var table = layout("residuals", "Expected Counts and Adjusted Residuals", own) { level, group in
      shown.map { rows.first($0.0, level: level, group: group)?.estimate }.map {
        $0 == nil ? .empty : .number(NumberFormat.fixed($0, 2))
      }
    }
    table.notes = [Symbol.note([.n, .adjustedResidual])]
    return table
  }

  private func layout(
    _ kind: String, _ title: Prose, _ own: [Table.Column], cells: (String, String) -> [Table.Cell]
  ) -> Table {
    let across = isTurned ? levels.map { Prose($0.folded) } : groups.map(head)
    var table = Table(
      name: "\(name)-\(kind)", title: title, stub: Prose(input.labels.title(isTurned ? by : variable)),
      columns: across.flatMap { _ in own })
    table.spanners = across.enumerated().map { index, head in
      Table.Spanner(head, columns: index * own.count..<(index + 1) * own.count)
    }
    table.rows =
      isTurned
      ? groups.map { group in .cells(stub: head(group), levels.flatMap { cells($0, group) }) }
      : levels.map { level in .cells(stub: Prose(level.folded), groups.flatMap { cells(level, $0) }) }
    if table.columns.count > 45 || table.rows.count > 400 { table.isOnlyAFile = true }
    return table
  }

  /// A group with its size.
  private func head(_ group: String) -> Prose {
    let n = rows.first(.proportion, group: group)?.n ?? 0
    return "\(group.folded) (\(Symbol.n.run)\u{A0}=\u{A0}\(NumberFormat.count(n)))"
  }

  private var notes: [Prose] {
    var notes: [Prose] = ["Percentages are within each group, of those who answered."]
    // Each option repeats those who gave no answer to the question.
    let missing =
      (isOfOptions ? levels.first : nil).map { option in
        rows.of(.missing).filter { $0.level == option }.compactMap(\.estimate).reduce(0, +)
      } ?? rows.missing
    if missing > 0 { notes.append("\(NumberFormat.count(missing)) missing.") }
    notes.append(Symbol.note(hasIntervals ? [.n, .confidenceInterval] : [.n]))
    return notes
  }

  // MARK: The figure

  /// One, by what is to be read from it: answers in order are stacked about their middle.
  private var figure: Figure? {
    guard rows.has(.proportionBeforeMiddle), levels.count <= DivergingBars.mostLevels,
      groups.count <= DivergingBars.mostRows
    else { return intervals }
    return DivergingFigure(
      name: name + "-shares", title: "\(input.labels.title(variable)) by \(input.labels.title(by))",
      rows: groups.map { (head($0).plain, rows, $0) }, levels: levels
    ).figure
  }

  private var intervals: Figure? {
    guard let plot = ComparisonFigures.shares(rows, levels: drawn, groups: groups) else {
      return nil
    }
    let what = drawn.count == 1 ? input.labels.outcome(variable, drawn[0]) : input.labels.title(variable)
    let confidence = NumberFormat.level(rows.of(.proportion).first?.confidenceLevel ?? 0.95)
    return Figure(
      name: name + "-shares", title: "\(what) by \(input.labels.title(by))",
      note: "Points are percentages within each group, lines \(confidence) confidence intervals.",
      alternative: "Percentages: " + shares + ".", plot: .intervals(plot))
  }

  private var shares: String {
    groups.map { group in
      let each = drawn.map { level in
        let row = rows.first(.proportion, level: level, group: group)
        return
          "\(level.folded) \(NumberFormat.percent(row?.estimate)) [\(NumberFormat.percentage(row?.confidenceLow)), \(NumberFormat.percentage(row?.confidenceHigh))]"
      }
      return "\(group.folded): \(each.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}
