import Statistics
import Testing

// Reference/agreement.R.
@Suite struct KrippendorffAlphaTests {
  private let bootstrap = Bootstrap(.percentile, resamples: 2000, seed: 1, purpose: "alpha")

  /// Krippendorff (2011) prints .743, .815, .849 and .797.
  @Test(arguments: [
    (KrippendorffAlpha.Level.nominal, 0.74342105263157898, 0.21557405653322692),
    (.ordinal, 0.81538750375488134, 0.54075027475681969),
    (.interval, 0.84910714285714284, 0.5437397490856346),
    (.ratio, 0.79740277471161214, 0.45262474204324121),
  ])
  func agreesWithR(_ level: KrippendorffAlpha.Level, _ missing: Double, _ whole: Double) {
    let some = KrippendorffAlpha(
      AgreementData.ratings(AgreementData.observers, categories: 5), level: level, bootstrap)
    expectClose(some.value, missing, relative: 1e-13)
    let row = some.estimates[0]
    #expect(row.n == 11 && row.method == level.rawValue && row.measure == .krippendorffAlpha)
    #expect(row.interval.map { $0.low! < missing && missing < $0.high! && $0.high! <= 1 } == true)
    let all = KrippendorffAlpha(AgreementData.ratings(counts: AgreementData.ten), level: level, nil)
    expectClose(all.value, whole, relative: 1e-13)
  }

  /// By its definition, over all pairs of values.
  @Test(arguments: 0..<60, KrippendorffAlpha.Level.allCases)
  func isWhatPairsSay(_ seed: Int, _ level: KrippendorffAlpha.Level) {
    let categories = 2 + seed % 5
    let raters = AgreementData.random(
      UInt64(seed), raters: 2 + seed % 3, categories: categories, units: 2 + seed % 11)
    let units = raters[0].indices.map { unit in raters.compactMap { $0[unit] } }.filter { $0.count > 1 }
    let values = units.flatMap(\.self)
    func rank(_ a: Int) -> Double {
      Double(values.count { $0 < a }) + Double(values.count { $0 == a }) / 2
    }
    func distance(_ a: Int, _ b: Int) -> Double {
      let root =
        switch level {
        case .nominal: a == b ? 0.0 : 1
        case .ordinal: rank(a) - rank(b)
        case .interval: Double(a - b)
        case .ratio: Double(a - b) / Double(a + b)
        }
      return root * root
    }
    func pairs(_ values: [Int]) -> Double {
      values.reduce(0) { sum, a in sum + values.reduce(0) { $0 + distance(a, $1) } }
    }
    let inside = units.reduce(0) { $0 + pairs($1) / Double($1.count - 1) }
    let between = pairs(values)
    let alpha = KrippendorffAlpha(AgreementData.ratings(raters, categories: categories), level: level, nil)
      .value
    if between == 0 {
      #expect(alpha == nil)
    } else {
      #expect(abs((alpha ?? .nan) - (1 - Double(values.count - 1) * inside / between)) < 1e-12)
    }
  }

  /// Zero is a value like another: it differs from any other by all of it.
  @Test func ofZero() {
    let pattern = [[0, 0], [0, 1], [1, 1]].map { Ratings.Pattern(codes: $0, units: 1) }
    let ratings = Ratings(raters: 2, categories: [0, 3], patterns: pattern)
    let nominal = KrippendorffAlpha(ratings, level: .nominal, nil).value
    #expect(nominal != nil && KrippendorffAlpha(ratings, level: .ratio, nil).value == nominal)
    let negative = Ratings(raters: 2, categories: [-1, 3], patterns: pattern)
    #expect(
      KrippendorffAlpha(negative, level: .ratio, nil).estimates[0].note
        == "a ratio needs numbers that are not negative")
  }

  @Test func doesNotDependOnTheOrderOfRatersOrThreads() {
    let raters = AgreementData.random(9, raters: 3, categories: 4, units: 25)
    func row(_ raters: [[Int?]], threads: Int) -> Estimate {
      var bootstrap = bootstrap
      bootstrap.threads = threads
      return KrippendorffAlpha(
        AgreementData.ratings(raters, categories: 4), level: .ordinal, bootstrap
      ).estimates[0]
    }
    #expect(row(raters, threads: 1) == row(raters, threads: 3))
    expectClose(
      row(raters, threads: 1).value, row(raters.reversed(), threads: 1).value ?? .nan, relative: 1e-13)
  }

  @Test func refusalsSayWhy() {
    func note(_ raters: [[Int?]]) -> String {
      KrippendorffAlpha(AgreementData.ratings(raters, categories: 3), level: .nominal, bootstrap).estimates[0]
        .note
    }
    #expect(note([[1, 2, 3]]) == "needs at least 2 raters")
    #expect(note([[1, nil], [nil, 2]]) == "no unit has two ratings")
    #expect(
      note([[1, 1], [1, 1]]) == "all ratings are the same: nothing is left to agree on beyond chance")
  }
}
