import Statistics
import Testing

@Suite struct EffectiveSampleSizeTests {
  // Reference/weighted.R
  @Test func values() {
    let size = EffectiveSampleSize(WeightedExample.everyone.total)
    expectClose(size.designEffect, 1.3242599000384467)
    expectClose(size.value, 15.1027755196841245)
    #expect(size.estimates.map(\.measure) == [.designEffect, .effectiveSampleSize])
    #expect(size.estimates[0].n == 20)
  }

  @Test func `equal weights cost nothing, and no weights are refused`() {
    let size = EffectiveSampleSize(WeightedCount(n: 4, weight: 12, squares: 36))
    expectClose(size.designEffect, 1)
    expectClose(size.value, 4)
    let none = EffectiveSampleSize(.none)
    #expect(none.value == nil && none.estimates.allSatisfy { !$0.note.isEmpty })
  }
}
