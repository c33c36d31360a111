import Statistics
import Testing

// Reference/groups.R
@Suite struct LeveneTests {
  private let groups = NumericData.groups.map { Sample($0) }
  private let likert = NumericData.likert.map { Sample($0) }

  @Test func agreesWithR() {
    let mean = Levene(groups, centre: .mean)  // car::leveneTest(y, g, center = mean)
    expectClose(mean.f, 4.9378120408259978)
    expectClose(mean.pValue, 0.025392625511431663)
    let median = Levene(groups, centre: .median)
    expectClose(median.f, 3.0359852454206306)
    expectClose(median.pValue, 0.082805771981086781)
    expectClose(Levene(likert, centre: .mean).f, 0.27776142384103891)
    expectClose(Levene(likert, centre: .median).pValue, 0.92210441956939193)
    #expect(mean.estimates[0].measure == .leveneMean && median.estimates[0].measure == .leveneMedian)
    #expect(mean.estimates[0].df == 2 && mean.estimates[0].df2 == 13)
  }

  @Test func knowsNoOrderNoUnitAndNoOrigin() {
    let f = Levene(groups, centre: .mean).f ?? .nan
    expectClose(Levene([groups[2], groups[0], groups[1]], centre: .mean).f, f, relative: 1e-12)
    let moved = NumericData.groups.map { Sample($0.map { 1000 + 7 * $0 }) }
    expectClose(Levene(moved, centre: .mean).f, f, relative: 1e-9)
    expectClose(
      Levene(moved, centre: .median).f, Levene(groups, centre: .median).f ?? .nan, relative: 1e-9)
  }

  @Test func refusalsSayWhy() {
    func note(_ groups: [[Double]], _ centre: Levene.Centre = .median) -> String {
      let row = Levene(groups.map { Sample($0) }, centre: centre).estimates[0]
      #expect(row.statistic == nil || row.note.hasPrefix("groups without"))
      return row.note
    }
    #expect(note([]) == "fewer than two groups have values")
    #expect(note([[1, 2], []]) == "fewer than two groups have values")
    #expect(note([[1], [2]]) == "no group has two values")
    // Two values are equally far from their middle.
    #expect(note([[1, 2], [5, 9]], .mean) == "all values are equally far from the middle of their group")
    #expect(note([[3, 3], [3, 3, 3]]) == "all values are equally far from the middle of their group")
    #expect(note([[1, 2, 4], [], [2, 2, 5]]) == "groups without values are left out")
  }
}
