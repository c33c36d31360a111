import Foundation
import Ingest
import StudyFile

extension StudyParser {
  /// The study in a file, completed by what its exports say of their columns.
  static func load(path: String, dataPaths: [String], exports: KnownExports? = nil) throws(Diagnostics)
    -> Study
  {
    var failure: Diagnostics?
    var completion: StudyCompletion?
    var study = try load(path: path) { data in
      let paths = Self.exports(of: data, studyPath: path, dataPaths: dataPaths)
      do throws(Diagnostics) { try PipedFile.settle(paths) } catch { failure = error }
      let made = StudyCompletion(paths: paths, data: data, exports: exports)
      completion = made
      return { made.complete(&$0) }
    }
    if let failure { throw failure }
    study.quality.pageHeadings = completion?.pageTimes ?? []
    return study
  }

  /// The exports to read: those of the command line, else the study's own, which stands relative to the study file; none
  /// where neither names one.
  static func exports(of data: DataSource, studyPath: String, dataPaths: [String]) -> [String] {
    if !dataPaths.isEmpty { return dataPaths }
    guard let file = data.file?.value else { return [] }
    if file.hasPrefix("/") { return [file] }
    let folder = (studyPath as NSString).deletingLastPathComponent
    return [folder.isEmpty ? file : folder + "/" + file]
  }
}
