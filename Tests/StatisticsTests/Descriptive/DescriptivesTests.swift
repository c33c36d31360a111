import Statistics
import Testing

// Reference/numeric.R, "describe".
@Suite struct DescriptivesTests {
  @Test(arguments: [
    (
      NumericData.heights, 64.342857142857142, 4.7612523362581607, 59.939433162999435, 68.746281122714834,
      [60.45, 64.8, 67.5], 0.14176690900818578, -1.4095832116925378
    ),
    (
      NumericData.before, 3.1666666666666665, 1.1146408580454255, 2.4584576532043885, 3.8748756801289441,
      [2.75, 3, 4], -0.38511803114383242, -0.05496728138013126
    ),
    (
      NumericData.after, 4.2, 0.94112394811432021, 3.678822929209637, 4.7211770707903638, [4, 4, 5],
      -1.0441029313106931, 0.49587769150724498
    ),
    (
      NumericData.many, 51.303333333333335, 29.414725740612987, 43.704703931487678, 58.901962735178998,
      [26.275, 51.5, 76.825], -0.019486886999704477, -1.2258325326205897
    ),
  ])
  func agreesWithR(
    data: [Double], mean: Double, sd: Double, low: Double, high: Double, quartiles: [Double],
    skewness: Double,
    kurtosis: Double
  ) {
    let result = Descriptives(Sample(data))
    expectClose(result.mean.mean, mean, relative: 1e-14)  // mean(x)
    expectClose(result.standardDeviation, sd, relative: 1e-13)  // sd(x)
    expectClose(result.mean.interval?.low, low)  // t.test(x)$conf.int
    expectClose(result.mean.interval?.high, high)
    expectClose(result.firstQuartile, quartiles[0], relative: 1e-14)  // quantile(x, c(.25, .5, .75))
    expectClose(result.median, quartiles[1], relative: 1e-14)
    expectClose(result.thirdQuartile, quartiles[2], relative: 1e-14)
    expectClose(result.skewness, skewness)  // e1071::skewness(x, type = 2)
    expectClose(result.kurtosis, kurtosis)  // e1071::kurtosis(x, type = 2)
    #expect(
      result.estimates.map(\.measure) == [.mean, .sd, .median, .q1, .q3, .min, .max, .skewness, .kurtosis])
    #expect(result.estimates.allSatisfy { $0.note.isEmpty && $0.n == data.count && $0.value != nil })
  }

  @Test func oneSampleTAgreesWithR() {
    let test = OneSampleT(Sample(NumericData.heights), against: 60)  // t.test(heights, mu = 60)
    expectClose(test.t, 2.4132558343905206)
    expectClose(test.df, 6)
    expectClose(test.pValue, 0.052341355335979521)
    #expect(test.estimates[0].value == test.mean.mean)
  }

  @Test func refusalsSayWhy() {
    func notes(_ data: [Double]) -> [String] { Descriptives(Sample(data)).estimates.map(\.note) }
    #expect(Set(notes([])) == ["no values"])
    #expect(
      notes([7]) == [
        "one value has no interval", "needs at least 2 values", "", "", "", "", "", "needs at least 3 values",
        "needs at least 4 values",
      ])
    #expect(
      notes([2, 2, 2, 2]) == [
        "all values are equal: no interval", "", "", "", "", "", "", "all values are equal",
        "all values are equal",
      ])
    #expect(notes([1, 2])[7...] == ["needs at least 3 values", "needs at least 4 values"])
    let huge = Descriptives(Sample([-1.7e308, 1.7e308, 1.6e308]))
    expectClose(huge.mean.mean, 1.6e308 / 3)
    #expect(
      huge.estimates[1].value == nil && huge.estimates[1].note == "the values are too large to compute with")
    #expect(OneSampleT(Sample([3]), against: 3).estimates[0].note == "needs at least 2 values")
    #expect(OneSampleT(Sample([3, 3, 3]), against: 2).estimates[0].note == "all values are equal")
    #expect(OneSampleT(Sample([]), against: 2).estimates[0].value == nil)
  }
}
