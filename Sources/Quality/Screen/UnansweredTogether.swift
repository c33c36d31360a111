import Tally

/// How many respondents left out each set of questions. Nobody who answered everything is in it.
struct UnansweredTogether: Sendable {
  /// A bit for each question.
  struct Pattern: Hashable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    mutating func insert(_ question: Int) {
      if question < 64 { low |= 1 << UInt64(question) } else { high |= 1 << UInt64(question - 64) }
    }

    func contains(_ question: Int) -> Bool {
      (question < 64 ? low >> UInt64(question) : high >> UInt64(question - 64)) & 1 == 1
    }
  }

  let questions: Int
  private(set) var counts: [Pattern: Int] = [:]
  /// Then nothing is counted. Whether there are does not depend on who counted what.
  private(set) var areTooMany: Bool

  static let mostQuestions = 128
  /// Of so many patterns hardly any is of more than one respondent, and memory has an end.
  static let mostPatterns = 20_000

  init(questions: Int) {
    self.questions = questions
    areTooMany = questions > Self.mostQuestions
  }

  /// The rows whose unanswered questions have just been found.
  mutating func add(_ rows: ObservedRows, _ unanswered: UnansweredQuestions) {
    let leftOut = unanswered.ofQuestion.indices.filter { unanswered.ofQuestion[$0] > 0 }
    guard !areTooMany, !leftOut.isEmpty else { return }
    for row in 0..<rows.count where rows.isUsed[row] == 1 && unanswered.missing[row] > 0 {
      var pattern = Pattern()
      for question in leftOut where rows.truths[question][row] == 2 { pattern.insert(question) }
      add(pattern, 1)
    }
  }

  mutating func merge(_ other: UnansweredTogether) {
    if other.areTooMany { giveUp() }
    for (pattern, count) in other.counts { add(pattern, count) }
  }

  private mutating func add(_ pattern: Pattern, _ count: Int) {
    guard !areTooMany else { return }
    counts[pattern, default: 0] += count
    if counts.count > Self.mostPatterns { giveUp() }
  }

  private mutating func giveUp() {
    areTooMany = true
    counts = [:]
  }
}
