import Ingest
import Quality
import StudyFile

/// What the terminal shows of the quality of the data.
struct ValidationSummary {
  let study: Study
  let accounting: Accounting
  let report: QualityReport

  private static let linesShown = 5
  private static let longestExclusion = 160
  private static let questionsShown = 10

  var text: String {
    let lines =
      ["\(study.id): \(accounting.used.grouped) of \(accounting.read.grouped) records used"]
      + Summary.records(accounting) + missing + checks + rest
    return lines.joined(separator: "\n")
  }

  private func title(_ name: String) -> String { study.variable(name)?.title ?? name }

  private var missing: [String] {
    guard report.used > 0, !report.questions.isEmpty else { return [] }
    let complete = report.unanswered.first ?? 0
    var lines = [
      "  unanswered: \(complete.grouped) of \(report.used.grouped) answered all \(report.questions.count) questions"
        + (report.silent > 0 ? ", \(report.silent.grouped) none" : "")
    ]
    let most = report.questions.enumerated().filter { $0.element.missing > 0 }
      .sorted { ($1.element.missing, $0.offset) < ($0.element.missing, $1.offset) }
    if !most.isEmpty {
      lines.append(
        "    most often: "
          + most.prefix(Self.questionsShown).map {
            "\(title($0.element.variable)) \($0.element.missing.grouped)"
          }
          .joined(separator: ", ") + (most.count > Self.questionsShown ? ", …" : ""))
    }
    return lines
  }

  private var checks: [String] {
    var lines: [String] = []
    var passed: [String] = []
    for check in report.checks {
      let name = check.title(title, \.text)
      if let problem = check.problem {
        lines.append("  not computed: \(name): \(problem)")
      } else if check.flagged == 0 {
        passed.append(name)
      } else {
        let places = Accounting.text(Array(check.lines.prefix(Self.linesShown)), of: check.flagged)
        lines.append(
          "  \(check.flagged.grouped) of \(check.judged.grouped): \(name)"
            + (places.isEmpty ? "" : " (line\(check.flagged == 1 ? "" : "s") \(places))"))
        lines.append("    \(check.practice) \(check.source)")
        guard let exclusion = check.exclusion else { continue }
        lines.append(
          exclusion.count <= Self.longestExclusion
            ? "    exclude: \"\(exclusion)\""
            : "    --output writes the line of 'exclude' that leaves them out")
      }
    }
    if !passed.isEmpty { lines.append("  nobody: " + passed.joined(separator: "; ")) }
    return lines
  }

  private var rest: [String] {
    var lines: [String] = []
    for digits in report.digits where (digits.pValue ?? 1) < 0.001 && digits.share > 0.2 {
      lines.append(
        "  rounded: \(Self.percent(digits.share)) of \(title(digits.variable)) end in 0 or 5, where 20% would be expected"
      )
    }
    for score in report.scores where score.n > 0 {
      for (count, end) in [(score.lowest, "lowest"), (score.highest, "highest")] {
        let share = Double(count) / Double(score.n)
        guard share > QualityReport.ScoreRange.most else { continue }
        lines.append(
          "  \(end == "lowest" ? "floor" : "ceiling"): \(Self.percent(share)) have the \(end) score of \(title(score.scale))"
        )
      }
    }
    let changed = report.sensitivity.filter(\.changesDecision)
    if !report.sensitivity.isEmpty {
      lines.append(
        "  exclusions: \(changed.count) of \(report.sensitivity.count) primary results come to stand on the other side of .05 without them"
          + (changed.isEmpty ? "" : ": " + changed.map(\.used.analysis).joined(separator: ", ")))
    }
    return lines + report.notes.map { "  " + $0 }
  }

  private static func percent(_ share: Double) -> String { "\(Int((100 * share).rounded()))%" }
}
