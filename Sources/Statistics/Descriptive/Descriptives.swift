/// A numeric variable in nine rows: mean with its interval, standard deviation, median, quartiles, range, skewness
/// and kurtosis.
///
/// The standard deviation has n − 1; quantiles are of type 7, as R's default; skewness and kurtosis of type 2, as SPSS
/// (`e1071::skewness(x, type = 2)`). Values that are all equal have neither skewness nor kurtosis. Each row that has no
/// number says why.
public struct Descriptives: Statistic {
  /// The mean and its interval.
  public let mean: MeanEstimate
  /// The standard deviation; absent for fewer than two values.
  public let standardDeviation: Double?
  /// The middle value.
  public let median: Double?
  /// The first quartile.
  public let firstQuartile: Double?
  /// The third quartile.
  public let thirdQuartile: Double?
  /// The smallest value.
  public let min: Double?
  /// The largest value.
  public let max: Double?
  /// Skewness of type 2; absent for fewer than three values.
  public let skewness: Double?
  /// Excess kurtosis of type 2; absent for fewer than four values.
  public let kurtosis: Double?
  /// The rows.
  public let estimates: [Estimate]

  /// From the values.
  public init(_ sample: Sample, at place: Estimate.Place = .whole, level: Double = 0.95) {
    mean = MeanEstimate(sample, at: place, level: level)
    standardDeviation = sample.standardDeviation
    median = sample.median
    firstQuartile = sample.quantile(0.25)
    thirdQuartile = sample.quantile(0.75)
    min = sample.min
    max = sample.max
    skewness = sample.skewness
    kurtosis = sample.kurtosis

    let n = sample.count
    func row(_ measure: Measure, _ value: Double?, needs least: Int = 1, varied: Bool = false) -> Estimate {
      let note =
        if value?.isFinite == true { "" } else if n == 0 { Refusal.noValues } else if n < least {
          Refusal.needs(least)
        } else if varied && sample.values.count < 2 { Refusal.constant } else { Refusal.tooLarge }
      return Estimate(measure, at: place, value: value, n: n, note: note)
    }
    estimates =
      mean.estimates + [
        row(.sd, standardDeviation, needs: 2), row(.median, median), row(.q1, firstQuartile),
        row(.q3, thirdQuartile), row(.min, min), row(.max, max),
        row(.skewness, skewness, needs: 3, varied: true), row(.kurtosis, kurtosis, needs: 4, varied: true),
      ]
  }
}
