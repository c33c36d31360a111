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
    #expect(rows.map(\.method) == ["newcombe", "wald", "miettinen-nurminen", "agresti-caffo"])
    expectClose(rows[0].value, 0.387503847337642)
    expectClose(rows[0].interval?.low, 0.312827166999619)
    expectClose(rows[0].interval?.high, 0.451375186409719)
    expectClose(rows[1].interval?.low, 0.318452663685560)
    expectClose(rows[1].interval?.high, 0.456555030989725)
  }

  /// Reference/categorical.R, "mn" and "agresti-caffo". The first two pairs are in Newcombe (1998), Statistics in Medicine
  /// 17, table II (a) and (b), with 0.0528 to 0.3382 and 0.1700 to 0.8406.
  @Test(arguments: [
    (
      ProportionPair(successesA: 56, trialsA: 70, successesB: 48, trialsB: 80),
      [0.0528297132458447, 0.3381729400158684, 0.0524529266380537, 0.3357584554757674]
    ),
    (
      ProportionPair(successesA: 9, trialsA: 10, successesB: 3, trialsB: 10),
      [0.170025016424399, 0.840649543943328, 0.1600008011004, 0.8399991988996]
    ),
    (
      ProportionPair(successesA: 0, trialsA: 10, successesB: 0, trialsB: 20),
      [-0.165760227542172, 0.284381339534377, -0.141090095450142, 0.216847671207718]
    ),
    (
      ProportionPair(successesA: 5, trialsA: 5, successesB: 0, trialsB: 7),
      [0.482334066063937, 1, 0.415345403566761, 1]
    ),
    (
      ProportionPair(successesA: 2, trialsA: 900, successesB: 1, trialsB: 3),
      [-0.7902730429527484, -0.0591909797359958, -0.8260970901993880, 0.0327489749000532]
    ),
    (
      ProportionPair(successesA: 160, trialsA: 180, successesB: 181, trialsB: 361),
      [0.314388264479222, 0.453256799985653, 0.313955819679264, 0.452520128614867]
    ),
  ]) func scoreAndAdjustedIntervals(pair: ProportionPair, limits: [Double]) {
    let rows = RiskDifference(pair).estimates
    expectClose(rows[2].interval?.low, limits[0], relative: 1e-9)
    expectClose(rows[2].interval?.high, limits[1], relative: 1e-9)
    expectClose(rows[3].interval?.low, limits[2], relative: 1e-12)
    expectClose(rows[3].interval?.high, limits[3], relative: 1e-12)
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
            for (difference, other) in zip(
              RiskDifference(pair).estimates, RiskDifference(swapped).estimates)
            where difference.method != "wald" {
              let (low, high) = (difference.interval?.low ?? .nan, difference.interval?.high ?? .nan)
              #expect(-1 <= low && low < high && high <= 1, "\(pair)")
              expectClose(other.interval?.low, -high, relative: 1e-12)
              // What Agresti and Caffo add may move the middle further than the interval is wide.
              guard difference.method != "agresti-caffo" else { continue }
              let value = difference.value ?? .nan
              #expect(low <= value && value <= high, "\(pair)")
            }
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
