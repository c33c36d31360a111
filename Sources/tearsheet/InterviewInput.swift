import Analyses
import Interviews
import StudyFile

extension StudyInput {
  /// The coded interviews of a study; `nil` where it has none. Throws every error of their files.
  ///
  /// - Parameter seed: of the resamples of cases.
  func readInterviews(of study: Study, seed: UInt64) throws(Failure) -> InterviewEvidence? {
    guard let settings = study.interviews else { return nil }
    do throws(Diagnostics) {
      let data = try InterviewReader.read(settings)
      let findings = try InterviewFindings(data, settings, seed: seed)
      let problems = findings.problems(of: study.joint)
      if !problems.isEmpty { throw Diagnostics(problems) }
      tell(data.notes + findings.decision.warnings + findings.withheld + unknownAgreement(findings))
      return InterviewEvidence(findings: findings, files: data.files, isSynthetic: data.isSynthetic)
    } catch {
      throw Failure.input(error)
    }
  }
}

/// Why the page says nothing of how far coders agreed, where some stand beside the team.
private func unknownAgreement(_ findings: InterviewFindings) -> [Diagnostic] {
  guard let reason = findings.agreement?.refusal, !reason.isEmpty else { return [] }
  return [
    Diagnostic(.note, at: findings.settings.file.location, "no agreement of coders is reported: \(reason)")
  ]
}

/// What interviews bring to a report.
struct InterviewEvidence {
  let findings: InterviewFindings
  let files: [InterviewData.File]
  let isSynthetic: Bool

  var result: AnalysisResult { AnalysisResult(findings) }
}
