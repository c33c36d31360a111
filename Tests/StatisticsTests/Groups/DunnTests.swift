import Statistics
import Testing

// Reference/groups.R
@Suite struct DunnTests {
  private let likert = NumericData.likert.map { Sample($0) }

  @Test func agreesWithR() {
    let three = Dunn(NumericData.groups.map { Sample($0) }).estimates
    expectClose(three[0].value, -2.0499999999999998)
    expectClose(three[0].standardError, 3.1937438845342627)
    expectClose(three[0].statistic, -0.6418798983622781)
    expectClose(three[0].pValue, 0.52095116699092836)
    let four = Dunn(likert).estimates
    #expect(four.count == 6 && four[1].place == .contrast(0, 2))
    expectClose(four[1].standardError, 3.8160063891331157)
    expectClose(four[1].pValue, 0.0018452204829318476)
    expectClose(four[5].statistic, 2.5842933545335316)
  }

  @Test func knowsOnlyTheOrderOfValues() {
    let squared = NumericData.likert.map { Sample($0.map { $0 * $0 * $0 - 400 }) }
    for (row, other) in zip(Dunn(likert).estimates, Dunn(squared).estimates) { #expect(row == other) }
    // Of two groups z² is the statistic of Kruskal and Wallis.
    let two = Dunn([likert[0], likert[1]]).estimates[0]
    let h = KruskalWallis([likert[0], likert[1]]).h ?? .nan
    expectClose((two.statistic ?? .nan) * (two.statistic ?? .nan), h, relative: 1e-12)
  }

  @Test func refusesConstants() {
    let rows = Dunn([Sample([5, 5]), Sample([]), Sample([5])]).estimates
    #expect(rows.count == 1 && rows[0].place == .contrast(0, 2))
    #expect(rows[0].note == "all values are equal" && rows[0].pValue == nil && rows[0].value == 0)
    #expect(Dunn([]).estimates.isEmpty && Dunn([Sample([1])]).estimates.isEmpty)
    #expect(Dunn([Sample([1]), Sample([2])]).estimates[0].pValue != nil)
  }
}
