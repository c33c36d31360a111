import Analyses
import Statistics
import StudyFile

/// One categorical outcome against groups.
struct CrossTabulation: InLanguage {
  let input: PartInput
  /// Of this outcome alone.
  let rows: Rows
  let variable: String
  let by: String
  let name: String

  var say: Words { input.say }

  let printed: Set<Measure> = [
    // Shares of a level and of the total are for spreadsheets.
    .count, .proportion, .proportionWithinLevel, .proportionOfTotal, .expectedCount, .adjustedResidual,
    .median, .missing,
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
    let measured = [phrases.test(test), phrases.effect(effect)]
    guard isTwoByTwo, let event, let known = shares(event), known.count == 2 else {
      return severalGroups(isSignificant, measured.joined(separator: ", "))
    }
    let outcome = input.labels.quoted(variable, event)
    let grouping = input.labels.quoted(by)
    // In the table's order, so that signs are the same in both.
    let (a, b) = (known[0], known[1])
    let statistics = ([difference("points.in-sentence")] + measured).joined(separator: ", ")
    let evidence = ([difference("points.alone")] + measured).joined(separator: ", ")
    switch isSignificant {
    case true?:
      let isMore = (a.estimate ?? 0) > (b.estimate ?? 0)
      return Sentence(
        statement: say(
          isMore ? "shares.more" : "shares.less", outcome: outcome, grouping: grouping,
          group: a.group.folded, value: share(a), other: b.group.folded, otherValue: share(b)),
        statistics: statistics, evidence: evidence)
    case false?:
      return Sentence(
        statement: say("level.not-differed", outcome: outcome, grouping: grouping)
          + phrases.bracketed(each(known)),
        statistics: statistics, evidence: evidence)
    case nil:
      return Sentence(
        statement: say("level.untested", outcome: outcome, grouping: grouping)
          + phrases.bracketed(each(known)))
    }
  }

