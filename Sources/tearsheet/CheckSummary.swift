import Replication
import StudyFile

/// What the terminal shows of a check, under headings: wrong decisions before all else, then what cannot be, then what
/// can, then what was not judged.
enum CheckSummary {
  static func text(_ study: Study, _ check: FindingCheck) -> String {
    guard !check.entries.isEmpty else {
      return "\(study.id): nothing to check; the study file has no 'findings'"
    }
    return text(study.id, "published claim", check.entries) { entry in
      let verdict = entry.verdict
      // A test is its own description.
      let of = verdict.report.hasPrefix("test") ? "" : ": \(verdict.report)"
      let isWrong = verdict.consistency == .impossible || verdict.consistency == .conflicting
      return "\(isWrong ? "\(entry.location): " : "")\(verdict.published) (\(verdict.finding)\(of))"
    }
  }

  static func text(_ paper: PaperText, _ check: TextCheck) -> String {
    guard !check.entries.isEmpty else {
      return
        "\(paper.path): no test with its p was found (t, F, χ², z, r or Q, such as 't(28) = 2.20, p = .036')"
    }
    return text(paper.path, "test", check.entries) {
      "\(paper.reference($0.location)): \($0.verdict.published)"
    }
  }

  private static let headings: [(Verdict.Consistency, String)] = [
    (.impossible, "impossible: cannot be as printed"),
    (.conflicting, "conflicting: some of these cannot be as printed, and nothing tells which"),
    (.possible, "possible"),
  ]

  private static func text(
    _ name: String, _ what: String, _ entries: [CheckEntry], claim: (CheckEntry) -> String
  ) -> String {
    var lines = [
      "\(name): \(entries.count) \(what)\(entries.count == 1 ? "" : "s"), \(counts(entries))"
    ]
    func put(_ heading: String, _ entries: [CheckEntry]) {
      guard !entries.isEmpty else { return }
      lines += ["", heading]
      lines += entries.map { entry in
        let reason = reason(entry)
        return "  " + claim(entry) + (reason.isEmpty ? "" : ": \(reason)")
      }
    }
    put(
      "impossible, and a wrong decision: the printed p is on the other side of .05",
      entries.filter(\.isDecisionError))
    for (consistency, heading) in headings {
      put(heading, entries.filter { $0.verdict.consistency == consistency && !$0.isDecisionError })
    }
    return (lines + unchecked(entries)).joined(separator: "\n")
  }

  private static func reason(_ entry: CheckEntry) -> String {
    [entry.verdict.unchecked, entry.verdict.note, entry.pinned].filter { !$0.isEmpty }
      .joined(separator: "; ")
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

  /// What is not checked, by the reason: where it stands is enough.
  private static func unchecked(_ entries: [CheckEntry]) -> [String] {
    var reasons: [(text: String, findings: [String], count: Int)] = []
    for entry in entries where entry.verdict.consistency == .unchecked {
      let (text, finding) = (reason(entry), entry.verdict.finding)
      if let known = reasons.firstIndex(where: { $0.text == text }) {
        reasons[known].count += 1
        if !reasons[known].findings.contains(finding) { reasons[known].findings.append(finding) }
      } else {
        reasons.append((text, [finding], 1))
      }
    }
    guard !reasons.isEmpty else { return [] }
    return ["", "unchecked"]
      + reasons.map {
        "  \($0.count) of \($0.findings.joined(separator: ", "))" + ($0.text.isEmpty ? "" : ": \($0.text)")
      }
  }
}
