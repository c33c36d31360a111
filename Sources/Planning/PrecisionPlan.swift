import Analyses
import Statistics

/// An interval that is to be as narrow as wished.
package enum PrecisionPlan: Sendable {
  case proportion(Double)
  case mean(sd: Double)
  case correlation(Double)

  /// As results.csv names the estimate.
  package var name: String {
    switch self {
    case .proportion: "proportion"
    case .mean: "mean"
    case .correlation: "pearson_r"
    }
  }

  /// The fewest whose interval is no wider than twice the half width.
  package func size(halfWidth: Double, population: Int?, confidence: Double) -> PlanRow {
    let n =
      switch self {
      case .proportion(let p):
        PrecisionOfProportion.sampleSize(p, halfWidth: halfWidth, population: population, level: confidence)
      case .mean(let sd):
        PrecisionOfMean.sampleSize(sd: sd, halfWidth: halfWidth, population: population, level: confidence)
      case .correlation(let r): PrecisionOfCorrelation.sampleSize(r, halfWidth: halfWidth, level: confidence)
      }
    var row = row(.sampleSize, confidence)
    row.size = halfWidth
    row.sample = n.map(PlannedSize.init(n:))
    if n == nil { row.note = "no sample of a size that can be had is that precise" }
    return row
  }

  /// How wide the interval of a sample is.
  package func halfWidth(n: Int, population: Int?, confidence: Double) -> PlanRow {
    var row = row(.effect, confidence)
    row.sample = PlannedSize(n: n)
    row.size =
      switch self {
      case .proportion(let p):
        PrecisionOfProportion.halfWidth(p, n: n, population: population, level: confidence)
      case .mean(let sd): PrecisionOfMean.halfWidth(sd: sd, n: n, population: population, level: confidence)
      case .correlation(let r): PrecisionOfCorrelation.halfWidth(r, n: n, level: confidence)
      }
    if row.size == nil { row.note = "so few have no interval" }
    return row
  }

  private func row(_ sought: PlanRow.Sought, _ confidence: Double) -> PlanRow {
    PlanRow(name, sought, effect: "half_width", alpha: ((1 - confidence) * 1e12).rounded() / 1e12)
  }
}
