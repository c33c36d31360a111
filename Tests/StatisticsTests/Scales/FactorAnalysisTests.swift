import Statistics
import Testing

// Reference/factor.R
@Suite struct FactorAnalysisTests {
  private typealias Extraction = FactorAnalysis.Extraction

  private func row(_ analysis: FactorAnalysis, _ measure: Measure, _ method: String = "ml") -> Estimate? {
    analysis.estimates.first { $0.measure == measure && $0.method == method && $0.place == .whole }
  }

  private func expectClose(_ values: [Double], _ expected: [Double], _ relative: Double = 1e-9) {
    #expect(values.count == expected.count)
    for (value, expected) in zip(values, expected) {
      StatisticsTests.expectClose(value, expected, relative: relative)
    }
  }

  @Test func likelihoodAgreesWithR() throws {
    let found = FactorAnalysis(ScaleData.five, by: .likelihood)
    // factanal(five, 1)$loadings, refined
    expectClose(
      found.loadings,
      [
        0.8727387344841393, 0.72439850597086319, 0.55633889499616485, 0.74403976666203864,
        0.50584456699003255,
      ])
    StatisticsTests.expectClose(found.explained, 0.4810825921070368)
    let communality = try #require(found.estimates.first { $0.measure == .communality && $0.place == .at(2) })
    StatisticsTests.expectClose(communality.value, 0.55633889499616485 * 0.55633889499616485)
    // factanal(five, 1)$STATISTIC and its p
    let corrected = try #require(row(found, .factorChiSquare, "bartlett"))
    StatisticsTests.expectClose(corrected.statistic, 1.8735163800919308)
    StatisticsTests.expectClose(corrected.pValue, 0.86635502316465096)
    // lavaan::fitMeasures, at the minimum
    let test = try #require(row(found, .factorChiSquare))
    StatisticsTests.expectClose(test.statistic, 2.0133310353226719)
    StatisticsTests.expectClose(test.pValue, 0.8472973750909587)
    #expect(test.df == 5)
    let rmsea = try #require(row(found, .rmsea))
    #expect(rmsea.value == 0 && rmsea.interval?.low == 0 && rmsea.interval?.level == 0.9)
    StatisticsTests.expectClose(rmsea.interval?.high, 0.10014463683119001, relative: 1e-7)
    #expect(row(found, .cfi)?.value == 1)
    StatisticsTests.expectClose(row(found, .tli)?.value, 1.0652795112022893)
    StatisticsTests.expectClose(row(found, .srmr)?.value, 0.023922134029038106)
  }

  @Test(.enabled(if: SharedData.hasBFI, "needs ../shared/data/classic, or TEARSHEET_SHARED"))
  func agreeableness() throws {
    let found = FactorAnalysis(ScaleData.agreeable, by: .likelihood)
    StatisticsTests.expectClose(found.explained, 0.35624306669466088)
    StatisticsTests.expectClose(row(found, .factorChiSquare)?.statistic, 86.696061590660264)
    StatisticsTests.expectClose(row(found, .factorChiSquare)?.pValue, 3.3185390647889077e-17, relative: 1e-8)
    StatisticsTests.expectClose(row(found, .factorChiSquare, "bartlett")?.statistic, 86.56271585793192)
    let rmsea = try #require(row(found, .rmsea))
    StatisticsTests.expectClose(rmsea.value, 0.077662444379100609)
    StatisticsTests.expectClose(rmsea.interval?.low, 0.06380397061432945, relative: 1e-7)
    StatisticsTests.expectClose(rmsea.interval?.high, 0.092418082967091281, relative: 1e-7)
    StatisticsTests.expectClose(row(found, .cfi)?.value, 0.96762764258438594)
    StatisticsTests.expectClose(row(found, .tli)?.value, 0.93525528516877199)
    StatisticsTests.expectClose(row(found, .srmr)?.value, 0.031684075310838597)
    // psych::fa(r, 1, fm = "pa")
    let axis = FactorAnalysis(ScaleData.agreeable, by: .principalAxis)
    expectClose(
      axis.loadings,
      [
        0.37695590994275047, 0.67784529232457669, 0.75708679717843474, 0.48075342385844072,
        0.61287937257934977,
      ])
    StatisticsTests.expectClose(axis.explained, 0.35629907934282584)
    StatisticsTests.expectClose(row(axis, .srmr, "principal-axis")?.value, 0.031109980438918806)
  }

