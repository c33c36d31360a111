import StudyFile

/// What the codes of a column mean.
struct CodeSpace: Sendable, Equatable {
  enum Levels: Sendable, Equatable {
    case declared([String])
    /// Levels met in the data, by the place of their `MetLevels`.
    case met(Int)
    /// Distinct values, by the place of their `NumberInterner`.
    case numbers(Int)
    /// Not ticked and ticked, or answered: this many codes from 0 up.
    case flags(Int)
    /// A condition's `Truth`.
    case truth
  }

  /// How many codes below zero can occur. A code is counted under `code + missing`.
  var missing: Int
  var levels: Levels
}

/// The three values of a condition, ordered so that `and` is the least and `or` the greatest (Kleene 1952).
enum Truth {
  static let isFalse: UInt8 = 0
  static let unknown: UInt8 = 1
  static let isTrue: UInt8 = 2

  static func of(_ value: Bool) -> UInt8 { value ? isTrue : isFalse }
}
