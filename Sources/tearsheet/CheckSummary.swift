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
    for (consistency, heading) in [
      (Verdict.Consistency.impossible, "impossible: cannot be as printed"),
      (.conflicting, "conflicting: some of these cannot be as printed, and nothing tells which"),
      (.possible, "possible"),
    ] {
      let own = zip(check.verdicts, check.pinned).filter { $0.0.consistency == consistency }
      if !own.isEmpty { lines += ["", heading] }
      for (verdict, pinned) in own {
        let reason = [verdict.unchecked, verdict.note, pinned].filter { !$0.isEmpty }.joined(separator: "; ")
        // A test is its own description.
        let of = verdict.report.hasPrefix("test") ? "" : ": \(verdict.report)"
        let claim = "\(verdict.published) (\(verdict.finding)\(of))"
        lines.append("  " + claim + (reason.isEmpty ? "" : ": \(reason)"))
      }
    }
    return (lines + unchecked(check.verdicts)).joined(separator: "\n")
  }

  /// What is not checked, by the reason: where it stands is enough.
  private static func unchecked(_ verdicts: [Verdict]) -> [String] {
    var reasons: [(text: String, findings: [String], count: Int)] = []
    for verdict in verdicts where verdict.consistency == .unchecked {
      let text = [verdict.unchecked, verdict.note].filter { !$0.isEmpty }.joined(separator: "; ")
      if let known = reasons.firstIndex(where: { $0.text == text }) {
        reasons[known].count += 1
        if !reasons[known].findings.contains(verdict.finding) {
          reasons[known].findings.append(verdict.finding)
        }
      } else {
        reasons.append((text, [verdict.finding], 1))
      }
    }
    guard !reasons.isEmpty else { return [] }
    return ["", "unchecked"]
      + reasons.map {
        "  \($0.count) of \($0.findings.joined(separator: ", "))" + ($0.text.isEmpty ? "" : ": \($0.text)")
      }
  }
}
