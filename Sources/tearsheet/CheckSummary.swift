import Replication
import StudyFile

/// What the terminal shows of a check: what cannot be first, then what can, then what was not judged.
enum CheckSummary {
  static func text(_ study: Study, _ check: FindingCheck) -> String {
    guard !check.verdicts.isEmpty else {
      return "\(study.id): nothing to check; the study file has no 'findings'"
    }
    let counts = Verdict.Consistency.allCases.compactMap { consistency -> String? in
      let count = check.verdicts.count { $0.consistency == consistency }
      return count > 0 ? "\(count) \(consistency.rawValue)" : nil
    }
    let total = check.verdicts.count
    var lines = [
      "\(study.id): \(total) published \(total == 1 ? "claim" : "claims"), \(counts.joined(separator: ", "))"
    ]
    for consistency in [Verdict.Consistency.impossible, .conflicting, .possible, .unchecked] {
      for (verdict, pinned) in zip(check.verdicts, check.pinned) where verdict.consistency == consistency {
        let reason = [verdict.unchecked, verdict.note, pinned].filter { !$0.isEmpty }.joined(separator: "; ")
        // A test is its own description.
        let of = verdict.report.hasPrefix("test") ? "" : ": \(verdict.report)"
        let claim = "\(verdict.published) (\(verdict.finding)\(of))"
        lines.append("  \(consistency.rawValue): \(claim)" + (reason.isEmpty ? "" : ": \(reason)"))
      }
    }
    return lines.joined(separator: "\n")
  }
}
