/// What the screening of the rows of one export has counted. Its lists stand in the order of its plan's.
struct ScreenCounts: Sendable {
  /// Even–odd consistency below this is taken for careless (Johnson, 2005).
  static let leastConsistency = 0.30

  var used = 0
  /// For each question.
  var missing: [Int]
  /// Of how many each question was not asked.
  var notAsked: [Int]
  /// How many respondents left out so many questions, from none to all.
  var unanswered: [Int]
  /// How many gave their last answer to each question, after those who gave none.
  var lastAnswered: [Int]
  var together: UnansweredTogether
  var tooFewAnswers = FlaggedLines()
  var runs: [FlaggedLines]
  var spreads: [FlaggedLines]
  var halves = FlaggedLines()
  var times = TimeCounts()
  var shortest = ShortestTimes()
  /// For each page with a time.
  var pages: [PageTimes]
  var impossibleTimes = FlaggedLines()
  var dates: [FlaggedLines]
  var attention: [FlaggedLines]
  var rules: [FlaggedLines]
  /// For each scale: how many have the lowest score, the highest, and any.
  var lowest: [Int]
  var highest: [Int]
  var scored: [Int]
  var digits: [LastDigits]
  var ids: [Duplicates]
  var addresses: Duplicates
  var answers: Duplicates
  var rows: AnswerRows

  init(_ plan: ScreenPlan) {
    missing = [Int](repeating: 0, count: plan.questions.count)
    notAsked = missing
    unanswered = [Int](repeating: 0, count: plan.questions.count + 1)
    lastAnswered = unanswered
    together = UnansweredTogether(questions: plan.questions.count)
    func none(_ count: Int) -> [FlaggedLines] { [FlaggedLines](repeating: FlaggedLines(), count: count) }
    runs = none(plan.runs.count)
    spreads = none(plan.spreads.count)
    dates = none(plan.dates.count)
    attention = none(plan.attention.count)
    rules = none(plan.rules.count)
    lowest = [Int](repeating: 0, count: plan.bounds.count)
    highest = lowest
    scored = lowest
    pages = [PageTimes](repeating: PageTimes(), count: plan.pages.count)
    digits = [LastDigits](repeating: LastDigits(), count: plan.typed.count)
    (addresses, answers) = (Duplicates(key: plan.key), Duplicates(key: plan.key))
    rows = AnswerRows(questions: plan.questions.count)
    ids = [Duplicates](repeating: answers, count: plan.ids.count)
  }

  /// Adds what another thread counted in the same file; duplicates are looked for over all threads and files later.
  mutating func merge(_ other: ScreenCounts) {
    used += other.used
    add(other.missing, to: \.missing)
    add(other.notAsked, to: \.notAsked)
    add(other.unanswered, to: \.unanswered)
    add(other.lastAnswered, to: \.lastAnswered)
    together.merge(other.together)
    add(other.lowest, to: \.lowest)
    add(other.highest, to: \.highest)
    add(other.scored, to: \.scored)
    for place in digits.indices { digits[place].merge(other.digits[place]) }
    for path in [\ScreenCounts.tooFewAnswers, \.halves, \.impossibleTimes] {
      self[keyPath: path].merge(other[keyPath: path])
    }
    for path in [\ScreenCounts.runs, \.spreads, \.dates, \.attention, \.rules] {
      for place in self[keyPath: path].indices {
        self[keyPath: path][place].merge(other[keyPath: path][place])
      }
    }
    times.merge(other.times)
    for place in pages.indices { pages[place].merge(other.pages[place]) }
    shortest.merge(other.shortest)
  }

  private mutating func add(_ more: [Int], to path: WritableKeyPath<ScreenCounts, [Int]>) {
    for place in more.indices { self[keyPath: path][place] += more[place] }
  }
}
