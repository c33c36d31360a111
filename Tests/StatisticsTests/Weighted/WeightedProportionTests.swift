import Foundation
import Testing

@testable import Statistics

@Suite struct WeightedProportionTests {
  // Reference/weighted.R; svyciprop's logit ends where its iterations do.
  @Test func values() {
    let share = WeightedExample.proportion()
    expectClose(share.value, 0.46274509803921571)
    expectClose(share.standardError, 0.13000127177061346)
    let logit = share.interval(.logit)
    expectClose(logit?.low, 0.22378294954471273)
    expectClose(logit?.high, 0.72014137377783438)
    let wald = share.interval(.wald)
    expectClose(wald?.low, 0.19064930911964983)
    expectClose(wald?.high, 0.73484088695878158)
    let beta = share.interval(.clopperPearson)
    expectClose(beta?.low, 0.20743975041993079)
    expectClose(beta?.high, 0.73339152194935298)
  }

  /// Everyone's weight being 1, the share is that of counts, and its variance p(1 − p)/(n − 1).
  @Test func equalWeights() {
    for weight in [1.0, 0.37, 5000] {
      for n in 2...12 {
        for k in 0...n {
          func some(_ count: Int) -> WeightedCount {
            WeightedCount(
              n: count, weight: Double(count) * weight, squares: Double(count) * weight * weight)
          }
          let share = WeightedProportion(some(k), of: some(n))
          let p = Double(k) / Double(n)
          expectClose(share.value, p, relative: 1e-12)
          if k > 0, k < n {
            expectClose(share.standardError, (p * (1 - p) / Double(n - 1)).squareRoot(), relative: 1e-10)
          }
          for method in ProportionInterval.allCases {
            let row = share.estimate(method)
            let interval = row.interval
            #expect((interval?.low ?? .nan) <= p + 1e-12 && p - 1e-12 <= (interval?.high ?? .nan))
            #expect(row.n == n && row.method == method.rawValue)
            if method != .wald { #expect((interval?.low ?? -1) >= 0 && (interval?.high ?? 2) <= 1) }
          }
        }
      }
    }
  }

  @Test func `nobody and everybody`() {
    let all = WeightedExample.everyone.total
    let nobody = WeightedProportion(.none, of: all).estimate()
    #expect(nobody.value == 0 && nobody.interval?.low == 0 && !nobody.note.isEmpty)
    // Clopper and Pearson's with Kish's size.
    expectClose(nobody.interval?.high, 1 - pow(0.025, 1 / 15.1027755196841245))
    let everybody = WeightedProportion(all, of: all).estimate()
    #expect(everybody.value == 1 && everybody.interval?.high == 1)
    let none = WeightedProportion(.none, of: .none).estimate()
    #expect(none.value == nil && !none.note.isEmpty)
    let one = WeightedProportion(.none, of: WeightedExample.one(2)).estimate()
    #expect(one.value == 0 && one.interval == nil && !one.note.isEmpty)
  }
}
