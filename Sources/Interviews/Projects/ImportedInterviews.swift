import Ingest
import StudyFile

/// Coded interviews from the file of a program for qualitative analysis.
package struct ImportedInterviews: Equatable, Sendable {
  package var interviews: CodedInterviews
  /// What was left out of them, and why.
  package var notes: [Diagnostic]

  /// A table that Taguette or QualCoder did not write: one of our own, with a row for each code.
  package enum Source {
    case imported(ImportedInterviews, sha256: String)
    case table(SmallTable)
  }

  /// A REFI-QDA project (.qdpx), or a table (CSV or .xlsx): the highlights of Taguette, the codings of QualCoder, or another.
  package static func read(_ path: String) throws(Diagnostics) -> Source {
    // What lies in a project, taken out of it, is told that it is none.
    if [".qdpx", ".qde", ".qdc"].contains(where: path.lowercased().hasSuffix) {
      return .imported(try ProjectCoding(path).imported(), sha256: sha256(ofFile: path) ?? "")
    }
    let table = try SmallTable(path, of: "coded interviews")
    if let export = TaguetteExport(table) { return .imported(try export.imported(), sha256: table.sha256) }
    if let export = QualCoderExport(table) { return .imported(try export.imported(), sha256: table.sha256) }
    return .table(table)
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
