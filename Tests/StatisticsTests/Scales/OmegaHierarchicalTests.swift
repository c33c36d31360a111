import Testing

@testable import Statistics

// Reference/omega_hierarchical.R
@Suite struct OmegaHierarchicalTests {
  /// Items of bfi.csv, of those who answered all of them; reversed where they are worded the other way.
  private static func bfi(_ scales: String) -> CrossProducts {
    // A1 is turned there already.
    let turned: Set = ["C4", "C5", "E1", "E2", "O2", "O5"]
    let names = scales.flatMap { scale in (1...5).map { "\(scale)\($0)" } }
    let items = names.compactMap { name in
      SharedData.bfi[name]?.map { value in value.map { turned.contains(name) ? 7 - $0 : $0 } }
    }
    let complete = (items.first ?? []).indices.filter { row in items.allSatisfy { $0[row] != nil } }
    return crossProducts(items.map { item in complete.compactMap { item[$0] } })
  }

  @Test(
    .enabled(if: SharedData.hasBFI, "needs ../shared/data/classic, or TEARSHEET_SHARED"),
    arguments: [
      ("AC", 2632, 0.44783929988660609, [0.11949889265054253, 0.22858410630287565, 0.19339667670747918]),
      ("ACE", 2563, 0.54032050024231382, [0.23897070415153066, 0.52539120855880306, 0.59042063519196986]),
      ("NEA", 2548, 0.26143546536321977, [-0.14721130599001489, -0.16109682447457541, -0.2261894956281722]),
      ("ACENO", 2436, 0.27047136022605278, [0.15464232088090163, 0.3481374498230197, 0.39722289121883286]),
    ])
  func agreesWithR(_ scales: String, _ n: Int, _ omega: Double, _ loadings: [Double]) {
    let items = Self.bfi(scales)
    #expect(items.n == n)
    let found = OmegaHierarchical(items)
    expectClose(found.omega, omega, relative: 1e-8)
    for (loading, expected) in zip(found.loadings, loadings) {
      expectClose(loading, expected, relative: 1e-8)
    }
  }

  /// psych::omega stops the second factor analysis at its bound there, with ω = .677.
  @Test(.enabled(if: SharedData.hasBFI, "needs ../shared/data/classic, or TEARSHEET_SHARED"))
  func withoutAGeneralFactorThereIsNone() {
    let found = OmegaHierarchical(Self.bfi("AE"))
    #expect(found.omega == nil)
    #expect(
      found.estimates[0].note
        == "no general factor explains how the three factors of the items are correlated"
    )
  }

  /// Nine items, three for each of three factors, which have a general one.
  private static func made(general: [Double], own: [Double], scale: Double = 1) -> CrossProducts {
    let k = own.count
    let products = (0..<k * k).map { entry -> Double in
      let (i, j) = (entry / k, entry % k)
      if i == j { return 99 * scale }
      let shared = i / 3 == j / 3 ? 1 : general[i / 3] * general[j / 3]
      return 99 * scale * own[i] * own[j] * shared
    }
    return CrossProducts(n: 100, means: .init(repeating: 0, count: k), products: products)
  }

  /// Where three factors under a general one made the correlations, and each item has one of them, it is found again.
  @Test func findsTheGeneralFactorThatMadeTheItems() {
    let (general, own) = ([0.8, 0.6, 0.7], [0.7, 0.8, 0.6, 0.75, 0.5, 0.65, 0.8, 0.55, 0.7])
    let found = OmegaHierarchical(Self.made(general: general, own: own))
    for item in own.indices {
      expectClose(found.loadings[item], own[item] * general[item / 3], relative: 1e-6)
    }
    let items = Self.made(general: general, own: own)
    let sum = own.indices.reduce(0) { $0 + own[$1] * general[$1 / 3] }
    expectClose(found.omega, sum * sum / (items.products.reduce(0, +) / 99), relative: 1e-6)
    expectClose(
      OmegaHierarchical(Self.made(general: general, own: own, scale: 7)).omega, found.omega ?? .nan,
      relative: 1e-9)
    let other = ScaleData.ordered(items, [4, 0, 8, 2, 6, 1, 3, 7, 5])
    expectClose(OmegaHierarchical(other).omega, found.omega ?? .nan, relative: 1e-8)
  }

  /// Simple structure is the rotation's own minimum, where the criterion is 0.
  @Test func rotationFindsSimpleStructure() throws {
    let turn = [[0.8, 0.6], [-0.6, 0.8]]
    let simple = [[0.8, 0.7, 0.6, 0, 0, 0], [0, 0, 0, 0.5, 0.9, 0.7]]
    let mixed = turn.map { row in simple[0].indices.map { row[0] * simple[0][$0] + row[1] * simple[1][$0] } }
    let found = try #require(Quartimin(mixed))
    for item in simple[0].indices {
      let sizes = found.loadings.map { abs($0[item]) }.sorted()
      #expect(sizes[0] < 1e-8 && abs(sizes[1] - max(simple[0][item], simple[1][item])) < 1e-8)
    }
    #expect(abs(found.correlations[0][1]) < 1e-8 && abs(found.correlations[0][0] - 1) < 1e-12)
  }

  @Test func refusalsSayWhy() {
    #expect(OmegaHierarchical(ScaleData.five).estimates[0].note == "needs at least 6 items")
    let six = ScaleData.ordered(ScaleData.five, [0, 1, 2, 3, 4, 0])
    #expect(OmegaHierarchical(six).estimates[0].note == "an item follows from the others exactly")
    // One factor alone: three cannot be told apart.
    let one = OmegaHierarchical(Self.made(general: [1, 1, 1], own: .init(repeating: 0.7, count: 9)))
    #expect(one.omega == nil && !one.estimates[0].note.isEmpty)
    let none = OmegaHierarchical(Self.made(general: [0, 0, 0], own: .init(repeating: 0, count: 9)))
    #expect(none.omega == nil && !none.estimates[0].note.isEmpty)
  }
}
