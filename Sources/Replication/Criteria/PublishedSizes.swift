import Analyses
import StudyFile

/// How many respondents a published number is of, as printed, or worked out from shares printed beside it.
struct PublishedSizes {
  let study: Study
  let finding: Finding

  struct Size {
    var n: Int
    /// How it was worked out; empty where it was printed.
    var note = ""
  }

  func of(_ claim: Claim) -> Size? {
    if let n = claim.publishedN { return Size(n: n) }
    guard claim.report.answered == .all, let among = claim.report.among else { return nil }
    return of(among.value)
  }

  /// Of a group, from a share of the same sample that was printed: 35% of 541 are about 189.
  func of(_ condition: Condition) -> Size? {
    guard let sample = finding.sample else { return nil }
    for other in study.findings where other.sample == sample {
      for report in other.reports {
        guard case .event(let event) = report.target, event.condition == condition, report.among == nil,
          report.answered == .all, report.n == nil, report.measure == "proportion", let share = report.value,
          (0...1).contains(share.value)
        else { continue }
        let n = Int((share.value * Double(sample)).rounded())
        return n > 0 ? Size(n: n, note: "about \(n) are taken from \(share.text) of \(sample)") : nil
      }
    }
    return nil
  }

  /// What the same finding says of an outcome in one group.
  func report(_ target: PublishedReport.Target, among variable: String, _ label: String) -> PublishedReport? {
    let group = Condition.isAnyOf(variable: variable, labels: [label])
    return finding.reports.first { $0.target == target && $0.among?.value == group && $0.value != nil }
  }

  /// The size of a group, as a report of it says, or worked out.
  func ofGroup(_ variable: String, _ label: String, _ report: PublishedReport?) -> Size? {
    if case .count(let n)? = report?.answered { return Size(n: n) }
    if let n = report?.n { return Size(n: n) }
    return of(.isAnyOf(variable: variable, labels: [label]))
  }
}
