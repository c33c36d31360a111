/// What arithmetic says about the statements of one sample together.
package struct JointAnswer: Sendable {
  package enum Consistency: String, Sendable { case possible, impossible, conflicting, undecided }

  /// For each statement.
  package var consistency: [Consistency]
  /// Statements that cannot hold together while any of them left out lets the rest hold.
  package var conflicts: [[Int]] = []
  /// The closest values, as printed, that impossible statements can have beside all that are possible: none where there
  /// is none near, and no entry where that is not decided.
  package var nearest: [Int: [Nearest]] = [:]
  /// The counts of part and whole that are left, where they are few; for possible statements beside all that are.
  package var pinned: [Int: [Share]] = [:]

  package struct Share: Sendable, Hashable {
    package var part: Int
    package var whole: Int
  }
  package struct Nearest: Sendable, Hashable {
    package var printed: PrintedDecimal
    /// Some counts that give it.
    package var shares: [Share]
  }
}
