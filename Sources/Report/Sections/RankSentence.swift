import Analyses
import Statistics
import StudyFile

/// What a test of ranks says of an outcome: medians, and which group tends to be higher.
struct RankSentence {
  let input: PartInput
  let rows: Rows
  let variable: String
  let by: String

  /// `nil` where the test in the text is not of ranks.
  var sentence: Sentence? {
    guard let test = rows.primary.first, [.mannWhitney, .kruskalWallis].contains(test.measure) else {
      return nil
    }
    let title = input.labels.quoted(variable)
    let grouping = input.labels.quoted(by)
    let medians = rows.of(.median).filter { $0.estimate != nil }
    let each =
      medians.count > 4
      ? Prose() : medians.map { "\($0.group.folded): " + median($0) }.joined(separator: "; ")
    guard let isSignificant = test.isSignificant(in: input.analysis) else {
      return Sentence(statement: "\(title) could not be tested by \(grouping)" + Phrases.bracketed(each))
    }
    guard test.measure == .mannWhitney, isSignificant, medians.count == 2,
      let effect = rows.first(.rankBiserial), let estimate = effect.estimate
    else {
      let verb = isSignificant ? "differed" : "did not differ"
      let effect = test.measure == .mannWhitney ? rows.first(.rankBiserial) : rows.first(.rankEpsilonSquared)
      return Sentence(
        statement: "\(title) \(verb) significantly by \(grouping)" + Phrases.bracketed(each),
        statistics: [Phrases.test(test), Phrases.effect(effect)].joined(separator: ", "))
    }
    let (a, b) = (medians[0], medians[1])
    return Sentence(
      statement:
        "\(title) tended to be \(estimate < 0 ? "lower" : "higher") where \(grouping) was \(a.group.folded) (\(median(a))) than where it was \(b.group.folded) (\(median(b)))",
      statistics: [Phrases.test(test), Phrases.effect(effect)].joined(separator: ", "))
  }

  private func median(_ row: ResultRow) -> Prose {
    let places = NumberFormat.places(spread: rows.first(.sd, group: row.group)?.estimate)
    let number = Prose.Run.number(NumberFormat.plain(row.estimate, places), analysis: row.analysis)
    return "\(Symbol.median.run) = \(number), \(Symbol.n.run) = \(NumberFormat.count(row.n))"
  }
}
