/// A numeric variable with sampling weights: mean with its interval, standard deviation, median, quartiles and range.
///
/// The standard deviation is the root of R's `svyvar`, n/(n − 1) Σw(x − x̄)² / Σw; quantiles are of type 7 with weights
/// (`WeightedSample.quantile`). The range is that of those who have a weight.
public struct WeightedDescriptives: Statistic {
  /// The rows.
  public let estimates: [Estimate]

  /// From the values.
  public init(_ sample: WeightedSample, at place: Estimate.Place = .whole, level: Double = 0.95) {
    let n = sample.whole.n
    func row(_ measure: Measure, _ value: Double?, needs least: Int = 1) -> Estimate {
      let note =
        value?.isFinite == true
        ? "" : n == 0 ? Refusal.noValues : n < least ? Refusal.needs(least) : Refusal.tooLarge
      return Estimate(
        measure, at: place, value: value, n: n, nWeighted: sample.whole.weight, note: note)
    }
    estimates =
      WeightedMean(sample, at: place, level: level).estimates + [
        row(.sd, sample.standardDeviation, needs: 2), row(.median, sample.median),
        row(.q1, sample.quantile(0.25)), row(.q3, sample.quantile(0.75)), row(.min, sample.values.first),
        row(.max, sample.values.last),
      ]
  }
}
