import Replication

/// How the page shows what became of a published statement: a mark and a word, with a colour that only helps.
struct VerdictMark {
  private let standing: FindingSummary.Standing

  /// "impossible as printed" where arithmetic rules it out, alone or beside others; what the data say stands beside it.
  init(_ verdict: Verdict) { standing = FindingSummary.Standing(verdict) }

  init(_ outcome: Verdict.Outcome) {
    standing =
      switch outcome {
      case .reproduced: .reproduced
      case .consistent: .consistent
      case .contradicted: .contradicted
      case .inconclusive: .inconclusive
      case .notComputed: .notComputed
      }
  }

  var mark: String {
    switch standing {
    case .reproduced: "✓"
    case .consistent: "≈"
    case .contradicted, .impossible: "✗"
    case .conflicting: "≠"
    case .inconclusive: "?"
    case .notComputed: "–"
    }
  }

  var tone: TearSheet.Tone {
    switch standing {
    case .reproduced: .good
    case .consistent: .fair
    case .contradicted, .impossible, .conflicting: .bad
    case .inconclusive, .notComputed: .open
    }
  }

  /// As an adjective of one statement, or of several.
  func word(_ say: Words, of count: Int = 1) -> String { say("standing.\(standing)", n: count).plain }

  /// It is about the paper, so that what the data say stands beside it.
  var isOfArithmetic: Bool { [.impossible, .conflicting].contains(standing) }

  /// In the order that a reader asks for them.
  static func tally(_ verdicts: [Verdict], _ say: Words) -> [TearSheet.Agreement] {
    let order: [FindingSummary.Standing] = [
      .reproduced, .consistent, .contradicted, .impossible, .conflicting, .inconclusive, .notComputed,
    ]
    let marks = verdicts.map(VerdictMark.init)
    return order.compactMap { standing in
      let those = marks.filter { $0.standing == standing }
      guard let first = those.first else { return nil }
      return TearSheet.Agreement(
        mark: first.mark, word: first.word(say, of: those.count), count: those.count, tone: first.tone)
    }
  }
}
