import Analyses
import Foundation
import Ingest
import Quality
import Report
import Statistics
import StudyFile
import Tally

/// From study file and exports to what is wrong with the answers.
struct ValidationRun {
  let input: StudyInput
  let outputPath: String?
  let drawsFigures: Bool
  let staging: StagingArea

  /// Throws `Failure` of `ExitCodes.judgement` where a rule of the study is broken.
  func run() async throws -> String {
    let study = try input.readStudy(isForReport: false)
    if let outputPath {
      do {
        try ReportWriter.check(outputPath, staging: staging)
      } catch let diagnostic as Diagnostic {
        throw Failure.output(diagnostic)
      }
    }
    let plan = SurveyPlan(
      study, seed: ReportOptions.usualSeed, threads: input.options.threads, countsCodebook: false)
    let screening = QualityRun(input, study, plan)
    let counted = try screening.read()
    var report = try screening.report(of: counted, rereads: true)
    if let all = counted.talliesOfAll {
      report.sensitivity = QualityRun.results(counted.tallies, all: all, plan).sensitivity
    }
    let rules = plan.rules.checks(from: counted.tallies)
    if let outputPath { try await write(counted, report, plan, study, to: outputPath) }
    let text =
      ValidationSummary(study: study, accounting: counted.accounting, report: report).text
      + (outputPath.map { "\n  report: \($0)/index.html" } ?? "")
    let broken = rules.count { $0.broken > 0 }
    guard broken > 0 else { return text }
    Terminal.show(text)
    throw Failure(
      code: ExitCodes.judgement,
      diagnostics: [
        Diagnostic(
          at: study.rules.first?.location ?? SourceLocation(file: study.file),
          "\(broken) of \(rules.count) rule\(rules.count == 1 ? " is" : "s are") broken")
      ])
  }

  /// A report without analyses.
  private func write(
    _ counted: SurveyCount, _ report: QualityReport, _ plan: SurveyPlan, _ given: Study, to folder: String
  ) async throws {
    var study = given
    (study.analyses, study.findings) = ([], [])
    (study.summary, study.caution, study.practiceImplication) = (nil, nil, nil)
    let archive = TallyArchive(counted)
    let content = ReportContent(
      results: StudyResults(
        study: study, analyses: [],
        whole: plan.analyses.whole(from: counted.tallies) + [report.missingTest?.row].compactMap(\.self)),
      verdicts: [], accounting: counted.accounting,
      rules: plan.rules.checks(from: counted.tallies), quality: report, notes: archive.texts(.note),
      warnings: archive.texts(.warning),
      isSynthetic: archive.sources.contains(where: \.isSynthetic),
      provenance: Provenance(
        studyFile: Provenance.File(
          name: InputName.ofStudy(input.studyPath), sha256: try input.studyHash()),
        data: archive.sources.map { Provenance.File(name: $0.name, sha256: $0.sha256) },
        programVersion: Version.program, gslVersion: Statistics.gslVersion, seed: 0))
    do {
      input.tell(try await ReportWriter.write(content, to: folder, figures: drawsFigures, staging: staging))
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
    }
  }
}
