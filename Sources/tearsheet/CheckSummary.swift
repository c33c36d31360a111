import Replication
import StudyFile

/// What the terminal shows of a check: what cannot be first, wrong decisions before all else, then what can, then what
/// was not judged.
enum CheckSummary {
  static func text(_ study: Study, _ check: FindingCheck) -> String {
    guard !check.entries.isEmpty else {
      return "\(study.id): nothing to check; the study file has no 'findings'"
    }
    let total = check.entries.count
    let heading =
      "\(study.id): \(total) published \(total == 1 ? "claim" : "claims"), \(counts(check.entries))"
    let lines = sorted(check.entries).map { entry in
      let verdict = entry.verdict
      let reason = [verdict.unchecked, verdict.note, entry.pinned].filter { !$0.isEmpty }
      // A test is its own description.
      let of = verdict.report.hasPrefix("test") ? "" : ": \(verdict.report)"
      let place = isWrong(verdict) ? "\(entry.location): " : ""
      return line(entry, "\(place)\(verdict.published) (\(verdict.finding)\(of))", reason)
    }
    return ([heading] + lines).joined(separator: "\n")
  }

  static func text(_ paper: PaperText, _ check: TextCheck) -> String {
    guard !check.entries.isEmpty else {
      return
        "\(paper.path): no test with its p was found (t, F, χ², z, r or Q, such as 't(28) = 2.20, p = .036')"
    }
    let total = check.entries.count
    let heading = "\(paper.path): \(total) \(total == 1 ? "test" : "tests"), \(counts(check.entries))"
    let lines = sorted(check.entries).map { entry in
      let reason = [entry.verdict.unchecked, entry.verdict.note].filter { !$0.isEmpty }
      return line(entry, "\(paper.reference(entry.location)): \(entry.verdict.published)", reason)
    }
    return ([heading] + lines).joined(separator: "\n")
  }

  private static func line(_ entry: CheckEntry, _ claim: String, _ reason: [String]) -> String {
    let word = entry.verdict.consistency.rawValue + (entry.isDecisionError ? ", wrong decision" : "")
    return "  \(word): \(claim)" + (reason.isEmpty ? "" : ": \(reason.joined(separator: "; "))")
  }

  private static func isWrong(_ verdict: Verdict) -> Bool {
    verdict.consistency == .impossible || verdict.consistency == .conflicting
  }

  private static func counts(_ entries: [CheckEntry]) -> String {
    Verdict.Consistency.allCases.compactMap { consistency -> String? in
      let own = entries.filter { $0.verdict.consistency == consistency }
      guard !own.isEmpty else { return nil }
      let wrong = own.count(where: \.isDecisionError)
      let decisions = wrong == 0 ? "" : " (\(wrong) with a wrong decision)"
      return "\(own.count) \(consistency.rawValue)\(decisions)"
    }.joined(separator: ", ")
  }

  private static func sorted(_ entries: [CheckEntry]) -> [CheckEntry] {
    let order: [Verdict.Consistency] = [.impossible, .conflicting, .possible, .unchecked]
    return entries.filter(\.isDecisionError)
      + order.flatMap { consistency in
        entries.filter { $0.verdict.consistency == consistency && !$0.isDecisionError }
      }
  }
}
