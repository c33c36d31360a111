import Ingest
import StudyFile

/// Looks at single rows while they are counted, for what no tally can tell: who answered like whom, or too fast. Each
/// thread has its own.
package protocol RowObserver: Sendable {
  mutating func observe(_ rows: ObservedRows) throws
  /// Instead of a batch without rows, by its place in the file.
  mutating func skip(_ place: Int) throws
}

/// What an observer wants to see of each row.
package struct RowRequest: Sendable, Equatable {
  /// Variables as numbers; a NaN is missing.
  package var numbers: [String] = []
  /// Levels and options as codes; below 0 they are missing.
  package var codes: [Axis] = []
  /// Variables of which it is told, as a truth, whether no answer was given at all. One that cannot be used, or that says
  /// why there is none, was given.
  package var blanks: [String] = []
  /// Conditions as `Truth`: 0 false, 1 unknown, 2 true. They follow the blanks.
  package var truths: [Condition] = []

  package init() {}
}

/// The rows of a batch, used and excluded ones. Its pointers are valid while they are observed.
package struct ObservedRows {
  package let count: Int
  /// 1 where `exclude` leaves the row, 0 where it takes it out.
  package let isUsed: UnsafePointer<UInt8>
  package let lines: [Int32]
  /// Of the batch in the file, from 0 without gaps.
  package let place: Int
  package let numbers: [UnsafePointer<Double>]
  package let codes: [UnsafePointer<Int32>]
  package let truths: [UnsafePointer<UInt8>]
  /// In the order of the reader's `hashed`.
  package let hashes: [UnsafePointer<UInt64>]
  /// In the order of the reader's `dated`.
  package let moments: [UnsafePointer<Double>]
  /// In the order of the reader's `texts`.
  package let texts: [[String]]
  /// How many respondents each row stands for, where the study has a `count`.
  package let frequencies: [Int]?
}

/// What makes observers for an export, when it is known what is in it.
package protocol RowObservation: Sendable {
  /// What is read for the observers besides what is counted.
  var wishes: ReadingWishes { get }
  /// What the observers want to see, of what is there.
  func request(of contents: ExportContents) -> RowRequest
  /// One for each thread. Every batch is observed or skipped by one of them.
  func observers(of contents: ExportContents, count: Int) -> [any RowObserver]
}

/// What is in an export.
package struct ExportContents: Sendable {
  package var layout: Layout
  package var hashed: [String]
  package var dated: [String]
  package var texts: [String]
}
