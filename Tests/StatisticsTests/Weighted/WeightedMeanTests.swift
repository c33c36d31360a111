import Testing

@testable import Statistics

@Suite struct WeightedMeanTests {
  // Reference/weighted.R
  @Test func values() {
    let sample = WeightedExample.sample()
    let mean = WeightedMean(sample)
    expectClose(mean.mean, 10.60882352941176521)
    expectClose(mean.standardError, 0.98397559081297115)
    expectClose(mean.interval?.low, 8.54933894888958790)
    expectClose(mean.interval?.high, 12.66830810993394252)
    expectClose(sample.standardDeviation, 4.3472136893559687)
    let test = WeightedOneSampleT(sample, against: 9)
    expectClose(test.t, 1.6350238201361662)
    expectClose(test.pValue, 0.1185034033326744)
    #expect(test.estimates[0].df == 19 && mean.estimates[0].n == 20)
    expectClose(mean.estimates[0].nWeighted, 25.5)
  }

  @Test func `equal weights give what no weights give`() {
    let plain = Sample(WeightedExample.x)
    let sample = WeightedExample.sample(weights: WeightedExample.x.map { _ in 3 })
    let (expected, found) = (MeanEstimate(plain), WeightedMean(sample))
    expectClose(found.mean, expected.mean ?? .nan, relative: 1e-13)
    expectClose(found.standardError, expected.standardError ?? .nan, relative: 1e-12)
    expectClose(found.interval?.low, expected.interval?.low ?? .nan, relative: 1e-12)
    expectClose(sample.standardDeviation, plain.standardDeviation ?? .nan, relative: 1e-12)
    let (test, other) = (OneSampleT(plain, against: 9), WeightedOneSampleT(sample, against: 9))
    expectClose(other.t, test.t ?? .nan, relative: 1e-11)
    expectClose(other.pValue, test.pValue ?? .nan, relative: 1e-10)
  }

  @Test func `large means keep their spread`() {
    let shifted = WeightedSample(
      values: WeightedExample.x.map { $0 + 1e9 }, respondents: WeightedExample.everyone)
    expectClose(shifted.standardDeviation, 4.3472136893559687, relative: 1e-8)
    expectClose(shifted.standardError, 0.98397559081297115, relative: 1e-8)
    expectClose(shifted.mean(above: 1e9), 10.60882352941176521, relative: 1e-7)
  }

  @Test func refusals() {
    let one = WeightedExample.one(2)
    #expect(WeightedMean(WeightedSample(values: [], respondents: [])).mean == nil)
    let single = WeightedMean(WeightedSample(values: [4], respondents: [one]))
    #expect(single.mean == 4 && single.interval == nil && !single.estimates[0].note.isEmpty)
    let constant = WeightedMean(WeightedSample(values: [4], respondents: [one + one]))
    #expect(constant.standardError == 0 && constant.interval == nil)
    // Who has no weight, or no number, is nobody.
    let odd = WeightedSample(values: [.nan, 1, 2, 3], respondents: [one, one, .none, one])
    #expect(odd.values == [1, 3] && odd.whole.n == 2)
  }
}
