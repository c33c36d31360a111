import Foundation
import Ingest
import StudyFile

/// Reads the coded interviews of a study, whatever program wrote them: the name of the file says which.
package enum InterviewReader {
  /// Throws every error of the files at once.
  package static func read(_ interviews: Interviews) throws(Diagnostics) -> InterviewData {
    try checkExistence(interviews.file, at: interviews.path, "'file' names a CSV with a row for each code")
    if let file = interviews.cases, let path = interviews.casesPath {
      try checkExistence(file, at: path, "'cases' names a CSV with a row for each case")
    }
    if let file = interviews.audit, let path = interviews.auditPath {
      try checkExistence(file, at: path, "'audit' names a CSV with a row for each of the auditor's proposals")
    }
    var problems: [Diagnostic] = []
    var (coded, audit): (InterviewData?, AuditLog?)
    do throws(Diagnostics) { coded = try codes(interviews) } catch { problems += error.list }
    do throws(Diagnostics) { audit = try interviews.auditPath.map(AuditLog.read) } catch {
      problems += error.list
    }
    guard problems.isEmpty, var data = coded else { throw Diagnostics(problems) }
    if let audit, let path = interviews.auditPath {
      data.audit = audit
      data.files.append(InterviewData.File(path: path, sha256: audit.sha256))
      data.isSynthetic = data.isSynthetic || audit.isSynthetic
    }
    return data
  }

  private static func codes(_ interviews: Interviews) throws(Diagnostics) -> InterviewData {
    let (imported, sha256): (ImportedInterviews, String)
    switch try ImportedInterviews.read(interviews.path) {
    case .table(let table): return try CodeTable.read(table, casesPath: interviews.casesPath)
    case .imported(let read, let sum): (imported, sha256) = (read, sum)
    }
    var data = InterviewData(
      coded: imported.interviews, files: [InterviewData.File(path: interviews.path, sha256: sha256)])
    data.notes = imported.notes
    // A file of cases has the last word on who they are.
    guard let path = interviews.casesPath else { return data }
    let cases = try CaseTable(path)
    let problems = cases.problems(of: data.coded)
    guard problems.isEmpty else { throw Diagnostics(problems) }
    data.coded.cases = cases.cases
    data.add(cases)
    return data
  }

  private static func checkExistence(
    _ file: Located<String>, at path: String, _ what: String
  ) throws(Diagnostics) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
      throw Diagnostics([
        Diagnostic(
          at: file.location,
          "there is no file '\(file.value)' beside the study file; \(what)")
      ])
    }
  }
}
