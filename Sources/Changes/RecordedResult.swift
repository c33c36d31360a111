/// A row of results, as a run has recorded it.
package struct RecordedResult: Sendable, Equatable, Decodable {
  package var analysis: String
  package var measure: String
  package var variable: String
  package var level: String
  package var by: String
  package var group: String
  package var stratum: String?
  package var method: String
  package var estimate: Double?
  package var stdError: Double?
  package var confLow: Double?
  package var confHigh: Double?
  package var confLevel: Double?
  package var statistic: Double?
  package var df: Double?
  package var df2: Double?
  package var pValue: Double?
  package var pAdjusted: Double?
  package var n: Double?
  package var nWeighted: Double?
  /// Whether a sentence of the report uses it.
  package var primary: Bool
  package var note: String?

  private enum CodingKeys: String, CodingKey {
    case analysis, measure, variable, level, by, group, stratum, method, estimate, statistic, df, df2, n,
      primary, note
    case stdError = "std_error"
    case confLow = "conf_low"
    case confHigh = "conf_high"
    case confLevel = "conf_level"
    case pValue = "p_value"
    case pAdjusted = "p_adjusted"
    case nWeighted = "n_weighted"
  }

  package init(
    analysis: String, measure: String, variable: String, level: String = "", by: String = "",
    group: String = "", method: String = "", estimate: Double? = nil, pValue: Double? = nil, n: Double? = nil,
    primary: Bool = false
  ) {
    (self.analysis, self.measure, self.variable, self.level) = (analysis, measure, variable, level)
    (self.by, self.group, self.method) = (by, group, method)
    (self.estimate, self.pValue, self.n, self.primary) = (estimate, pValue, n, primary)
  }

  /// What it is a result of: the same in two runs of one study file.
  var identity: [String] { [analysis, measure, variable, level, by, group, stratum ?? "", method] }

  /// By the column of results.csv.
  var numbers: [(column: String, value: Double?)] {
    [
      ("estimate", estimate), ("std_error", stdError), ("conf_low", confLow), ("conf_high", confHigh),
      ("statistic", statistic), ("df", df), ("df2", df2), ("p_value", pValue), ("p_adjusted", pAdjusted),
      ("n", n), ("n_weighted", nWeighted),
    ]
  }

  /// Whether its test is significant at the level that goes with the confidence level, adjusted where it is; `nil` for
  /// what is no test.
  package var isSignificant: Bool? {
    (pAdjusted ?? pValue).map { p in
      // 1 − 0.95 is not 0.05 in doubles.
      p < ((1 - (confLevel ?? 0.95)) * 1e9).rounded() / 1e9
    }
  }
}

/// A row of findings, as a run has recorded it.
package struct RecordedFinding: Sendable, Equatable, Decodable {
  package var finding: String
  package var report: String
  package var consistency: String
  package var verdict: String
  package var recomputed: Double?

  package init(
    finding: String, report: String, consistency: String = "", verdict: String, recomputed: Double? = nil
  ) {
    (self.finding, self.report, self.consistency) = (finding, report, consistency)
    (self.verdict, self.recomputed) = (verdict, recomputed)
  }

  var identity: [String] { [finding, report] }

  /// What is said of it: that it cannot be as printed comes before what the data give.
  package var judgement: String {
    [consistency == "possible" ? "" : consistency, verdict].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