  private func severalGroups(_ isSignificant: Bool?, _ statistics: Prose) -> Sentence {
    let ranked = RankSentence(input: input, rows: rows, variable: variable, by: by).sentence
    if let ranked { return ranked }
    let title = input.labels.quoted(variable, event)
    let kind = event == nil ? "answers" : "share"
    let grouping = input.labels.quoted(by)
    let known = event.flatMap(shares) ?? []
    let all = known.count > 4 ? Prose() : phrases.bracketed(each(known))
    switch isSignificant {
    case true?:
      if let high = known.max(by: { ($0.estimate ?? 0) < ($1.estimate ?? 0) }),
        let low = known.min(by: { ($0.estimate ?? 0) < ($1.estimate ?? 0) }), known.count > 1
      {
        return Sentence(
          statement: say(
            "share.ranged", outcome: title, grouping: grouping, high: high.group.folded,
            highValue: share(high), low: low.group.folded, lowValue: share(low)),
          statistics: statistics)
      }
      return Sentence(
        statement: say("\(kind).differed", outcome: title, grouping: grouping), statistics: statistics)
    case false?:
      return Sentence(
        statement: say("\(kind).not-differed", outcome: title, grouping: grouping) + all,
        statistics: statistics)
    case nil:
      return Sentence(statement: say("\(kind).untested", outcome: title, grouping: grouping) + all)
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
    phrases.share(share, count: rows.first(.count, level: share.level, group: share.group))
  }

  /// "a difference of 38.9 percentage points, 95% CI [30.0, 46.9]", the first group less the second.
  private func difference(_ key: String) -> Prose {
    guard let row = rows.first(.riskDifference), let estimate = row.estimate else { return Prose() }
    let size = numbers.percentage(estimate)
    return [say(key, size: size), phrases.interval(row)].joined(separator: ", ")
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
    let level = rows.of(.proportion).first?.confidenceLevel ?? input.analysis.confidence
    var own = [Table.Column("\(symbol(.n))"), Table.Column("%")]
    if hasIntervals { own.append(Table.Column(phrases.intervalHead(level))) }
    var table = layout(
      "crosstab", say("title.by", what: input.labels.outcome(variable, named), by: input.labels.title(by)),
      own
    ) {
      level, group in
      let share = rows.first(.proportion, level: level, group: group)
      let counts: [Table.Cell] = [
        .number(numbers.count(rows.first(.count, level: level, group: group)?.estimate)),
        .number(numbers.percentage(share?.estimate)),
      ]
      return hasIntervals ? counts + [interval(share)] : counts
    }
    addMedians(to: &table, width: own.count)
    table.notes = notes
    return table
  }

  /// Of an ordinal outcome: a row, or a column where the groups are rows.
  private func addMedians(to table: inout Table, width: Int) {
    guard rows.has(.median) else { return }
    let medians = groups.map { group -> Table.Cell in
      .number(numbers.count(rows.first(.median, group: group)?.estimate))
    }
    guard isTurned else {
      let blanks = [Table.Cell](repeating: .empty, count: width - 1)
      table.rows.append(.cells(stub: say("crosstab.median"), medians.flatMap { [$0] + blanks }))
      return
    }
    table.columns.append(Table.Column(say("crosstab.median")))
    table.rows = zip(table.rows, medians).map { row, median in
      guard case .cells(let stub, let cells) = row else { return row }
      return .cells(stub: stub, cells + [median])
    }
  }

  /// Where a table departs from what the margins alone would give.
  private var residualTable: Table? {
    let shown: [(Measure, Prose)] = [
      (.expectedCount, say("crosstab.expected")), (.adjustedResidual, "\(symbol(.adjustedResidual))"),
    ].filter { rows.has($0.0) }
    guard !shown.isEmpty else { return nil }
    let own = shown.map { Table.Column($0.1) }
    var table = layout("residuals", say("crosstab.residuals.title"), own) { level, group in
      shown.map { rows.first($0.0, level: level, group: group)?.estimate }.map {
        $0 == nil ? .empty : .number(numbers.fixed($0, 2))
      }
    }
    table.notes = [defined([.n, .adjustedResidual])]
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
    return "\(group.folded) (\(symbol(.n))\u{A0}=\u{A0}\(numbers.count(n)))"
  }

  private var notes: [Prose] {
    var notes: [Prose] = [say("crosstab.note")]
    // Each option repeats those who gave no answer to the question.
    let missing =
      (isOfOptions ? levels.first : nil).map { option in
        rows.of(.missing).filter { $0.level == option }.compactMap(\.estimate).reduce(0, +)
      } ?? rows.missing
    if missing > 0 { notes.append(say("missing.count", n: numbers.count(missing))) }
    notes.append(defined(hasIntervals ? [.n, .confidenceInterval] : [.n]))
    return notes
  }

  // MARK: The figure

  private var figure: Figure? {
    guard let plot = ComparisonFigures.shares(rows, levels: drawn, groups: groups) else {
      return nil
    }
    let what = drawn.count == 1 ? input.labels.outcome(variable, drawn[0]) : input.labels.title(variable)
    let level = rows.of(.proportion).first?.confidenceLevel ?? 0.95
    return Figure(
      name: name + "-shares", title: say("title.by", what: what, by: input.labels.title(by)),
      note: say("figure.shares.within.note", level: numbers.level(level)),
      alternative: say("figure.shares.alternative", shares: shares).plain, plot: .intervals(plot))
  }

  private var shares: String {
    groups.map { group in
      let each = drawn.map { level in
        let row = rows.first(.proportion, level: level, group: group)
        return
          "\(level.folded) \(numbers.percent(row?.estimate)) [\(numbers.percentage(row?.confidenceLow))\(numbers.separator)\(numbers.percentage(row?.confidenceHigh))]"
      }
      return "\(group.folded): \(each.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}
