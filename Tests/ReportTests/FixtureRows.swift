import Analyses
import Statistics

/// Writes rows by hand, as an analysis gives them.
struct RowMaker {
  var analysis: String
  var rows: [ResultRow] = []

  mutating func add(
    _ measure: Measure, _ value: Double? = nil, se: Double? = nil, ci: (Double?, Double?)? = nil,
    level confidence: Double = 0.95,
    statistic: Double? = nil, df: Double? = nil, df2: Double? = nil, p: Double? = nil,
    adjusted: Double? = nil,
    n: Int, method: String = "", of variable: String = "", at level: String = "", by: String = "",
    group: String = "", stratum: String = "", primary: Bool = false, note: String = ""
  ) {
    let interval = ci.map { Interval(low: $0.0, high: $0.1, level: confidence) }
    var row = ResultRow(
      analysis: analysis,
      Estimate(
        measure, method: method, value: value, standardError: se, interval: interval, statistic: statistic,
        df: df,
        df2: df2, pValue: p, n: n, note: note),
      variable: variable, level: level, by: by, group: group, stratum: stratum, isPrimary: primary)
    row.pAdjusted = adjusted
    rows.append(row)
  }

  /// A count and a proportion with Wilson's interval.
  mutating func share(
    _ count: Int, of n: Int, _ variable: String, _ level: String, by: String = "", group: String = "",
    primary: Bool = false
  ) {
    add(.count, Double(count), n: n, of: variable, at: level, by: by, group: group)
    guard n > 0 else {
      add(
        .proportion, n: 0, method: "wilson", of: variable, at: level, by: by, group: group,
        note: "nobody answered")
      return
    }
    let z = 1.959963984540054
    let (k, total) = (Double(count), Double(n))
    let share = k / total
    let centre = (share + z * z / (2 * total)) / (1 + z * z / total)
    let half =
      z / (1 + z * z / total) * (share * (1 - share) / total + z * z / (4 * total * total)).squareRoot()
    add(
      .proportion, share, ci: (max(0, centre - half), min(1, centre + half)), n: n, method: "wilson",
      of: variable,
      at: level, by: by, group: group, primary: primary)
  }

  mutating func missing(_ count: Int, n: Int, _ variable: String, group: String = "", by: String = "") {
    add(.missing, Double(count), n: n, of: variable, by: by, group: group)
  }

  mutating func frequencies(_ variable: String, _ counts: [(String, Int)], missing: Int = 0) {
    let n = counts.map(\.1).reduce(0, +)
    for (level, count) in counts { share(count, of: n, variable, level) }
    self.missing(missing, n: n + missing, variable)
  }

  mutating func moments(
    _ variable: String, mean: Double, sd: Double, n: Int, median: Double, quartiles: (Double, Double),
    range: (Double, Double)? = nil, by: String = "", group: String = "", missing: Int? = nil
  ) {
    let se = sd / Double(n).squareRoot()
    add(
      .mean, mean, se: se, ci: (mean - 1.96 * se, mean + 1.96 * se), n: n, of: variable, by: by, group: group)
    add(.sd, sd, n: n, of: variable, by: by, group: group)
    add(.median, median, n: n, of: variable, by: by, group: group)
    add(.q1, quartiles.0, n: n, of: variable, by: by, group: group)
    add(.q3, quartiles.1, n: n, of: variable, by: by, group: group)
    if let range {
      add(.min, range.0, n: n, of: variable, by: by, group: group)
      add(.max, range.1, n: n, of: variable, by: by, group: group)
      add(.skewness, 0.61, n: n, of: variable, by: by, group: group)
      add(.kurtosis, -0.12, n: n, of: variable, by: by, group: group)
    }
    if let missing { self.missing(missing, n: n + missing, variable, group: group, by: by) }
  }
}
