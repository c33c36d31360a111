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
    .median, .missing, .proportionBeforeMiddle, .proportionAfterMiddle, .goodmanKruskalLambda,
    .uncertaintyCoefficient,
  ]

  let groups: [String]
  /// Of a check-all-that-apply question the options alone: whoever did not tick one adds nothing.
  let levels: [String]
  let isOfOptions: Bool

  init(input: PartInput, rows: Rows, variable: String, by: String, name: String) {
    (self.input, self.rows, self.variable, self.by, self.name) = (input, rows, variable, by, name)
    let shares = rows.of(.proportion)
    groups = shares.distinct(\.group)
    let options = input.labels.options(of: variable)
    levels = shares.distinct(\.level).filter { options?.contains($0) ?? true }
    isOfOptions = options != nil
  }

  /// The level that the study names, as in `gender = Woman ~ role`.
  var named: String? { input.analysis.event(of: variable) }

  /// The level that the sentence speaks of: the one the study names, or that of a binary outcome's effects.
  var event: String? {
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
  var drawn: [String] { levels.count == 2 && !isOfOptions ? [event ?? levels[1]] : levels }

  var blocks: [Block] {
    var blocks: [Block] = [.table(table)]
    if let residualTable { blocks.append(.table(residualTable)) }
    if let predictionTable { blocks.append(.table(predictionTable)) }
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
    shares.map { "\($0.group.folded)\(numbers.colon)" + share($0) }.joined(separator: numbers.semicolon)
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
    case .designBasedRankTest?: nil
    default: isTwoByTwo ? rows.first(.phi) ?? rows.first(.cramersV) : rows.first(.cramersV)
    }
  }
}
