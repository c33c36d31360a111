import Foundation
import Statistics
import Testing

// Reference/biserial.R.
@Suite struct PointBiserialTests {
  private func check(_ a: [Double], _ b: [Double], _ expected: [Double]) {
    let row = PointBiserial(Sample(a), Sample(b)).estimates[0]
    expectClose(row.value, expected[0])
    expectClose(row.interval?.low, expected[1])
    expectClose(row.interval?.high, expected[2])
    expectClose(row.statistic, expected[3])
    #expect(row.df == expected[4])
    expectClose(row.pValue, expected[5])
  }

  static let manual = zip(Cars.miles, Cars.isManual).filter { $0.1 == 1 }.map(\.0)
  static let automatic = zip(Cars.miles, Cars.isManual).filter { $0.1 == 0 }.map(\.0)

  @Test func agreesWithR() {
    check(
      Self.manual, Self.automatic,
      [
        5.9983242945464799e-01, 3.1755830351223141e-01, 7.8445202183513996e-01, 4.1061269831006921, 30,
        2.8502074393506538e-04,
      ])
    check(
      [2, 5, 4], [7, 9, 3, 8],
      [
        -0.62505707501952434, -0.93704437062752322, 0.24183274895980578, -1.79055549843456041, 5,
        0.13336956842020023,
      ])
  }

  @Test func itIsStudentsTest() throws {
    let row = PointBiserial(Sample(Self.manual), Sample(Self.automatic)).estimates[0]
    let t = try #require(StudentTTest(Sample(Self.manual), Sample(Self.automatic)).estimates.first)
    expectClose(row.pValue, try #require(t.pValue), relative: 1e-12)
    // The groups the other way round.
    let turned = PointBiserial(Sample(Self.automatic), Sample(Self.manual)).r
    expectClose(turned, -(try #require(row.value)), relative: 1e-13)
  }

  @Test func refusalsSayWhy() {
    func row(_ a: [Double], _ b: [Double]) -> Estimate { PointBiserial(Sample(a), Sample(b)).estimates[0] }
    #expect(row([], [1, 2]).note == "a group has no values" && row([], [1, 2]).value == nil)
    #expect(row([3, 3], [3]).note == "all values are equal")
    let perfect = row([1, 1], [2, 2])
    #expect(perfect.value == -1 && perfect.pValue == nil)
    #expect(perfect.note == "a perfect correlation: its test statistic is infinite")
    #expect(row([1, 2], [4]).interval == nil && row([1, 2], [4]).pValue != nil)
    #expect(row([1e300, -1e300], [2]).note == "the values are too large to compute with")
  }
}
