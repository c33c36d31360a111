import ArgumentParser
import Replication
import StudyFile

/// What `--require` asks of every published statement: its verdict from the data. Whether it can be as printed is what
/// `check` judges.
enum Requirement: String, CaseIterable, ExpressibleByArgument {
  case reproduced, consistent

  private func holds(_ outcome: Verdict.Outcome) -> Bool {
    switch self {
    case .reproduced: outcome == .reproduced
    case .consistent: outcome == .reproduced || outcome == .consistent
    }
  }

  /// Throws what failed, one message for each statement. What the terminal shows of a report is shown before it.
  func check(_ verdicts: [Verdict], of file: String, summary: String) throws(Failure) {
    let failed = verdicts.filter { !holds($0.outcome) }
    guard !failed.isEmpty || verdicts.isEmpty else { return }
    Terminal.show(summary)
    guard !verdicts.isEmpty else {
      throw Failure(
        code: ExitCodes.judgement,
        diagnostics: [
          Diagnostic(
            at: SourceLocation(file: file),
            "--require \(rawValue) has nothing to judge: the study file has no 'findings'")
        ])
    }
    throw Failure(
      code: ExitCodes.judgement,
      diagnostics: failed.map { verdict in
        let data = verdict.recomputedText.isEmpty ? "" : ", where these data give \(verdict.recomputedText)"
        let why = verdict.criterion.isEmpty ? verdict.note : verdict.criterion
        return Diagnostic(
          at: verdict.statement?.location ?? SourceLocation(file: file),
          "\(verdict.published) is \(verdict.outcome.rawValue), not \(rawValue)\(data)"
            + (why.isEmpty ? "" : " (\(why))") + ": finding '\(verdict.finding)', \(verdict.report)")
      })
  }
}
