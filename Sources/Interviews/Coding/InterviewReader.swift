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
    return try CodeTable.read(interviews)
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
