import Replication

/// How the page shows what became of a published statement: a mark and a word, with a colour that only helps.
struct VerdictMark {
  var mark: String
  var word: String
  var tone: TearSheet.Tone

  /// "impossible as printed" where arithmetic rules it out, alone or beside others; what the data say stands beside it.
  init(_ verdict: Verdict) {
    switch verdict.consistency {
    case .impossible: self.init(mark: "✗", word: Self.impossible, tone: .bad)
    case .conflicting: self.init(mark: "≠", word: Self.conflicting, tone: .bad)
    case .possible, .unchecked: self.init(verdict.outcome)
    }
  }

  init(_ outcome: Verdict.Outcome) {
    switch outcome {
    case .reproduced: self.init(mark: "✓", word: "reproduced", tone: .good)
    case .consistent: self.init(mark: "≈", word: "consistent", tone: .fair)
    case .contradicted: self.init(mark: "✗", word: "contradicted", tone: .bad)
    case .inconclusive: self.init(mark: "?", word: "inconclusive", tone: .open)
    case .notComputed: self.init(mark: "–", word: "not computed", tone: .open)
    }
  }

  private init(mark: String, word: String, tone: TearSheet.Tone) {
    self.mark = mark
    self.word = word
    self.tone = tone
  }

  static let impossible = FindingSummary.Standing.impossible.word
  static let conflicting = FindingSummary.Standing.conflicting.word

  /// It is about the paper, so that what the data say stands beside it.
  var isOfArithmetic: Bool { word == Self.impossible || word == Self.conflicting }

  /// In the order that a reader asks for them.
  static func tally(_ verdicts: [Verdict]) -> [TearSheet.Agreement] {
    let order = [
      "reproduced", "consistent", "contradicted", impossible, conflicting, "inconclusive", "not computed",
    ]
    let marks = verdicts.map(VerdictMark.init)
    return order.compactMap { word in
      let those = marks.filter { $0.word == word }
      guard let first = those.first else { return nil }
      return TearSheet.Agreement(mark: first.mark, word: word, count: those.count, tone: first.tone)
    }
  }
}
