/// Cramér's V, how closely two categorical variables go together: 0 independent, 1 as closely as their levels allow.
///
/// V = √(χ² ÷ (n (min(r, c) − 1))), with the two-sided interval from the noncentral chi-square distribution, cut at 1.
/// It is biased upwards in small samples; see `CramersVCorrected`. Empty rows and columns are left out, with a note; one row
/// or one column with answers gives a row without numbers.
///
/// Source: Cramér, H. (1946). *Mathematical methods of statistics*, p. 282; R's
/// `effectsize::cramers_v(x, adjust = FALSE, alternative = "two.sided")`.
public struct CramersV: Statistic {
  /// V.
  public let value: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Of a table.
  public init(_ table: ContingencyTable, level: Double = 0.95) {
    let association = Association(table, level: level)
    let smaller = Double(association.table.smallerDimension)
    let row = association.estimate(.cramersV) { ($0 / smaller).squareRoot() }
    value = row.value
    estimates = [row]
  }
}

/// Cramér's V with its bias taken off.
///
/// V = √(φ² ÷ (min(r̃, c̃) − 1)) with φ² = max(0, χ²/n − (r − 1)(c − 1)/(n − 1)) and k̃ = k − (k − 1)²/(n − 1); the interval's
/// bounds are corrected the same way. Refused like `CramersV`.
///
/// Source: Bergsma, W. (2013). *Journal of the Korean Statistical Society, 42*, 323–328; R's
/// `effectsize::cramers_v(x, adjust = TRUE, alternative = "two.sided")`.
public struct CramersVCorrected: Statistic {
  /// Corrected V.
  public let value: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Of a table.
  public init(_ table: ContingencyTable, level: Double = 0.95) {
    let association = Association(table, level: level)
    let rows = Double(association.table.rows)
    let columns = Double(association.table.columns)
    let others = Double(association.table.total) - 1
    let smaller = min(
      rows - (rows - 1) * (rows - 1) / others, columns - (columns - 1) * (columns - 1) / others)
    var row = association.estimate(.cramersVCorrected) {
      (max(0, $0 - (rows - 1) * (columns - 1) / others) / (smaller - 1)).squareRoot()
    }
    if association.refusal == nil, row.value == nil {
      row.interval = nil
      row.note = association.problem.note("too few answers for the correction")
    }
    value = row.value
    estimates = [row]
  }
}
