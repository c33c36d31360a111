import Statistics
import Testing

// Reference/groups.R, which integrates the studentized range on a grid that is coarse for few degrees of freedom.
@Suite struct GamesHowellTests {
  private let likert = NumericData.likert.map { Sample($0) }

  @Test func agreesWithR() {
    let three = GamesHowell(NumericData.groups.map { Sample($0) }).estimates
    #expect(three.count == 3)
    expectClose(three[0].value, -0.38500000000000023)
    expectClose(three[0].interval?.low, -1.9424018812894954, relative: 1e-7)
    expectClose(three[0].interval?.high, 1.172401881289495, relative: 1e-7)
    expectClose(three[0].statistic, 1.3056787690586389)
    #expect(three[0].df == 3)
    expectClose(three[0].df2, 3.6362570525051519)
    expectClose(three[0].pValue, 0.65890015570284732, relative: 1e-8)
    let four = GamesHowell(likert).estimates
    #expect(four.map(\.place) == [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)].map { .contrast($0, $1) })
    expectClose(four[1].pValue, 0.0049435482125800576, relative: 1e-8)
    expectClose(four[5].pValue, 0.023714301895954949, relative: 1e-8)
    expectClose(four[5].interval?.low, 0.34031976935698705, relative: 1e-8)
  }

  @Test func turnsWithItsGroups() {
    let rows = GamesHowell(likert.map(\.moments)).estimates
    let turned = GamesHowell(likert.reversed()).estimates
    for row in rows {
      guard case .contrast(let i, let j) = row.place,
        let other = turned.first(where: { $0.place == .contrast(3 - j, 3 - i) })
      else {
        Issue.record("no such pair")
        continue
      }
      expectClose(other.value, -(row.value ?? .nan), relative: 1e-12)
      expectClose(other.pValue, row.pValue ?? .nan, relative: 1e-9)
      expectClose(other.interval?.low, -(row.interval?.high ?? .nan), relative: 1e-9)
    }
    // Of two groups it is Welch's test.
    let welch = WelchTTest(likert[0], likert[2])
    let pair = GamesHowell([likert[0], likert[2]]).estimates[0]
    expectClose(pair.pValue, welch.pValue ?? .nan, relative: 1e-9)
    expectClose(pair.interval?.low, welch.interval?.low ?? .nan, relative: 1e-9)
  }

  @Test func refusesByPair() {
    let rows = GamesHowell([Sample([1, 2, 4]), Sample([3]), Sample([]), Sample([5, 5]), Sample([6, 6])])
      .estimates
    #expect(rows.count == 6)
    #expect(rows[0].note == "needs at least 2 values in each group" && rows[0].pValue == nil)
    expectClose(rows[0].value, 7.0 / 3 - 3)
    #expect(rows[5].note == "all values are equal within each group" && rows[5].interval == nil)
    #expect(rows[1].pValue != nil)
    #expect(GamesHowell([Sample]()).estimates.isEmpty)
  }
}
