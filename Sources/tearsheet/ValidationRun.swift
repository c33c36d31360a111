import Foundation
import Quality
import Report
import Statistics
import StudyFile

/// From study file and exports to what is wrong with the answers.
struct ValidationRun {
  let input: StudyInput
  let outputPath: String?
  let drawsFigures: Bool
  let staging: StagingArea

  /// Throws `Failure` of `ExitCodes.judgement` where a rule of the study is broken.
  func run() async throws -> String {
    let study = try input.readStudy()
    if let outputPath {
      do {
        try ReportWriter.check(outputPath, staging: staging)
      } catch let diagnostic as Diagnostic {
        throw Failure.output(diagnostic)
      }
    }
    let (counted, report) = try QualityRun(
      input, study, SurveyPlan(study, seed: 20_130_301, threads: input.options.threads)
    ).read()
    let text = ValidationSummary(study: study, accounting: counted.accounting, report: report).text
    guard report.brokenRules > 0 else { return text }
    Terminal.show(text)
    let rules = study.rules.count
    throw Failure(
      code: ExitCodes.judgement,
      diagnostics: [
        Diagnostic(
          at: study.rules.first?.location ?? SourceLocation(file: study.file),
          "\(report.brokenRules) of \(rules) rule\(rules == 1 ? " is" : "s are") broken")
      ])
  }
}
