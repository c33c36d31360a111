import Analyses
import Statistics
import StudyFile

/// What a test of ranks or of medians says of an outcome: medians, and which group tends to be higher.
struct RankSentence: InLanguage {
  let input: PartInput
  let rows: Rows
  let variable: String
  let by: String

  var say: Words { input.say }

  /// `nil` where the test in the text is not of ranks or medians.
  var sentence: Sentence? {
    guard let test = rows.primary.first,
      [.mannWhitney, .kruskalWallis, .medianTest, .designBasedRankTest].contains(test.measure)
    else {
      return nil
    }
    let title = input.labels.quoted(variable)
    let grouping = input.labels.quoted(by)
    let medians = rows.of(.median).filter { $0.estimate != nil }
    let each =
      medians.count > 4
      ? Prose()
      : medians.map { "\($0.group.folded)\(numbers.colon)" + median($0) }.joined(separator: numbers.semicolon)
    guard let isSignificant = test.isSignificant(in: input.analysis) else {
      return Sentence(
        statement: say("ranks.untested", outcome: title, grouping: grouping) + phrases.bracketed(each))
    }
    // A weighted test has no effect size beside it; its t is positive where the first group is higher.
    let effect: ResultRow? =
      switch test.measure {
      case .mannWhitney: rows.first(.rankBiserial)
      case .kruskalWallis: rows.first(.rankEpsilonSquared)
      default: nil
      }
    let direction = test.isWeighted ? test.statistic : effect?.estimate
    guard test.measure != .kruskalWallis, test.df2 == nil, isSignificant, medians.count == 2,
      let estimate = direction
    else {
      return Sentence(
        statement: say(
          isSignificant ? "ranks.differed" : "ranks.not-differed", outcome: title, grouping: grouping)
          + phrases.bracketed(each),
        statistics: [phrases.test(test), phrases.effect(effect)].joined(separator: ", "))
    }
    let (a, b) = (medians[0], medians[1])
    return Sentence(
      statement: say(
        estimate < 0 ? "ranks.lower" : "ranks.higher", outcome: title, grouping: grouping,
        group: a.group.folded, value: median(a), other: b.group.folded, otherValue: median(b)),
      statistics: [phrases.test(test), phrases.effect(effect)].joined(separator: ", "))
  }

  private func median(_ row: ResultRow) -> Prose {
    let places = NumberFormat.places(spread: rows.first(.sd, group: row.group)?.estimate)
    let number = Prose.Run.number(numbers.plain(row.estimate, places), analysis: row.analysis)
    return "\(symbol(.median)) = \(number), \(phrases.n(row.n))"
  }
}
