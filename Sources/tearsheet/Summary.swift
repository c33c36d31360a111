import Analyses
import Ingest
import Replication
import Report
import StudyFile

/// What the terminal shows when a report is done: what was read, what came of it, where it stands.
enum Summary {
  static func text(_ content: ReportContent, folder: String) -> String {
    let accounting = content.accounting
    let study = content.results.study
    let records =
      study.hasNoRespondents
      ? "" : "\(accounting.used.grouped) of \(accounting.read.grouped) records used, "
    var lines = [
      "\(study.id): \(records)"
        + [
          count(content.results.analyses.count, "analysis", "analyses"),
          count(content.rowCount, "result", "results"),
        ].joined(separator: ", ")
    ]
    lines += Self.records(accounting)
    for result in content.results.analyses {
      if let reason = absence(result) { lines.append("  not computed: \(result.analysis.id): \(reason)") }
    }
    if !content.verdicts.isEmpty {
      let counts = Verdict.Outcome.allCases.compactMap { outcome -> String? in
        let count = content.verdicts.count { $0.outcome == outcome }
        return count > 0 ? "\(count) \(outcome.rawValue)" : nil
      }
      lines.append("  findings: \(FindingSummary(content.verdicts).text)")
      let impossible = content.verdicts.count { $0.consistency == .impossible }
      lines.append(
        "  published: " + count(content.verdicts.count, "claim", "claims") + ", "
          + counts.joined(separator: ", ")
          + (impossible > 0 ? "; \(impossible) of them impossible as printed" : "")
      )
    }
    lines.append("  report: \(folder)/index.html")
    return lines.joined(separator: "\n")
  }

  /// Why an analysis has nothing that its sentence could say. What respondents answered is never in it, so notes
  /// that name a level are not.
  private static func absence(_ result: AnalysisResult) -> String? {
    let primary = result.rows.filter(\.isPrimary)
    let isAbsent = primary.allSatisfy { $0.estimate == nil && $0.pValue == nil && $0.pAdjusted == nil }
    switch result.analysis.verb {
    case .describe, .proportion: return result.rows.isEmpty ? result.notes.last : nil
    case .compare where isAbsent && primary.isEmpty && !result.rows.isEmpty:
      return "fewer than two groups have answers"
    default: return isAbsent ? primary.map(\.note).first { !$0.isEmpty } ?? result.notes.last : nil
    }
  }

  /// What became of records that were not used, and of answers that could not be.
  static func records(_ accounting: Accounting) -> [String] {
    var lines: [String] = []
    // Of what is withheld, 0 may be a few.
    for excluded in accounting.excluded where excluded.count > 0 || accounting.withheld == 0 {
      lines.append("  excluded: \(excluded.count.grouped) by \(excluded.rule)")
    }
    for unusable in accounting.unusable {
      lines.append(
        "  unusable: \(unusable.count.grouped)\(places(unusable.lines, of: unusable.count, accounting.places)): \(unusable.reason)"
      )
    }
    if accounting.withheld > 0 { lines.append("  withheld: \(accounting.withheld.grouped)") }
    for answers in accounting.answers {
      let what =
        answers.kept.map {
          "options dropped: \(answers.count.grouped) of \(answers.variable), rest of "
            + "\(count($0, "answer", "answers")) kept"
        } ?? "treated as missing: \(answers.count.grouped) of \(answers.variable)"
      lines.append(
        "  \(what)\(places(answers.lines, of: answers.affected, accounting.places)): \(answers.reason)")
    }
    return lines
  }

  private static func count(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count.grouped) \(count == 1 ? one : several)"
  }

  private static func places(
    _ lines: [Accounting.Line], of count: Int, _ unit: Accounting.Unit
  ) -> String {
    guard !lines.isEmpty else { return "" }
    return " (\(unit.name(lines.count)) \(Accounting.text(lines, of: count)))"
  }
}
