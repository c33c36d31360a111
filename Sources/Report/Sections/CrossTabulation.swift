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

  var groups: [String] {
    rows.all.filter { $0.measure == .proportion }.distinct(\.group)
  }
  /// Of a check-all-that-apply question the options alone: whoever did not tick one adds nothing.
  var levels: [String] {
    let all = rows.of(.proportion).distinct(\.level)
    guard let options = input.labels.options(of: variable) else { return all }
    return all.filter(options.contains)
  }
  var isOfOptions: Bool { input.labels.options(of: variable) != nil }

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
}
