import Testing

@testable import Statistics

@Suite struct WeightedCorrelationTests {
  private typealias Data = WeightedExample

  // Reference/weighted.R
  @Test func values() {
    let row = WeightedCorrelation(x: Data.x, y: Data.z, respondents: Data.everyone).estimates[0]
    expectClose(row.value, 0.89504963879781063)
    expectClose(row.standardError, 0.043873011723985646)
    expectClose(row.interval?.low, 0.75449367642419496)
    expectClose(row.interval?.high, 0.95710275055576877)
    expectClose(row.statistic, 6.5584693846496789)
    expectClose(row.pValue, 3.6652844692420860e-06)
    #expect(row.df == 18 && row.n == 20)
  }

  @Test func `equal weights give Pearson’s r`() {
    let equal = Data.x.map { _ in Data.one(0.25) }
    let weighted = WeightedCorrelation(x: Data.x, y: Data.z, respondents: equal)
    let plain = PearsonCorrelation(PairCounts(x: Data.x, y: Data.z))
    expectClose(weighted.r, plain.r ?? .nan, relative: 1e-12)
    let far = WeightedCorrelation(
      x: Data.x.map { $0 + 1e8 }, y: Data.z, respondents: Data.everyone)
    expectClose(far.r, 0.89504963879781063)
  }

  @Test func refusals() {
    let constant = WeightedCorrelation(x: Data.x.map { _ in 3 }, y: Data.z, respondents: Data.everyone)
    #expect(constant.r == nil && !constant.estimates[0].note.isEmpty)
    let three = Array(Data.everyone.prefix(3))
    let few = WeightedCorrelation(x: [1, 2, 3], y: [1, 3, 2], respondents: three)
    #expect(few.r == nil && !few.estimates[0].note.isEmpty)
    let line = WeightedCorrelation(x: Data.x, y: Data.x, respondents: Data.everyone)
    #expect(line.r == 1 && line.estimates[0].interval == nil && !line.estimates[0].note.isEmpty)
  }
}
