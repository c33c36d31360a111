import Analyses
import Planning
import Testing

@Suite struct PlanTests {
  @Test func effectsBothWays() {
    let rows = Plan.effects(.proportion(given: 0.3), PlannedSize(n: 60), powers: [0.8, 0.9], alpha: 0.05)
    #expect(rows.map(\.power) == [0.8, 0.8, 0.9, 0.9])
    #expect(rows.map { ($0.size ?? 0) > 0 } == [false, true, false, true])
    #expect(rows.allSatisfy { row in row.size.map { row.reached == 0.3 + $0 } == true })
    let mean = Plan.effects(.mean(isPaired: false), PlannedSize(n: 60), powers: [0.8], alpha: 0.05)
    #expect(mean.count == 1 && mean[0].reached == nil)
  }

  @Test func sizeThenPower() throws {
    let size = Plan.sizes(.means(ratio: 1), 0.5, powers: [0.8], alpha: 0.05)
    #expect(size.first?.sample == PlannedSize(groups: [64, 64]))
    let power = Plan.power(.means(ratio: 1), 0.5, PlannedSize(groups: [64, 64]), alpha: 0.05)
    #expect(abs(try #require(power.first?.power) - 0.8014596) < 1e-6)
  }

  @Test func soFewSaySo() {
    #expect(
      Plan.effects(.correlation, PlannedSize(n: 3), powers: [0.8], alpha: 0.05)[0].note
        == "so few find no effect so often")
    #expect(
      Plan.power(.correlation, 0.3, PlannedSize(n: 3), alpha: 0.05)[0].note == "so few cannot be tested")
  }
}
