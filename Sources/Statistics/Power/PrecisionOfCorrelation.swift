import Foundation

/// How many respondents make Fisher's interval of a correlation as narrow as wished.
///
/// Half of tanh(artanh r + z/√(n − 3)) − tanh(artanh r − z/√(n − 3)), for the correlation r that is expected; the interval is
/// not symmetric about it. `nil` for |r| of 1 and more, an n below 4, a half width not inside 0…1, and a level not inside 0…1.
/// Source: Bonett & Wright (2000), Psychometrika 65, 23–28, searched for in place of their approximation.
public enum PrecisionOfCorrelation {
  /// Half of the interval's width.
  public static func halfWidth(_ r: Double, n: Int, level: Double = 0.95) -> Double? {
    guard abs(r) < 1, n > 3, ConfidenceLevel.isDefined(level) else { return nil }
    let reach = Normal.critical(level) / Double(n - 3).squareRoot()
    return (tanh(atanh(r) + reach) - tanh(atanh(r) - reach)) / 2
  }

  /// The fewest whose interval is no wider.
  public static func sampleSize(_ r: Double, halfWidth: Double, level: Double = 0.95) -> Int? {
    guard halfWidth < 1 else { return nil }
    return SampleSize.least(from: 4, halfWidth: halfWidth, population: nil) {
      self.halfWidth(r, n: $0, level: level)
    }
  }
}
