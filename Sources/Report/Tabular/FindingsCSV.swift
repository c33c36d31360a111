import Replication

/// findings.csv: each published statement beside what the data give.
package enum FindingsCSV {
  package static func text(_ verdicts: [Verdict]) -> String {
    CommaSeparated.text([Verdict.columns] + verdicts.map { $0.fields.map(ResultsCSV.field) })
  }
}

extension Verdict {
  /// In the order of `columns`.
  var fields: [ResultField] {
    [
      .text(finding), .text(report), .text(quote), .text(source), .text(published),
      .text(consistency.rawValue), .text(nearest), .number(recomputed), .number(confidenceLow),
      .number(confidenceHigh), .number(predictionLow), .number(predictionHigh),
      n.map { .integer($0) } ?? .number(nil), .text(convention), .text(outcome.rawValue), .text(criterion),
      .text([unchecked, note].filter { !$0.isEmpty }.joined(separator: "; ")),
    ]
  }
}
