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
  let threads: Int
  let hashesData: Bool
  let isQuiet: Bool
  let staging: StagingArea

  func run() async throws -> String {
    let study = try readStudy()
    let folder = outputPath ?? "reports/\(study.id)"
    try checkOutput(folder)
    var plan = TallyPlan()
    let analyses = AnalysisPlan(study: study, seed: seed, tallies: &plan)
    let findings = FindingPlan(study: study, seed: seed, tallies: &plan)
    let rules = RulePlan(study: study, tallies: &plan)
    let counted = try count(study, plan)
    let content = ReportContent(
      results: analyses.results(from: counted.tallies), verdicts: findings.verdicts(from: counted.tallies),
      accounting: counted.accounting, rules: rules.checks(from: counted.tallies),
      notes: (study.notComputedYet + study.undeclaredOrders + counted.notes).map(\.message),
      isSynthetic: counted.sources.contains { $0.header.contains("synthetic") },
      provenance: try provenance(counted.sources))
    try checkProse(content.results)
    do {
      tell(try await ReportWriter.write(content, to: folder, figures: drawsFigures, staging: staging))
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
    }
    return Summary.text(content, folder: folder)
  }

  /// Notes are for those who want to hear what went well.
  private func tell(_ diagnostics: [Diagnostic]) {
    Terminal.report(diagnostics.filter { !isQuiet || $0.severity != .note })
  }

  /// A number that prose asks for and that no analysis gives: no report is better than one with a hole in a sentence.
  private func checkProse(_ results: StudyResults) throws(Failure) {
    let errors = ReportWriter.checkPlaceholders(results).filter { $0.severity == .error }
    if !errors.isEmpty { throw Failure.input(Diagnostics(errors)) }
  }

  private func readStudy() throws(Failure) -> Study {
    do {
      let study = try StudyParser.load(path: studyPath)
      try TextEncoding.check(study)
      tell(study.warnings + study.notComputedYet + study.undeclaredOrders)
      return study
    } catch {
      throw Failure.input(error)
    }
  }

  /// A folder that cannot be written is not worth reading a large export for.
  private func checkOutput(_ folder: String) throws {
    do {
      try ReportWriter.check(folder, staging: staging)
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
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

  private func count(_ study: Study, _ plan: TallyPlan) throws -> SurveyCount {
    var bar = ProgressBar("Reading")
    defer { bar.clear() }
    var options = SurveyReader.Options()
    options.threads = threads
    options.isHashed = hashesData
    do {
      let counted = try SurveyCount(
        study: study, plan: plan, paths: try paths(of: study), options: options
      ) { bar.show($0) }
      bar.clear()
      tell(counted.notes)
      return counted
    } catch let diagnostics as Diagnostics {
      throw Failure.input(diagnostics)
    }
  }

  private func provenance(_ sources: [SurveyCount.Source]) throws(Failure) -> Provenance {
    guard let hash = sha256(ofFile: studyPath) else {
      throw Failure.input(
        Diagnostic(at: SourceLocation(file: studyPath), "the study file cannot be read any more"))
    }
    func name(_ path: String) -> String { (path as NSString).lastPathComponent }
    return Provenance(
      studyFile: Provenance.File(name: name(studyPath), sha256: hash),
      data: sources.map { Provenance.File(name: name($0.path), sha256: $0.sha256) },
      programVersion: Version.program, gslVersion: Statistics.gslVersion, seed: seed)
  }
}
