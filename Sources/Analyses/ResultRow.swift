import Statistics

/// One row of results.csv: an estimate or a test, with the names that the study gives its parts.
package struct ResultRow: Sendable, Equatable {
  /// The id of the analysis.
  package var analysis: String
  package var measure: Measure
  /// The outcome.
  package var variable: String
  package var level: String
  /// The explanatory or second variable.
  package var by: String
  /// A level of `by`, or `A vs B`.
  package var group: String
  package var stratum: String
  package var estimate: Double?
  package var standardError: Double?
  package var confidenceLow: Double?
  package var confidenceHigh: Double?
  package var confidenceLevel: Double?
  package var statistic: Double?
  package var df: Double?
  package var df2: Double?
  package var pValue: Double?
  package var pAdjusted: Double?
  package var n: Int
  package var nWeighted: Double?
  package var method: String
  /// The row that the sentence in the report uses.
  package var isPrimary: Bool
  package var note: String

  package init(
    analysis: String, _ estimate: Estimate, variable: String = "", level: String = "", by: String = "",
    group: String = "", stratum: String = "", isPrimary: Bool = false
  ) {
    self.analysis = analysis
    self.measure = estimate.measure
    self.variable = variable
    self.level = level
    self.by = by
    self.group = group
    self.stratum = stratum
    self.estimate = estimate.value
    self.standardError = estimate.standardError
    self.confidenceLow = estimate.interval?.low
    self.confidenceHigh = estimate.interval?.high
    self.confidenceLevel = estimate.interval?.level
    self.statistic = estimate.statistic
    self.df = estimate.df
    self.df2 = estimate.df2
    self.pValue = estimate.pValue
    self.n = estimate.n
    self.nWeighted = estimate.nWeighted
    self.method = estimate.method
    self.isPrimary = isPrimary
    self.note = estimate.note
  }

  /// Whether the sampling weights are in its numbers.
  package var isWeighted: Bool { nWeighted != nil }

  /// A bootstrap's row, beside the one that has the usual interval.
  package var isResampled: Bool { method.hasPrefix("bootstrap ") }

  /// The columns of results.csv and the keys of results.json, in order.
  package static let columns = [
    "analysis", "measure", "variable", "level", "by", "group", "stratum", "estimate", "std_error", "conf_low",
    "conf_high", "conf_level", "statistic", "df", "df2", "p_value", "p_adjusted", "n", "n_weighted", "method",
    "primary", "note",
  ]
}
