import Testing

@testable import Statistics

@Suite struct SameDirectionTests {
  @Test(arguments: [
    (0.3, 0.2, true, "same direction, significant"), (0.3, 0.1, false, "same direction, not significant"),
    (0.3, -0.2, false, "not the same direction"), (-0.3, -0.2, true, "same direction, significant"),
    (0.3, 0, false, "not the same direction"),
  ])
  func both(_ original: Double, _ replication: Double, _ isSuccess: Bool, _ note: String) throws {
    let a = try #require(EffectEstimate(original, standardError: 0.2))
    let b = try #require(EffectEstimate(replication, standardError: 0.1))
    let criterion = SameDirection(a, b, n: 100)
    #expect(criterion.isSuccess == isSuccess)
    #expect(criterion.estimates[0].note == note)
    // 2 * pnorm(-2)
    if abs(replication) == 0.2 { expectClose(criterion.pValue, 0.0455002638963584) }
  }
}
