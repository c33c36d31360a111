import Statistics
import Testing

// Reference/correlation.R
@Suite struct PartialCorrelationTests {
  private typealias Data = ControlledData

  /// cor(resid(lm(x ~ controls)), resid(lm(y ~ controls)))
  @Test func agreesWithR() {
    let one = PartialCorrelation(Data.products([Data.x, Data.y, Data.one]))
    expectClose(one.r, 0.50432068228932003)
    expectClose(one.t, 4.4093400642363632)
    expectClose(one.pValue, 4.6490068001530788e-05)
    expectClose(one.interval?.low, 0.28505221193656538)
    expectClose(one.interval?.high, 0.67343097242890548)
    #expect(one.df == 57)
    let all = PartialCorrelation(Data.products([Data.x, Data.y] + Data.controls))
    expectClose(all.r, 0.48897433433275528)
    expectClose(all.pValue, 0.00013133630456375485)
    expectClose(all.interval?.low, 0.25942305477880512)
    #expect(all.df == 54)
    let ranks = PartialCorrelation(
      Data.products([Data.x, Data.y, Data.one].map(Data.ranks)), kind: .spearman)
    expectClose(ranks.r, 0.58241539876667414)
    expectClose(ranks.pValue, 1.3042819978132727e-06)
    expectClose(ranks.interval?.low, 0.3651868563329298)
    expectClose(ranks.interval?.high, 0.73949434299785954)
    #expect(ranks.estimates[0].method == "spearman")
  }

  @Test func withoutControlsItIsPearsons() {
    let pearson = PearsonCorrelation(PairCounts(x: Data.x, y: Data.y))
    let partial = PartialCorrelation(Data.products([Data.x, Data.y]))
    expectClose(partial.r, pearson.r ?? .nan, relative: 1e-13)
    expectClose(partial.pValue, pearson.pValue ?? .nan, relative: 1e-12)
    expectClose(partial.interval?.low, pearson.interval?.low ?? .nan, relative: 1e-12)
  }

  @Test func knowsNoUnitNoOrderAndNoControlTwice() {
    let all = PartialCorrelation(Data.products([Data.x, Data.y] + Data.controls))
    let sum = zip(Data.one, Data.two).map { $0 - 3 * $1 }
    let other = PartialCorrelation(
      Data.products(
        [Data.y.map { 5 - 1e6 * $0 }, Data.x.map { $0 * 1e-8 }]
          + [sum, Data.places.map { _ in 7.1 }, Data.third, Data.two, Data.one, Data.second]))
    expectClose(other.r, -(all.r ?? .nan), relative: 1e-11)
    #expect(other.df == 54)
  }

  @Test func refusalsSayWhy() {
    func row(_ columns: [[Double]]) -> Estimate { PartialCorrelation(Data.products(columns)).estimates[0] }
    #expect(row([[], [], []]).note == "needs at least 3 respondents")
    #expect(row([[1, 2, 3], [2, 1, 3], [4, 9, 5]]).note == "needs at least 4 respondents")
    #expect(row([[1, 1, 1, 1, 1], [2, 1, 3, 5, 4], [4, 9, 5, 1, 1]]).note.contains("constant"))
    #expect(
      row([[1, 2, 3, 4, 9], [2, 1, 3, 5, 4], [2, 4, 6, 8, 18]]).note == "the controls tell all of a variable")
    let few = row([[1, 2, 3, 5], [2, 1, 3, 9], [4, 9, 5, 5]])
    #expect(few.note == "too few respondents for an interval" && few.interval == nil && few.pValue != nil)
    #expect(
      row([[1e200, 2e200, 3e200, 1], [1, 2, 3, 5], [4, 9, 5, 5]]).note
        == "the values are too large to compute with")
    let perfect = row([[1, 2, 3, 4, 9], [2, 4, 6, 8, 18], [4, 9, 5, 5, 1]])
    #expect(perfect.value == 1 && perfect.pValue == 0 && perfect.note.contains("perfect"))
  }
}
