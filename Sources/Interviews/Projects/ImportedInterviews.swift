import Ingest
import StudyFile

/// Coded interviews from the file of a program for qualitative analysis.
package struct ImportedInterviews: Equatable, Sendable {
  package var interviews: CodedInterviews
  /// What was left out of them, and why.
  package var notes: [Diagnostic]

  /// A REFI-QDA project (.qdpx), or the table of highlights of Taguette or of codings of QualCoder (CSV or .xlsx); `nil` for
  /// a table with other headings.
  package static func read(_ path: String) throws(Diagnostics) -> ImportedInterviews? {
    // What lies in a project, taken out of it, is told that it is none.
    if [".qdpx", ".qde", ".qdc"].contains(where: path.lowercased().hasSuffix) {
      return try ProjectCoding(path).imported()
    }
    let table = try SmallTable(path, of: "codings")
    if let export = TaguetteExport(table) { return try export.imported() }
    if let export = QualCoderExport(table) { return try export.imported() }
    return nil
  }

  /// “1 passage is”, “3 passages are”.
  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(many)"
  }

  /// What is said of codes that name a domain and no category.
  static func note(domainsAlone count: Int, at location: SourceLocation) -> [Diagnostic] {
    guard count > 0 else { return [] }
    return [
      Diagnostic(
        .note, at: location,
        "\(counted(count, "passage is", "passages are")) coded with a domain that has categories and with none of these, "
          + "and left out; code them with a category, or with one such as 'Other'")
    ]
  }
}
