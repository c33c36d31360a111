import StudyFile

/// Coded interviews, with what was noticed of their files.
package struct InterviewData: Sendable {
  /// A file that was read.
  package struct File: Sendable, Equatable {
    package var path: String
    /// In hexadecimal.
    package var sha256: String
  }

  package var coded: CodedInterviews
  /// The codes, then the cases and the auditor's log.
  package var files: [File]
  package var audit: AuditLog?
  /// The lines whose words the author has looked at after they were withheld.
  package var checkedLines: Set<Int> = []
  /// The files say of themselves that nobody said this (a column named `synthetic`).
  package var isSynthetic = false
  /// For the author.
  package var notes: [Diagnostic] = []

  package init(coded: CodedInterviews, files: [File]) {
    self.coded = coded
    self.files = files
  }

  mutating func add(_ cases: CaseTable) {
    files.append(File(path: cases.path, sha256: cases.sha256))
    isSynthetic = isSynthetic || cases.isSynthetic
  }
}
