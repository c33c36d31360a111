import Statistics
import Testing

// Reference/groups.R
@Suite struct EpsilonSquaredTests {
  private func result(_ groups: [[Double]]) -> (EpsilonSquared, OmegaSquared) {
    let anova = AnovaF(groups.map { Sample($0) })
    let omega = OmegaSquared(anova)
    return (EpsilonSquared(anova, omega), omega)
  }

  @Test func agreesWithR() {
    let (epsilon, omega) = result(NumericData.likert)  // effectsize::epsilon_squared(aov(y ~ g))
    expectClose(epsilon.value, 0.49190953248330277)
    #expect(epsilon.estimates[0].interval == omega.interval && epsilon.estimates[0].note.isEmpty)
    let (none, _) = result(NumericData.groups)
    #expect(none.value == 0 && none.estimates[0].note == "ε² is negative, set to 0")
  }

  @Test func liesBetweenOmegaAndEta() {
    let (epsilon, omega) = result(NumericData.likert)
    let eta = EtaSquared(AnovaF(NumericData.likert.map { Sample($0) }))
    #expect(omega.value ?? 1 < epsilon.value ?? 0 && epsilon.value ?? 1 < eta.value ?? 0)
  }

  @Test func refusedAsTheFTestIs() {
    let (epsilon, _) = result([[3, 3], [4, 4]])
    #expect(epsilon.value == nil && epsilon.estimates[0].interval == nil)
    #expect(epsilon.estimates[0].note == "all values are equal within each group")
    #expect(result([]).0.estimates[0].note == "fewer than two groups have values")
  }
}
