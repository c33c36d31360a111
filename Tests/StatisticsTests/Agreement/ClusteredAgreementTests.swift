import Testing

@testable import Statistics

@Suite struct ClusteredAgreementTests {
  private let bootstrap = Bootstrap(.percentile, resamples: 500, seed: 3, purpose: "clusters")

  private func cluster(_ units: [[Int?]], raters: Int, categories: Int) -> Ratings {
    Ratings(
      raters: raters, categories: (0..<categories).map(Double.init),
      patterns: units.map { Ratings.Pattern(codes: $0, units: 1) })
  }

  /// The coefficients of all units together, and those of clusters drawn several times.
  @Test(arguments: 0..<40) func areThoseOfTheUnits(_ seed: UInt64) {
    let (raters, categories) = (2 + Int(seed % 3), 2 + Int(seed % 2))
    let ratings = AgreementData.random(seed, raters: raters, categories: categories, units: 24)
    let units = (0..<24).map { unit in ratings.map { $0[unit].map { $0 - 1 } } }
    let parts = (0..<6).map { Array(units[(4 * $0)..<(4 * $0 + 4)]) }
    var random = SmallRandom(seed: seed)
    for draw in 0..<5 {
      let weights = (0..<6).map { _ in draw == 0 ? 1 : Int.random(in: 0...2, using: &random) }
      let drawn = zip(parts, weights).flatMap { part, weight in (0..<weight).flatMap { _ in part } }
      let whole = cluster(drawn, raters: raters, categories: categories)
      let effect = AgreementEffect(parts.map { cluster($0, raters: raters, categories: categories) })
      var values = [Double](repeating: 0, count: effect.size)
      effect.values(weights.map(Double.init), into: &values)
      let expected: [(AgreementEffect.Index, Double?)] = [
        (.percent, PercentAgreement(whole).value), (.fleiss, FleissKappa(whole).value),
        (.alpha, KrippendorffAlpha(whole, level: .nominal, nil).value), (.ac1, GwetAC1(whole).value),
        (.cohen, raters == 2 ? CohenKappa(whole).value : nil),
      ]
      for (index, value) in expected {
        if let value {
          #expect(abs(values[index.rawValue] - value) < 1e-12, "\(index)")
        } else {
          #expect(!values[index.rawValue].isFinite, "\(index)")
        }
      }
    }
  }

  /// Every table of two raters and two categories with up to three units in a cell, by the definitions.
  @Test func allSmallTables() {
    for table in 1..<256 {
      let cells = (0..<4).map { table >> (2 * $0) & 3 }
      let units = (0..<4).flatMap { cell in Array(repeating: [cell >> 1, cell & 1], count: cells[cell]) }
      let n = Double(units.count)
      var values = [Double](repeating: 0, count: AgreementEffect.Index.allCases.count)
      AgreementEffect(units.map { cluster([$0], raters: 2, categories: 2) })
        .values(units.map { _ in 1 }, into: &values)
      let apart = Double(cells[1] + cells[2]) / n
      let (first, second) = (Double(cells[2] + cells[3]) / n, Double(cells[1] + cells[3]) / n)
      let share = (first + second) / 2
      let expected: [(AgreementEffect.Index, Double, Double)] = [
        (.cohen, apart, first * (1 - second) + (1 - first) * second),
        (.fleiss, apart, 2 * share * (1 - share)),
        (.ac1, apart, 1 - 2 * share * (1 - share)),
        // Without replacement: of 2n values.
        (.alpha, apart, 2 * share * (1 - share) * 2 * n / (2 * n - 1)),
      ]
      #expect(abs(values[AgreementEffect.Index.percent.rawValue] - (1 - apart)) < 1e-14)
      for (index, observed, chance) in expected {
        let value = values[index.rawValue]
        if chance < 1e-14 {
          #expect(!value.isFinite)
        } else {
          #expect(abs(value - (1 - observed / chance)) < 1e-12, "\(index) \(cells)")
        }
      }
    }
  }

  @Test func rows() throws {
    let parts = [
      [[0, 0], [1, 1]], [[0, 1], [1, 1]], [[0, 0], [0, 0]], [[1, 1], [1, 0]], [[0, 0], [1, 1]],
    ]
    let clusters = parts.map { cluster($0, raters: 2, categories: 2) }
    let rows = ClusteredAgreement(clusters, bootstrap).estimates
    #expect(rows.map(\.measure) == [.percentAgreement, .cohenKappa, .krippendorffAlpha, .gwetAC1])
    #expect(rows.allSatisfy { $0.n == 10 && $0.interval != nil && $0.standardError != nil })
    #expect(rows[0].value == 0.8)
    for row in rows {
      let (value, interval) = (try #require(row.value), try #require(row.interval))
      #expect(try #require(interval.low) <= value && value <= (try #require(interval.high)))
    }
    var threaded = bootstrap
    threaded.threads = 3
    #expect(ClusteredAgreement(clusters, threaded).estimates == rows)
    let three = parts.map { cluster($0.map { $0 + [1] }, raters: 3, categories: 2) }
    #expect(
      ClusteredAgreement(three, bootstrap).estimates.map(\.measure) == [
        .percentAgreement, .fleissKappa, .krippendorffAlpha, .gwetAC1,
      ])
  }

  /// Clusters of ten units that are all the same have a wider interval than units by themselves.
  @Test func clustersWiden() throws {
    let units = (0..<8).map { $0 < 2 ? [0, 1] : [$0 % 2, $0 % 2] }
    let whole = units.map { cluster(Array(repeating: $0, count: 10), raters: 2, categories: 2) }
    let alone = units.flatMap { unit in (0..<10).map { _ in cluster([unit], raters: 2, categories: 2) } }
    func width(_ clusters: [Ratings]) throws -> Double {
      let row = ClusteredAgreement(clusters, bootstrap).estimates[0]
      return try #require(row.interval?.high) - (try #require(row.interval?.low))
    }
    #expect(try width(whole) > 2 * width(alone))
  }

  @Test func refusalsSayWhy() {
    let one = ClusteredAgreement([cluster([[0, 1], [1, 1]], raters: 2, categories: 2)], bootstrap).estimates
    #expect(
      one.allSatisfy { $0.value != nil && $0.interval == nil && $0.note == "one cluster has no interval" })
    let same = ClusteredAgreement(
      (0..<3).map { _ in cluster([[1, 1]], raters: 2, categories: 2) }, bootstrap
    ).estimates
    #expect(same[0].value == 1 && same[0].interval == nil)
    #expect(same[1].note == "both raters used one category only: nothing is left to agree on beyond chance")
    #expect(same[2].note == "all ratings are the same: nothing is left to agree on beyond chance")
    #expect(ClusteredAgreement([], bootstrap).estimates.isEmpty)
  }
}
