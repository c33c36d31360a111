import StudyFile

/// Writes the report folder.
package enum ReportWriter {
  /// Writes the whole folder aside and exchanges it in one step with `folder`, so that the former report stands until
  /// the new one is complete. Throws a `Diagnostic` where the folder cannot be written; returns what the user should
  /// know about a report that was.
  package static func write(
    _ content: ReportContent, to folder: String, figures: Bool = true
  ) async throws -> [Diagnostic] {
    []
  }
}
