import Testing

@testable import Statistics

/// Values from Reference/equivalence.R.
@Suite struct EquivalenceOfMeansTests {
  private let x = Sample([4.1, 5.2, 6.3, 5.5, 4.8, 5.0, 6.1, 5.7, 4.9, 5.3]).moments
  private let y = Sample([5.0, 5.4, 4.7, 6.0, 5.1, 5.6, 4.9, 5.8]).moments

  @Test func rawMargin() throws {
    // tost(1)
    let row = try #require(EquivalenceOfMeans(x, y, margin: .raw(1)).estimates.first)
    expectClose(row.pValue, 0.000926210473319308)
    expectClose(row.statistic, 3.729807168670079776)
    expectClose(row.df, 15.836249168110809293)
    expectClose(row.interval?.low, -0.480347867499219)
    expectClose(row.interval?.high, 0.435347867499219)
    #expect(row.interval?.level == 0.9)
  }

  @Test func marginInStandardDeviations() throws {
    // tost(0.5 * pooled)
    let row = try #require(EquivalenceOfMeans(x, y, margin: .d(0.5)).estimates.first)
    expectClose(row.pValue, 0.163867751744909)
    expectClose(row.statistic, 1.009878874939820)
  }

  @Test func theGroupsCanBeSwapped() {
    let forward = EquivalenceOfMeans(x, y, margin: .d(0.3))
    let back = EquivalenceOfMeans(y, x, margin: .d(0.3))
    expectClose(forward.pValue, back.pValue ?? .nan)
  }

  /// p < α where the interval of level 1 − 2α lies inside the margin, and only there.
  @Test func theIntervalDecidesAlike() throws {
    for margin in stride(from: 0.05, through: 2, by: 0.05) {
      let row = try #require(EquivalenceOfMeans(x, y, margin: .raw(margin)).estimates.first)
      let interval = try #require(row.interval)
      let isInside = interval.low! > -margin && interval.high! < margin
      #expect((row.pValue! < 0.05) == isInside, "\(margin)")
    }
  }

  @Test func whatIsRefusedSaysWhy() {
    let one = Moments(n: 1, mean: 3, sumOfSquares: 0)
    for test in [
      EquivalenceOfMeans(x, one, margin: .raw(1)), EquivalenceOfMeans(x, y, margin: .raw(0)),
      EquivalenceOfMeans(
        Moments(n: 4, mean: 3, sumOfSquares: 0), Moments(n: 4, mean: 3, sumOfSquares: 0), margin: .d(0.2)),
    ] {
      #expect(test.pValue == nil)
      #expect(test.estimates.allSatisfy { !$0.note.isEmpty })
    }
  }
}

@Suite struct EquivalenceOfProportionsTests {
  @Test func unpooled() throws {
    let pair = ProportionPair(successesA: 297, trialsA: 411, successesB: 95, trialsB: 130)
    let row = try #require(EquivalenceOfProportions(pair, margin: 0.1).estimates.first)
    expectClose(row.pValue, 0.0200144909288954)
    expectClose(row.interval?.low, -0.0817219646799792)
    #expect(row.note == "margin ±10 percentage points")
  }

  @Test func whatIsRefusedSaysWhy() {
    for (pair, margin) in [
      (ProportionPair(successesA: 0, trialsA: 0, successesB: 1, trialsB: 2), 0.1),
      (ProportionPair(successesA: 2, trialsA: 2, successesB: 3, trialsB: 3), 0.1),
      (ProportionPair(successesA: 1, trialsA: 2, successesB: 1, trialsB: 3), 0),
    ] {
      let test = EquivalenceOfProportions(pair, margin: margin)
      #expect(test.pValue == nil)
      #expect(test.estimates.allSatisfy { !$0.note.isEmpty })
    }
  }
}

@Suite struct EquivalenceOfCorrelationTests {
  @Test func fisher() throws {
    let row = try #require(EquivalenceOfCorrelation(r: 0.04, n: 541, margin: 0.1).estimates.first)
    expectClose(row.pValue, 0.0809105916980609)
    expectClose(row.interval?.high, 0.1104831690807388)
  }

  @Test func whatIsRefusedSaysWhy() {
    for (r, n) in [(nil, 10), (0.5, 3), (1.0, 10)] as [(Double?, Int)] {
      let test = EquivalenceOfCorrelation(r: r, n: n, margin: 0.1)
      #expect(test.pValue == nil)
      #expect(test.estimates.allSatisfy { !$0.note.isEmpty })
    }
  }
}
