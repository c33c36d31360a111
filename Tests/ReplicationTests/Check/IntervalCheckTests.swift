import Testing

@testable import Replication

@Suite struct IntervalCheckTests {
  /// R: 4.10 + c(-1, 1) * qt(.975, 39) * 1.20 / sqrt(40) is 3.716221 and 4.483779.
  @Test(arguments: [
    ("mean: other, value: 4.10, sd: 1.20, n: 40, ci: [3.72, 4.48]", ""),
    ("mean: other, value: 4.10, sd: 1.20, n: 40, ci: [3.78, 4.42]", "the interval is one of 90%"),
    (
      "mean: other, value: 4.10, sd: 1.20, n: 40, ci: [3.9, 4.3]",
      "the interval reaches 0.200 to either side, one of 95% by the SD 1.20 of 40 reaches 0.384"
    ),
    (
      "mean: other, value: 4.10, ci: [3.5, 4.4]",
      "the interval is not symmetric about the value, as one by its standard error is"
    ),
    (
      "mean_difference: other ~ cried, value: 1.0, ci: [-0.2, 2.2], p: .04",
      "the interval holds 0, and p = .04"
    ),
    (
      "mean_difference: other ~ cried, value: 1.0, ci: [0.2, 1.8], p: .20",
      "the interval leaves out 0, and p = .20"
    ),
    ("odds_ratio: cried = Yes ~ pass, value: 2.0, ci: [1.0, 4.0]", ""),
    (
      "odds_ratio: cried = Yes ~ pass, value: 2.0, ci: [1.0, 3.0]",
      "the interval is not symmetric about the value on the logarithm, as one by its standard error is"
    ),
    ("pearson_r: years ~ other, value: .31, ci: [.03, .54]", ""),
    ("cohens_d: years ~ cried, value: 0.8, ci: [0.05, 1.5]", ""),
    ("cronbach_alpha: calm, value: .8, ci: [-0.1, .9]", ""),
  ])
  func possible(_ report: String, _ note: String) throws {
    let result = try checkReport(report)
    #expect(result.consistency == .possible && result.note == note)
  }

  @Test(arguments: [
    ("mean: other, value: 4.10, ci: [4.2, 4.4]", "4.10 is outside its interval [4.2, 4.4]"),
    ("mean: other, value: 4.10, ci: [4.4, 3.8]", "the interval [4.4, 3.8] ends before it begins"),
    (
      "pearson_r: years ~ other, value: .9, ci: [.5, 1.3]",
      "the interval [.5, 1.3] leaves what lies between -1 and 1"
    ),
    (
      "odds_ratio: cried = Yes ~ pass, value: 0.4, ci: [-0.2, 1.2]",
      "the interval [-0.2, 1.2] has values below 0"
    ),
    (
      "cronbach_alpha: calm, value: .98, ci: [.96, 1.01]", "the interval [.96, 1.01] has values above 1"
    ),
  ])
  func impossible(_ report: String, _ note: String) throws {
    let result = try checkReport(report)
    #expect(result.consistency == .impossible && result.note == note)
  }
}
