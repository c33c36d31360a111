import Ingest
import StudyFile
import Tally

/// Questions that only those were asked who answered an earlier one in a certain way: most of them answered, and nobody who
/// answered the earlier one in another way did; nor did anybody who did not answer it, where one answer leads to the question.
struct AskedGuess {
  /// By the place of the question in the draft.
  private(set) var asked: [Int: Condition] = [:]

  /// So many have to be on either side before it is no chance, and such a share of those who may have been asked has to have
  /// answered.
  private static let fewest = 10
  private static let share = 0.8
  private static let mostLevels = 8
  /// Each pair is counted, and of thousands of questions not every two are looked at.
  private static let mostPairs = 400
  private static let mostFilters = 300

  private struct Pair {
    /// In the draft.
    let question: Int
    let filter: DraftVariable
    let level: Level
    let isNot: Bool
    var request = 0

    var condition: Condition {
      let holds = Condition.isAnyOf(variable: filter.name, labels: [level.label])
      return isNot ? .not(holds) : holds
    }
  }

  /// Reads the export again where the counts of two questions fit. Throws `Diagnostics`.
  ///
  /// - Parameter study: the draft as a study, which is asked for where there is something to count.
  init(
    _ variables: [DraftVariable], _ profiles: [String: ColumnProfile], study: () throws -> Study,
    path: String,
    options: SurveyReader.Options
  ) throws {
    var pairs = Self.pairs(variables, profiles)
    guard !pairs.isEmpty else { return }
    var plan = TallyPlan()
    for place in pairs.indices {
      let pair = pairs[place]
      // Whoever chose "not applicable" was asked.
      let blank = Condition.compares(
        .index(.unanswered, of: [variables[pair.question].name], isOfAll: false), .equal, .number(1))
      pairs[place].request = plan.add(
        TallyRequest(.patterns([.condition(pair.condition), .condition(blank)])))
    }
    let counted = try SurveyCount(study: study(), plan: plan, paths: [path], options: options)
    for pair in pairs {
      let patterns = counted.tallies.patterns(pair.request).patterns
      func count(_ isAsked: Bool?, answered: Bool) -> Int {
        patterns.reduce(0) { sum, pattern in
          let side = pattern.codes[0] < 0 ? nil : pattern.codes[0] == 1
          return side == isAsked && (pattern.codes[1] == 0) == answered ? sum + pattern.count : sum
        }
      }
      let answers = count(true, answered: true)
      guard count(false, answered: true) == 0, pair.isNot || count(nil, answered: true) == 0,
        count(false, answered: false) >= Self.fewest, answers >= Self.fewest,
        Double(answers) >= Self.share * Double(answers + count(true, answered: false))
      else { continue }
      // The nearest one before it is said last.
      asked[pair.question] = pair.condition
    }
  }

  /// Those whose counts alone do not speak against it, in the order of the draft.
  private static func pairs(_ variables: [DraftVariable], _ profiles: [String: ColumnProfile]) -> [Pair] {
    var pairs: [Pair] = []
    var filters: [(variable: DraftVariable, counts: [Int])] = []
    for (place, question) in variables.enumerated() where question.part == .answer {
      let answers = question.headings.compactMap { profiles[$0] }
      // Of a check-all-that-apply question, the option that most ticked, and all ticks.
      let least = answers.map(\.answered).max() ?? 0
      let most = answers.reduce(0) { $0 + $1.answered }
      if least >= fewest, answers.contains(where: { $0.blank >= fewest }) {
        for (filter, counts) in filters.suffix(mostFilters) {
          let all = counts.reduce(0, +)
          for (level, count) in zip(filter.guess.levels, counts) {
            for (size, isNot) in [(count, false), (all - count, true)]
            where !(isNot && counts.count == 2) && size >= least && all - size >= fewest
              && Double(most) >= share * Double(size)
            {
              pairs.append(Pair(question: place, filter: filter, level: level, isNot: isNot))
            }
          }
        }
      }
      let levels = question.guess.levels
      guard case .column(let heading) = question.source, let profile = profiles[heading],
        [.nominal, .ordinal].contains(question.measure), (2...mostLevels).contains(levels.count)
      else { continue }
      let counts = levels.map { level in
        profile.values.reduce(0) { $0 + ([level.code, level.label].contains($1.text) ? $1.count : 0) }
      }
      filters.append((question, counts))
    }
    return Array(pairs.prefix(mostPairs))
  }
}
