import Statistics
import Testing

// ANOVA, Welch's F, Kruskal–Wallis, η², ω²: Reference/numeric.R, "several groups".
@Suite struct SeveralGroupsTests {
  static let groups = NumericData.groups.map { Sample($0) }
  static let likert = NumericData.likert.map { Sample($0) }

  @Test func agreesWithR() {
    let anova = AnovaF(Self.groups)  // oneway.test(y ~ g, var.equal = TRUE)
    expectClose(anova.f, 0.4338642659279785)
    expectClose(anova.df?.between, 2)
    expectClose(anova.df?.within, 13)
    expectClose(anova.pValue, 0.65704805661182597)
    let second = AnovaF(Self.likert)
    expectClose(second.f, 7.7770740596899)
    expectClose(second.pValue, 0.0015478403126924433)

    let welch = WelchF(Self.groups)  // oneway.test(y ~ g)
    expectClose(welch.f, 0.75005561037838109)
    expectClose(welch.df?.within, 6.3526321936075067)
    expectClose(welch.pValue, 0.50999262390998268)
    expectClose(WelchF(Self.likert).f, 8.1950840540086478)
    expectClose(WelchF(Self.likert).pValue, 0.0058601922693027105)

    let kruskal = KruskalWallis(Self.groups)  // kruskal.test(y ~ g)
    expectClose(kruskal.h, 0.54926470588235787)
    expectClose(kruskal.df, 2)
    expectClose(kruskal.pValue, 0.75985142902186598)
    expectClose(KruskalWallis(Self.likert).h, 12.047227218225419)
    expectClose(KruskalWallis(Self.likert).pValue, 0.0072231185836791221)
  }

  @Test func effectSizesAgreeWithR() {
    // effectsize::eta_squared(aov(y ~ g)); bounds by uniroot on the noncentral F, as numeric.R shows
    let eta = EtaSquared(AnovaF(Self.groups))
    expectClose(eta.value, 0.06257178526841442)
    expectClose(eta.interval?.low, 0)
    expectClose(eta.interval?.high, 0.33655712727851456)
    let second = EtaSquared(AnovaF(Self.likert))
    expectClose(second.value, 0.5644938849856882)
    expectClose(second.interval?.low, 0.16806538164590171)
    expectClose(second.interval?.high, 0.73913784141524241)
    // effectsize::omega_squared(aov(y ~ g))
    #expect(OmegaSquared(AnovaF(Self.groups)).estimates[0].note == "ω² is negative, set to 0")
    expectClose(OmegaSquared(AnovaF(Self.groups)).value, 0)
    // bounds λ/(λ + N): "omega bounds solved" of numeric.R
    let none = OmegaSquared(AnovaF(Self.groups))
    expectClose(none.interval?.low, 0)
    expectClose(none.interval?.high, 0.2918710300532712)
    let omega = OmegaSquared(AnovaF(Self.likert))
    expectClose(omega.value, 0.48028904275582879)
    expectClose(omega.interval?.low, 0.14184236520889978)
    expectClose(omega.interval?.high, 0.69863822466923364)
    // effectsize::rank_epsilon_squared(y, g, ci = NULL)
    expectClose(RankEpsilonSquared(KruskalWallis(Self.groups)).value, 0.036617647058823859)
    expectClose(RankEpsilonSquared(KruskalWallis(Self.likert)).value, 0.57367748658216278)
  }

  @Test func twoGroupsAreTheTTest() {
    let a = Sample(NumericData.heights)
    let b = Sample(NumericData.controls)
    let t = StudentTTest(a, b)
    expectClose(AnovaF([a, b]).f, (t.t ?? 0) * (t.t ?? 0))
    expectClose(AnovaF([a, b]).pValue, t.pValue ?? 0)
    let welch = WelchTTest(a, b)
    expectClose(WelchF([a, b]).f, (welch.t ?? 0) * (welch.t ?? 0))
    expectClose(WelchF([a, b]).df?.within, welch.df ?? 0)
  }

  @Test func orderShiftAndScaleLeaveTheTestsAlone() {
    let moved = NumericData.likert.reversed().map { Sample($0.map { 1e6 - 2 * $0 }) }
    expectClose(AnovaF(moved).f, 7.7770740596899)
    expectClose(WelchF(moved).f, 8.1950840540086478)
    expectClose(KruskalWallis(moved).h, 12.047227218225419)
    let doubled = NumericData.likert.map { Sample(values: $0, counts: $0.map { _ in 2 }) }
    expectClose(EtaSquared(AnovaF(doubled)).value, 0.5644938849856882)
  }

  @Test func refusalsSayWhy() {
    func notes(_ groups: [[Double]]) -> [String] {
      let samples = groups.map { Sample($0) }
      let statistics: [any Statistic] = [AnovaF(samples), WelchF(samples), KruskalWallis(samples)]
      return statistics.map { $0.estimates[0].note }
    }
    let few = "fewer than two groups have values"
    #expect(notes([]) == [few, few, few])
    #expect(notes([[1, 2]]) == [few, few, few])
    #expect(notes([[1, 2], []]) == [few, few, few])
    let left = "groups without values are left out"
    #expect(notes([[1, 2], [], [3, 5]]) == [left, left, left])
    #expect(notes([[1], [2]]) == ["no group has two values", "needs at least 2 values in each group", ""])
    let constant = "all values are equal"
    #expect(
      notes([[2, 2], [2, 2]]) == ["\(constant) within each group", "\(constant) within a group", constant])
    #expect(
      notes([[2, 2], [3, 3]]) == ["\(constant) within each group", "\(constant) within a group", ""])
    let refused = AnovaF([Sample([2, 2]), Sample([3, 3])])
    #expect(
      EtaSquared(refused).value == nil
        && EtaSquared(refused).estimates[0].note == "\(constant) within each group")
    #expect(OmegaSquared(refused).value == nil && OmegaSquared(refused).interval == nil)
    let tied = RankEpsilonSquared(KruskalWallis([Sample([2, 2]), Sample([2, 2])]))
    #expect(tied.value == nil && tied.estimates[0].note == constant)
    let apart = RankEpsilonSquared(KruskalWallis([Sample([2, 2]), Sample([3, 3])]))
    expectClose(apart.value, 1)
  }

  /// The share lies inside its interval, and that inside 0 to 1, at whatever level.
  @Test(arguments: [0.5, 0.9, 0.95, 0.999])
  func omegaLiesInItsInterval(level: Double) {
    for groups in [Self.groups, Self.likert, [Sample([1, 2]), Sample([5, 7]), Sample([30])]] {
      let omega = OmegaSquared(AnovaF(groups), level: level)
      guard let value = omega.value, let low = omega.interval?.low, let high = omega.interval?.high else {
        Issue.record("no interval")
        continue
      }
      #expect(low >= 0 && low <= value && value <= high && high < 1)
    }
  }
}
