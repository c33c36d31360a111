import Testing

@testable import Statistics

@Suite struct WeightedQuantileTests {
  // Reference/weighted.R
  @Test func values() {
    let sample = WeightedExample.sample()
    expectClose(sample.quantile(0.25), 8.125)
    expectClose(sample.median, 10.310483870967742)
    expectClose(sample.quantile(0.75), 13.989583333333332)
  }

  @Test func `equal weights give type 7, ties or none`() {
    let answers: [[Double]] = [
      [1], [1, 2], [1, 2, 2, 3, 5, 8], [4, 4, 4, 4], [1, 1, 1, 2, 9, 9], [0, 1, 2],
    ]
    for values in answers {
      let sample = Sample(values)
      for weight in [1, 0.1, 7, 1234.567] {
        let weighted = WeightedSample(
          values: sample.values,
          respondents: sample.counts.map {
            WeightedCount(
              n: $0, weight: Double($0) * weight, squares: Double($0) * weight * weight)
          })
        for p in stride(from: 0.0, through: 1, by: 0.05) {
          expectClose(
            weighted.quantile(p), sample.quantile(p) ?? .nan, relative: 1e-8, "\(values) \(weight) \(p)")
        }
      }
    }
  }

  @Test func `the ends are the ends`() {
    let sample = WeightedExample.sample()
    #expect(sample.quantile(0) == 3 && sample.quantile(1) == 19)
    #expect(sample.quantile(-0.1) == nil && WeightedSample(values: [], respondents: []).median == nil)
  }
}
