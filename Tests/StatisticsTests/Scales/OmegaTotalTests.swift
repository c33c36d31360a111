import Statistics
import Testing

// Reference/scales.R
@Suite struct OmegaTotalTests {
  @Test func agreesWithR() {
    let omega = OmegaTotal(ScaleData.five)
    expectClose(omega.omega, 0.76820958885300472, relative: 1e-8)
    // factanal(five, 1)$loadings, refined
    for (loading, expected) in zip(
      omega.loadings,
      [
        0.87273873448413941, 0.7243985059708633, 0.55633889499616507, 0.74403976666203886,
        0.50584456699003266,
      ])
    {
      expectClose(loading, expected, relative: 1e-8)
    }
    #expect(omega.estimates.count == 6 && omega.estimates[3].place == .at(2))
    // psych::omega(five, 1, fm = "ml")$omega.tot, which standardizes
    let units = (0..<5).map { 1 / ScaleData.five[$0, $0].squareRoot() }
    expectClose(
      OmegaTotal(ScaleData.scaled(ScaleData.five, by: units)).omega, 0.81699197479654018, relative: 1e-8)
  }

  @Test(.enabled(if: SharedData.hasBFI, "needs ../shared/data/classic, or TEARSHEET_SHARED"))
  func agreeableness() {
    let omega = OmegaTotal(ScaleData.agreeable)
    expectClose(omega.omega, 0.71212929082480658, relative: 1e-8)
    for (loading, expected) in zip(
      omega.loadings,
      [
        0.37622406693347443, 0.65815018073939002, 0.76171328797940174, 0.48268039027057047,
        0.62715359545322535,
      ])
    {
      expectClose(loading, expected, relative: 1e-8)
    }
  }

  /// Where a factor made the correlations, it is found again: λ of two signs, and ω of their sum.
  @Test func findsTheFactorThatMadeTheItems() {
    let loadings = [0.9, -0.3, 0.6, 0.5, 0.2, 0.75]
    let products = loadings.indices.flatMap { i in
      loadings.indices.map { i == $0 ? 99.0 : 99 * loadings[i] * loadings[$0] }
    }
    let omega = OmegaTotal(CrossProducts(n: 100, means: .init(repeating: 0, count: 6), products: products))
    for (found, expected) in zip(omega.loadings, loadings) { expectClose(found, expected, relative: 1e-9) }
    let sum = loadings.reduce(0, +)
    let unique = loadings.reduce(0) { $0 + 1 - $1 * $1 }
    expectClose(omega.omega, sum * sum / (sum * sum + unique), relative: 1e-9)
  }

  @Test func ofEqualLoadingsItIsAlpha() {
    let products = (0..<16).map { $0 % 5 == 0 ? 49.0 : 49 * 0.3 }
    let items = CrossProducts(n: 50, means: [1, 2, 3, 4], products: products)
    expectClose(OmegaTotal(items).omega, CronbachAlpha(items).alpha ?? .nan, relative: 1e-9)
  }

  @Test func knowsNoOrder() {
    let other = OmegaTotal(ScaleData.ordered(ScaleData.five, [3, 1, 4, 0, 2]))
    expectClose(other.omega, OmegaTotal(ScaleData.five).omega ?? .nan, relative: 1e-9)
    expectClose(other.loadings[0], OmegaTotal(ScaleData.five).loadings[3], relative: 1e-9)
  }

  @Test func refusalsSayWhy() {
    func note(_ items: CrossProducts) -> String { OmegaTotal(items).estimates[0].note }
    #expect(note(ScaleData.none) == "needs at least 3 items")
    #expect(note(ScaleData.one) == "needs at least 2 respondents")
    #expect(note(ScaleData.opposed) == "needs at least 3 items")
    #expect(note(ScaleData.constant) == "an item does not vary")
    #expect(note(ScaleData.twice) == "an item follows from the others exactly")
    // factanal(items, 1) stops the first item's uniqueness at its bound, 0.005.
    let improper = OmegaTotal(ScaleData.items)
    #expect(
      improper.estimates[0].note == "no proper one-factor solution: an item would have no variance of its own"
    )
    #expect(improper.omega == nil && improper.estimates.allSatisfy { $0.value == nil && !$0.note.isEmpty })
    // One of three correlations is negative: no factor has such loadings.
    let odd = [9, 4, -4, 4, 9, 4, -4, 4, 9].map { Double($0) }
    #expect(OmegaTotal(CrossProducts(n: 10, means: [0, 0, 0], products: odd)).omega == nil)
    // Nothing in common
    let none = OmegaTotal(CrossProducts(n: 10, means: [0, 0, 0], products: [9, 0, 0, 0, 9, 0, 0, 0, 9]))
    #expect(none.estimates.allSatisfy { $0.value?.isFinite ?? !$0.note.isEmpty })
  }
}
