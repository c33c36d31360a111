import StudyFile
import Synchronization

/// What the opening of an export found out about it.
struct ExportFacts: Sendable {
  let encoding: TextEncoding
  let delimiter: Delimiter
  let header: Header
  let headings: FurtherHeadings?
  let dictionary: DataDictionary
  /// What was guessed about the file, and what in it looks odd.
  let notes: [Diagnostic]
}

/// What is known of the exports of one study. One run opens an export several times: to complete the study, to count it,
/// and for what takes a second reading; only the first time is it looked at.
///
/// A class, as whoever opens an export first tells those after.
package final class KnownExports: Sendable {
  private struct Known {
    let identity: ExportFile.Identity
    let facts: ExportFacts
  }
  private let exports = Mutex<[String: Known]>([:])

  package init() {}

  /// `nil` where another file stands there now.
  func facts(_ path: String, _ identity: ExportFile.Identity) -> ExportFacts? {
    exports.withLock { exports in
      exports[path].flatMap { $0.identity == identity ? $0.facts : nil }
    }
  }

  func add(_ facts: ExportFacts, of path: String, _ identity: ExportFile.Identity) {
    exports.withLock { $0[path] = Known(identity: identity, facts: facts) }
  }
}
