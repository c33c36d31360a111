import Statistics
import Testing

// Every expected value here was computed by Reference/categorical_tails.py (mpmath, 40 digits and more).

@Suite struct CentralTailsTests {
  /// P(|T| > t). From 30 degrees of freedom on, GSL would be wrong in the seventh digit.
  @Test(arguments: [
    (0.5, 0.001, 0.99946064766848764), (0.5, 36, 0.10689413993658982), (1, 0.001, 0.99936338043983888),
    (1, 2, 0.29516723530086655), (2.5, 8, 0.0076566441310434466), (5, 36, 3.1132044996805206e-7),
    (10, 17, 1.0444470515521771e-8), (30.5, 0.5, 0.62066352391452571), (30.5, 17, 4.1591983086029893e-17),
    (31, 17, 2.8824645059365416e-17), (31, 36, 7.399171477000178e-27), (50, 17, 2.0079767329574156e-22),
    (100, 2, 0.04821217873113368), (100, 36, 4.7032244956424289e-59), (1000, 8, 3.4266614823914744e-15),
    (1000, 36, 1.0958201222365399e-182), (20000, 0.001, 0.99920212554567753),
    (20000, 17, 2.3261965354478779e-64), (20000, 36, 4.7698756873356909e-275),
  ])
  func t(df: Double, t: Double, expected: Double) {
    let distribution = StudentT(df: df)
    expectClose(distribution.bothTails(t), expected, relative: 1e-12)
    expectClose(distribution.upperTail(t), expected / 2, relative: 1e-12)
    expectClose(distribution.lowerTail(-t), expected / 2, relative: 1e-12)
    expectClose(distribution.lowerTail(t), 1 - expected / 2, relative: 1e-12)
    // The same through F.
    expectClose(FDistribution(df: 1, df2: df).upperTail(t * t), expected, relative: 1e-12)
  }

  /// With a million degrees of freedom GSL gives 0.1571 for the 0.1587 below.
  @Test(arguments: [
    (1, 92.20528041, 1.0, 7.8136003950262163e-22), (1, 1e-20, 7.9788456080286533e-11, 0.99999999992021154),
    (3, 0.01, 0.00026516505865560984, 0.99973483494134439), (9, 138.2898416, 1.0, 2.3252868158291513e-25),
    (5, 778.9065315, 1.0, 4.2297449698215076e-166), (1, 1300, 1.0, 1.1303728441492742e-284),
    (2, 1370, 1.0, 3.2231453908506467e-298), (40, 250, 1.0, 3.469536887053956e-32),
    (1000, 1100, 0.98538559187370481, 0.014614408126295194), (1000, 100, 5.3643869635226485e-307, 1.0),
    (1e6, 998585.7864376269, 0.15865517319335395, 0.84134482680664605),
    (1e6, 1005000, 0.99979232199053297, 0.00020767800946703003),
    (1e7, 10004472.0, 0.8413374001906211, 0.1586625998093789),
  ])
  func chiSquare(df: Double, x: Double, lower: Double, upper: Double) {
    let distribution = ChiSquare(df: df)
    expectClose(distribution.lowerTail(x), lower, relative: 1e-12)
    expectClose(distribution.upperTail(x), upper, relative: 1e-12)
  }

  @Test(arguments: [
    (0.5, 0.5, 0.1, 0.20483276469913346, 0.79516723530086654),
    (1, 5, 1e-12, 4.9999999999899999e-12, 0.999999999995),
    (72, 29, 0.6, 0.0084325334439805993, 0.9915674665560194),
    (160, 21, 0.7, 1.4008069987189648e-9, 0.999999998599193),
    (389.5, 152.5, 0.5, 1.8229355668422003e-25, 1.0),
    (500, 700, 0.1, 1.5373547535260325e-180, 1.0),
    (5e4, 3e4, 0.63, 0.99828245519132719, 0.0017175448086728112),
    (0.5, 2e6, 1e-6, 0.9544997765968787, 0.045500223403121302),
  ])
  func beta(alpha: Double, beta: Double, x: Double, lower: Double, upper: Double) {
    expectClose(Beta(alpha, beta).lowerTail(x), lower, relative: 1e-12)
    expectClose(Beta(alpha, beta).upperTail(x), upper, relative: 2e-12)
    let odds = x / (1 - x)
    let f = FDistribution(df: 2 * alpha, df2: 2 * beta)
    expectClose(f.lowerTail(odds * beta / alpha), lower, relative: 1e-12)
  }

  @Test func normal() {
    // mpmath: erfc(37/sqrt(2))/2
    expectClose(Normal().upperTail(37), 5.7255712225245e-300, relative: 1e-12)
    expectClose(Normal().lowerTail(-37), 5.7255712225245e-300, relative: 1e-12)
    expectClose(Normal.critical(0.95), 1.959963984540054, relative: 1e-14)
  }
}
