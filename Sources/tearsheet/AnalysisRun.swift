import Analyses
import Foundation
import Ingest
import Replication
import Report
import Statistics
import StudyFile
import Tally

/// One run from study file to page. `run` is the pipeline, from top to bottom.
struct AnalysisRun {
  let studyPath: String
  let dataPaths: [String]
  let outputPath: String?
  let drawsFigures: Bool
  let seed: UInt64

  func run() async throws -> String {
    let study = try readStudy()
    var plan = TallyPlan()
    let analyses = AnalysisPlan(study: study, seed: seed, tallies: &plan)
    let findings = FindingPlan(study: study, seed: seed, tallies: &plan)
    let counted = try Counting(study: study, paths: try paths(of: study), plan: plan).run()
    let results = analyses.results(from: counted.tallies)
    let verdicts = findings.verdicts(from: counted.tallies)
    let content = ReportContent(
      results: results, verdicts: verdicts, accounting: counted.accounting, notes: counted.notes,
      isSynthetic: counted.isSynthetic, provenance: try provenance(counted.files))
    let folder = outputPath ?? "reports/\(study.id)"
    do {
      Terminal.report(try await ReportWriter.write(content, to: folder, figures: drawsFigures))
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
    }
    return Summary.text(content, folder: folder)
  }

  private func readStudy() throws(Failure) -> Study {
    do {
      let study = try StudyParser.load(path: studyPath)
      Terminal.report(study.warnings)
      return study
    } catch {
      throw Failure.input(error)
    }
  }

  /// The exports to read: those of the command line, else the study's own, which stands relative to the study file.
  private func paths(of study: Study) throws(Failure) -> [String] {
    if !dataPaths.isEmpty { return dataPaths }
    guard let file = study.data.file else {
      throw Failure.input(
        Diagnostic(
          at: SourceLocation(file: studyPath),
          "no data: write `data: {file: export.csv}` in the study file, or give `--data export.csv`"))
    }
    if file.value.hasPrefix("/") { return [file.value] }
    let folder = (studyPath as NSString).deletingLastPathComponent
    return [folder.isEmpty ? file.value : folder + "/" + file.value]
  }

  private func provenance(_ files: [Provenance.File]) throws(Failure) -> Provenance {
    guard let bytes = FileManager.default.contents(atPath: studyPath) else {
      throw Failure.input(Diagnostic(at: SourceLocation(file: studyPath), "the study file cannot be read any more"))
    }
    let name = (studyPath as NSString).lastPathComponent
    return Provenance(
      studyFile: Provenance.File(name: name, sha256: SHA256.hex(bytes)), data: files,
      programVersion: Version.program, gslVersion: Library.gslVersion, seed: seed)
  }
}
