import Ingest
import StudyFile

/// One way of looking at respondents, and whom it finds odd.
package struct QualityCheck: Sendable, Equatable {
  package enum Kind: Sendable, Hashable {
    /// Not answered: this many of so many questions, or more.
    case unanswered(limit: Int, questions: [String], areAll: Bool)
    /// The same answer so many times one after another.
    case longstring(scales: [String], items: [String], limit: Int)
    /// The same answer to every item.
    case spread(scales: [String], items: [String])
    /// The halves of scales disagree.
    case evenOdd(scales: Int, limit: Double)
    /// Far from all, by the answers to so many items; without a limit where it was not computed.
    case distance(items: Int, limit: Double?)
    /// Faster than a declared time, or than a third of the median.
    case speed(variable: String?, heading: String?, limit: Double, median: Double, isDeclared: Bool)
    /// Faster over all pages than a multiple of the median.
    case pageSpeed(pages: Int, limit: Double)
    /// No time at all, or less.
    case impossibleTime(variable: String?)
    /// No date of the calendar.
    case impossibleDate(variable: String)
    case repeatedID(variable: String)
    case repeatedAddress
    case repeatedAnswers(questions: Int)
    /// Nearly the same answers.
    case similarAnswers(questions: Int)
    /// An attention check that is not passed.
    case attention(Condition)
    /// A rule of the study that is broken.
    case rule(Condition)
  }

  package var kind: Kind
  package var flagged: Int
  /// Of whom it can be told.
  package var judged: Int
  /// Of those who are flagged, the first in the file; all of them where `areAllLines`.
  package var lines: [Accounting.Line]
  /// Why it could not be looked for.
  package var problem: String?

  package init(
    _ kind: Kind, flagged: Int = 0, judged: Int = 0, lines: [Accounting.Line] = [], problem: String? = nil
  ) {
    self.kind = kind
    self.flagged = flagged
    self.judged = judged
    self.lines = lines
    self.problem = problem
  }

  package var areAllLines: Bool { lines.count == flagged }

  /// A condition in the study file that nobody may break.
  package var isRule: Bool { if case .rule = kind { true } else { false } }

  /// What `exclude` in the study file takes to leave them out; `nil` where nobody is flagged, or no line of it can.
  package var exclusion: String? {
    guard flagged > 0 else { return nil }
    switch kind {
    case .unanswered(let limit, let questions, let areAll):
      let condition = Condition.compares(
        .index(.unanswered, of: questions, isOfAll: areAll), .greaterOrEqual, .number(Double(limit)))
      return condition.text
    case .longstring(let scales, let items, let limit):
      return Condition.compares(
        .index(.longstring, of: named(scales, items), isOfAll: false), .greaterOrEqual, .number(Double(limit))
      ).text
    case .spread(let scales, let items):
      return Condition.compares(
        .index(.irv, of: named(scales, items), isOfAll: false), .equal, .number(0)
      ).text
    case .speed(let variable?, _, let limit, _, _):
      return Condition.compares(.variable(variable), .less, .number(limit)).text
    case .impossibleTime(let variable?):
      return Condition.compares(.variable(variable), .lessOrEqual, .number(0)).text
    case .attention(let condition), .rule(let condition):
      return Condition.not(condition).text
    case .evenOdd, .distance, .speed, .pageSpeed, .impossibleTime, .impossibleDate, .repeatedID,
      .repeatedAddress,
      .repeatedAnswers, .similarAnswers:
      return lineCondition
    }
  }

  /// A scale is named in place of its items; several scales stand in another order than their items do.
  private func named(_ scales: [String], _ items: [String]) -> [String] {
    scales.count == 1 ? scales : items
  }

  private var lineCondition: String? {
    guard areAllLines, lines.allSatisfy({ $0.file == nil }) else { return nil }
    let numbers = lines.map { String($0.number) }.joined(separator: ", ")
    return lines.count == 1 ? "line = \(numbers)" : "line in [\(numbers)]"
  }
}