  @Test func principalAxesAgreeWithPsych() {
    let found = FactorAnalysis(ScaleData.five, by: .principalAxis)
    expectClose(
      found.loadings,
      [
        0.86716331857518225, 0.70894908667250134, 0.5738437050392724, 0.75620571145139692,
        0.50105094819851503,
      ])
    StatisticsTests.expectClose(found.explained, 0.48135535142232816)
    StatisticsTests.expectClose(row(found, .srmr, "principal-axis")?.value, 0.022334221405189897)
    #expect(row(found, .factorChiSquare, "principal-axis") == nil)
  }

  /// Where one factor made the correlations, both find it again, and nothing is left to fit.
  @Test func findsTheFactorThatMadeTheItems() {
    let loadings = [0.9, -0.3, 0.6, 0.5, 0.2, 0.75]
    let products = loadings.indices.flatMap { i in
      loadings.indices.map { i == $0 ? 99.0 : 99 * loadings[i] * loadings[$0] }
    }
    let items = CrossProducts(n: 100, means: .init(repeating: 0, count: 6), products: products)
    for extraction in Extraction.allCases {
      let found = FactorAnalysis(items, by: extraction)
      expectClose(found.loadings, loadings)
      #expect(row(found, .srmr, extraction.rawValue)?.value ?? 1 < 1e-10)
    }
    let found = FactorAnalysis(items, by: .likelihood)
    #expect(abs(row(found, .factorChiSquare)?.statistic ?? 1) < 1e-10)
    #expect(row(found, .rmsea)?.value == 0 && row(found, .cfi)?.value == 1)
  }

  @Test func threeItemsLeaveNothingToTest() {
    let items = ScaleData.ordered(ScaleData.five, [0, 1, 2])
    let found = FactorAnalysis(items, by: .likelihood)
    #expect(found.loadings.count == 3)
    for estimate in found.estimates where estimate.place == .whole && estimate.measure != .varianceExplained {
      #expect(
        estimate.value == nil && estimate.statistic == nil
          && estimate.note == "three items fit one factor exactly")
    }
    // Each loading follows from the three correlations.
    let r = { (i: Int, j: Int) in items[i, j] / (items[i, i] * items[j, j]).squareRoot() }
    StatisticsTests.expectClose(found.loadings[0], (r(0, 1) * r(0, 2) / r(1, 2)).squareRoot())
  }

  @Test(arguments: FactorAnalysis.Extraction.allCases) func refusalsSayWhy(
    _ extraction: FactorAnalysis.Extraction
  ) {
    func note(_ items: CrossProducts) -> String {
      let found = FactorAnalysis(items, by: extraction)
      #expect(found.estimates.allSatisfy { $0.value == nil && $0.statistic == nil && !$0.note.isEmpty })
      return found.estimates[0].note
    }
    #expect(note(ScaleData.none) == "needs at least 3 items")
    #expect(note(ScaleData.opposed) == "needs at least 3 items")
    #expect(note(ScaleData.one) == "needs at least 2 respondents")
    #expect(note(ScaleData.constant) == "an item does not vary")
    #expect(note(ScaleData.twice) == "an item follows from the others exactly")
    #expect(
      note(ScaleData.items) == "no proper one-factor solution: an item would have no variance of its own")
    // As pairs of items that have their own respondents may say.
    let odd = [9, 8, -8, 8, 9, 8, -8, 8, 9].map { Double($0) }
    #expect(
      note(CrossProducts(n: 10, means: [0, 0, 0], products: odd))
        == "the correlations contradict each other (their matrix is not positive definite)")
  }

  @Test func uncorrelatedItemsAreNoTrap() {
    let products = (0..<16).map { $0 % 5 == 0 ? 9.0 : 0 }
    for extraction in Extraction.allCases {
      let found = FactorAnalysis(
        CrossProducts(n: 10, means: [0, 0, 0, 0], products: products), by: extraction)
      #expect(found.estimates.allSatisfy { $0.value?.isFinite ?? ($0.statistic != nil || !$0.note.isEmpty) })
    }
  }
}
