import Ingest
import StudyFile

/// What a level of a categorical variable is turned into.
protocol LevelRule: Sendable {
  associatedtype Value: Sendable
  func value(of label: String) -> Value
  func value(ofMissing code: Int32) -> Value
}

/// A rule worked out for every code, missing codes first: one look-up a row.
struct LevelTable<Rule: LevelRule>: Sendable {
  let rule: Rule
  /// How many codes below zero there are; the entry of a code stands at `code + missing`.
  let missing: Int
  /// The `MetLevels` that it grows with, if the variable declares no levels.
  let met: Int?
  private(set) var values: [Rule.Value]

  init(_ rule: Rule, over space: CodeSpace) {
    self.rule = rule
    missing = space.missing
    values = (0..<space.missing).map { rule.value(ofMissing: Int32($0 - space.missing)) }
    switch space.levels {
    case .declared(let labels):
      met = nil
      values += labels.map(rule.value(of:))
    case .met(let index): met = index
    case .numbers, .flags, .truth: met = nil
    }
  }

  mutating func extend(_ levels: [MetLevels]) {
    guard let met else { return }
    let labels = levels[met].labels
    for label in labels.dropFirst(values.count - missing) { values.append(rule.value(of: label)) }
  }
}

/// Whether a level is one of those that a condition names.
enum LevelTest: LevelRule {
  case isAnyOf(Set<String>)
  /// For levels that are not declared, and so have no order but that of their labels.
  case isOrdered(Condition.Comparison, String)

  func value(of label: String) -> UInt8 {
    switch self {
    case .isAnyOf(let labels): Truth.of(labels.contains(label))
    case .isOrdered(let comparison, let other):
      Truth.of(
        comparison.holds(
          precedes: LevelOrder.precedes(label, other), follows: LevelOrder.precedes(other, label)))
    }
  }

  func value(ofMissing code: Int32) -> UInt8 { Truth.unknown }
}

/// The number that a level serves as where arithmetic needs one.
struct LevelNumber: LevelRule {
  /// Of declared levels. Others are numbers where their label is one.
  let numbers: [String: Double]?

  func value(of label: String) -> Double {
    let number = numbers.map { $0[label] } ?? NumberText.value(label)
    return number ?? MissingCode.number(MissingCode.derived)
  }

  func value(ofMissing code: Int32) -> Double { MissingCode.number(code) }
}

/// The level of a recoded variable that takes up an old level.
struct Regrouping: LevelRule {
  let codes: [String: Int32]

  func value(of label: String) -> Int32 { codes[label] ?? MissingCode.derived }

  func value(ofMissing code: Int32) -> Int32 { code }
}

extension Condition.Comparison {
  func holds(precedes: Bool, follows: Bool) -> Bool {
    switch self {
    case .equal: !precedes && !follows
    case .notEqual: precedes || follows
    case .less: precedes
    case .lessOrEqual: !follows
    case .greater: follows
    case .greaterOrEqual: !precedes
    }
  }
}
