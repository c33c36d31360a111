import Analyses

/// An outcome with its test and what is said of it, which may be one of several that an analysis compares.
struct OutcomeTold {
  var row: ResultRow?
  var name: String
  var sentence: Sentence

  /// The sentence, or for several outcomes how many of them differed.
  static func finding(_ all: [OutcomeTold], by: String, _ input: PartInput) -> Sentence {
    let (say, phrases) = (input.say, input.phrases)
    guard all.count > 1 else { return all.first?.sentence ?? Sentence(statement: Prose()) }
    let tested = all.filter { $0.row?.isSignificant(in: input.analysis) != nil }
    guard !tested.isEmpty else { return Sentence(statement: Prose()) }
    let differing = tested.filter { $0.row?.isSignificant(in: input.analysis) == true }
    let shown = differing.prefix(4)
    let names = shown.map(\.name) + (differing.count > 4 ? [say("outcomes.others").plain] : [])
    let compared = say(
      "outcomes.\(phrases.some(differing.count))", count: say.wordToTen(differing.count),
      total: phrases.total(tested.count, in: input.analysis), grouping: input.labels.quoted(by),
      names: say.list(names))
    guard !differing.isEmpty else {
      let smallest = tested.compactMap { $0.row?.pAdjusted ?? $0.row?.pValue }.min()
      return Sentence(
        statement: compared,
        statistics: phrases.smallestP(smallest, isAdjusted: tested.contains { $0.row?.pAdjusted != nil }))
    }
    return Sentence(
      statement: compared,
      statistics: shown.map { $0.row.map(phrases.p) ?? Prose() }.joined(separator: say.numbers.semicolon))
  }
}
