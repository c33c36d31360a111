import Statistics
import Testing

/// Odds ratio, risk ratio and risk difference of two groups.
@Suite struct TwoProportionsTests {
  let cried = ProportionPair(successesA: 160, trialsA: 180, successesB: 181, trialsB: 361)

  // Reference/categorical.R, `two(160, 180, 181, 361)`
  @Test func values() {
    let odds = OddsRatio(cried).estimates[0]
    expectClose(odds.value, 7.95580110497238)
    expectClose(odds.standardError, 0.25948105409453)
    expectClose(odds.interval?.low, 4.78424314800404)
    expectClose(odds.interval?.high, 13.22983996920932)
    #expect(odds.place == .contrast(0, 1) && odds.n == 541)
    let risk = RiskRatio(cried).estimates[0]
    expectClose(risk.value, 1.7728667894413750)
    expectClose(risk.standardError, 0.0587300878630741)
    expectClose(risk.interval?.low, 1.5801014192699332)
    expectClose(risk.interval?.high, 1.9891486804412719)
    let rows = RiskDifference(cried).estimates
    #expect(rows.map(\.method) == ["newcombe", "wald"])
    expectClose(rows[0].value, 0.387503847337642)
    expectClose(rows[0].interval?.low, 0.312827166999619)
    expectClose(rows[0].interval?.high, 0.451375186409719)
    expectClose(rows[1].interval?.low, 0.318452663685560)
    expectClose(rows[1].interval?.high, 0.456555030989725)
  }

  /// Swapping the groups turns a ratio over and a difference round; counts up to 6, all of them.
  @Test func everySmallPair() {
    for n in 1...6 {
      for m in 1...6 {
        for a in 0...n {
          for b in 0...m {
            let pair = ProportionPair(successesA: a, trialsA: n, successesB: b, trialsB: m)
            let swapped = ProportionPair(successesA: b, trialsA: m, successesB: a, trialsB: n)
            for (ratio, other) in [
              (OddsRatio(pair).estimates[0], OddsRatio(swapped).estimates[0]),
              (RiskRatio(pair).estimates[0], RiskRatio(swapped).estimates[0]),
            ] {
              #expect(ratio.value != nil || !ratio.note.isEmpty)
              #expect(ratio.interval != nil || !ratio.note.isEmpty)
              if let value = ratio.value, value > 0 { expectClose(other.value, 1 / value) }
              guard let interval = ratio.interval, let value = ratio.value else { continue }
              #expect((interval.low ?? .nan) <= value && value <= (interval.high ?? .nan))
              expectClose(other.interval?.low, 1 / (interval.high ?? .nan))
            }
            let (difference, other) = (
              RiskDifference(pair).estimates[0], RiskDifference(swapped).estimates[0]
            )
            let (low, high) = (difference.interval?.low ?? .nan, difference.interval?.high ?? .nan)
            let value = difference.value ?? .nan
            #expect(-1 <= low && low <= value && value <= high && high <= 1, "\(pair)")
            expectClose(other.interval?.low, -high, relative: 1e-12)
          }
        }
      }
    }
  }

  @Test func emptyCellsAreNotFilled() {
    let none = OddsRatio(ProportionPair(successesA: 0, trialsA: 5, successesB: 2, trialsB: 5))
    #expect(none.value == 0 && none.interval == nil && !none.estimates[0].note.isEmpty)
    let all = OddsRatio(ProportionPair(successesA: 5, trialsA: 5, successesB: 2, trialsB: 5))
    #expect(all.value == nil && all.interval == nil && !all.estimates[0].note.isEmpty)
  }

  @Test func refused() {
    for pair in [
      ProportionPair(successesA: 0, trialsA: 0, successesB: 2, trialsB: 5),
      ProportionPair(successesA: 7, trialsA: 5, successesB: 2, trialsB: 5),
    ] {
      for row in OddsRatio(pair).estimates + RiskRatio(pair).estimates + RiskDifference(pair).estimates {
        #expect(row.value == nil && row.interval == nil && !row.note.isEmpty)
      }
    }
    for row in OddsRatio(cried, level: 95).estimates + RiskRatio(cried, level: 0).estimates
      + RiskDifference(cried, level: .nan).estimates
    {
      #expect(row.interval == nil && row.note == "the confidence level is not between 0 and 1")
    }
  }
}
