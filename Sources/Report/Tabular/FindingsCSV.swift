import Replication

/// findings.csv: each published statement beside what the data give.
package enum FindingsCSV {
  package static func text(_ verdicts: [Verdict]) -> String {
    CommaSeparated.text([Verdict.columns] + verdicts.map(record))
  }

  /// In the order of `Verdict.columns`.
  private static func record(_ verdict: Verdict) -> [String] {
    func number(_ value: Double?) -> String { ResultsCSV.field(.number(value)) }
    return [
      verdict.finding, verdict.report, verdict.quote, verdict.source, verdict.published,
      verdict.consistency.rawValue, verdict.nearest, number(verdict.recomputed),
      number(verdict.confidenceLow),
      number(verdict.confidenceHigh), number(verdict.predictionLow), number(verdict.predictionHigh),
      verdict.n.map(String.init) ?? "", verdict.convention, verdict.outcome.rawValue, verdict.criterion,
      [verdict.unchecked, verdict.note].filter { !$0.isEmpty }.joined(separator: "; "),
    ]
  }
}
