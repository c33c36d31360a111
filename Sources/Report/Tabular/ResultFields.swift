import Analyses

/// A field of results.csv, findings.csv and results.json.
enum ResultField: Equatable {
  case text(String)
  case number(Double?)
  case integer(Int)
  case truth(Bool)
}

extension ResultRow {
  /// In the order of `columns`.
  var fields: [ResultField] {
    [
      .text(analysis), .text(measure.rawValue), .text(variable), .text(level), .text(by), .text(group),
      .text(stratum), .number(estimate), .number(standardError), .number(confidenceLow),
      .number(confidenceHigh), .number(confidenceLevel), .number(statistic), .number(df), .number(df2),
      .number(pValue), .number(pAdjusted), .integer(n), .number(nWeighted), .text(method), .truth(isPrimary),
      .text(note),
    ]
  }
}
