import Analyses
import Foundation
import Statistics
import StudyFile

/// What a printed 95% interval is, in words: the report's own, another method's, or none of those known.
func intervalNote(_ claim: Claim, _ row: ResultRow, _ output: Output) -> String {
  guard let printed = claim.report.interval else { return "" }
  let rounding = claim.finding.rounding
  func prints(_ low: Double?, _ high: Double?) -> Bool {
    guard let low, let high else { return false }
    return printed.low.prints(low, rounding: rounding) && printed.high.prints(high, rounding: rounding)
  }
  if prints(row.confidenceLow, row.confidenceHigh) { return "the printed interval is equal as printed" }
  var names: [String] = []
  if row.measure == .proportion, !row.isWeighted,
    let count = output.rows.first(where: { $0.measure == .count })?.estimate.flatMap({ Int(exactly: $0) })
  {
    let proportion = Proportion(successes: count, trials: row.n)
    for (kind, name) in intervals {
      let interval = proportion.interval(kind, level: 0.95)
      if prints(interval?.low, interval?.high) { names.append(name) }
    }
  }
  for other in output.rows
  where other.measure == row.measure && other.method != row.method && !other.isResampled {
    if prints(other.confidenceLow, other.confidenceHigh) { names.append("\(other.name)’s") }
  }
  let text = "\(printed.low.text) to \(printed.high.text)"
  return names.isEmpty
    ? "no usual method gives the printed interval, \(text)"
    : "the printed interval, \(text), is \(names.uniquedInOrder.joined(separator: "; or "))"
}

extension ResultRow {
  /// Whom a method is named after: `Miettinen–Nurminen`.
  fileprivate var name: String {
    method.split(separator: "-").map(\.capitalized).joined(separator: "–")
  }
}

private let intervals: [(ProportionInterval, String)] = [
  (.wilson, "Wilson’s"), (.wald, "Wald’s"), (.clopperPearson, "Clopper and Pearson’s"),
  (.agrestiCoull, "Agresti and Coull’s"), (.jeffreys, "Jeffreys’s"), (.logit, "that of the log odds"),
]
