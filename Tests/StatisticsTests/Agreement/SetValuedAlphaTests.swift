import Statistics
import Testing

// Reference/set_agreement.py.
@Suite struct SetValuedAlphaTests {
  private static let two = ["ab ab", "a ab", "abc bc", "- a", "c c", "- -", "ab cd", "bd abd"]
  private static let three = [
    "ab ab a", "a . ab", "abc bc bcd", "- a .", "c c c", "- - -", "ab cd .", ". . a", "bd abd d", "a b -",
  ]
  private let bootstrap = Bootstrap(.percentile, resamples: 2000, seed: 1, purpose: "sets")

  /// A letter is a category, “-” an empty set, “.” no rating.
  private func ratings(_ lines: [String]) -> SetRatings {
    let patterns = lines.map { line in
      SetRatings.Pattern(
        sets: line.split(separator: " ").map { text in
          text == "." ? nil : Set(text.utf8.filter { $0 != 0x2D }.map { Int($0) - 0x61 })
        })
    }
    return SetRatings(raters: patterns.first?.sets.count ?? 0, patterns: patterns)
  }

  @Test(arguments: [
    (two, SetDistance.jaccard, 0.4672897196261684, 8), (two, .masi, 0.41880341880341865, 8),
    (three, .jaccard, 0.3725643024162123, 9), (three, .masi, 0.3153098420413124, 9),
  ])
  func agreesWithPython(_ lines: [String], _ distance: SetDistance, _ expected: Double, _ n: Int) {
    let alpha = SetValuedAlpha(ratings(lines), distance: distance, bootstrap)
    expectClose(alpha.value, expected, relative: 1e-13)
    let row = alpha.estimates[0]
    #expect(row.measure == .krippendorffAlpha && row.method == distance.rawValue && row.n == n)
    #expect(row.interval.map { $0.low! < expected && expected < $0.high! && $0.high! <= 1 } == true)
  }

  /// Where every set has one category, α is that of names.
  @Test(arguments: 0..<20) func singleCategories(_ seed: UInt64) {
    let raters = AgreementData.random(seed, raters: 3, categories: 4, units: 9)
    let named = KrippendorffAlpha(AgreementData.ratings(raters, categories: 4), level: .nominal, nil).value
    let units = raters[0].indices.map { unit in SetRatings.Pattern(sets: raters.map { $0[unit].map { [$0] } })
    }
    for distance in SetDistance.allCases {
      let alpha = SetValuedAlpha(SetRatings(raters: 3, patterns: units), distance: distance, nil).value
      expectClose(alpha, named ?? .nan, relative: 1e-13)
    }
  }

  /// By the definition, over all pairs of values: two raters, two units, every set of three categories.
  @Test(arguments: SetDistance.allCases) func allSmallTables(_ distance: SetDistance) {
    let sets = (0..<8).map { bits in Set((0..<3).filter { bits >> $0 & 1 == 1 }) }
    for table in 0..<4096 {
      let four = (0..<4).map { sets[table >> (3 * $0) & 7] }
      let alpha = SetValuedAlpha(
        SetRatings(
          raters: 2, patterns: [.init(sets: [four[0], four[1]]), .init(sets: [four[2], four[3]])]),
        distance: distance, nil
      ).value
      let within = (distance.between(four[0], four[1]) + distance.between(four[2], four[3])) / 2
      var between = 0.0
      for a in 0..<4 { for b in 0..<4 where a != b { between += distance.between(four[a], four[b]) / 12 } }
      if between == 0 {
        #expect(alpha == nil)
      } else {
        #expect(abs((alpha ?? .nan) - (1 - within / between)) < 1e-12)
      }
    }
  }

  /// Where each unit has sets of its own, what is drawn twice is not held against itself: the interval stands around α.
  @Test func setsOfTheirOwn() throws {
    let patterns = (0..<8).map { unit in
      SetRatings.Pattern(sets: [
        Set((4 * unit)..<(4 * unit + 3)), Set((4 * unit + unit % 3)..<(4 * unit + 4)),
      ])
    }
    let row = SetValuedAlpha(SetRatings(raters: 2, patterns: patterns), distance: .masi, bootstrap).estimates[
      0]
    let (value, error) = (try #require(row.value), try #require(row.standardError))
    let interval = try #require(row.interval)
    #expect(abs((try #require(interval.low) + (try #require(interval.high))) / 2 - value) < error / 2)
    // Linear in the units: the standard error of a mean, of the population's kind.
    let distances = patterns.map { SetDistance.masi.between($0.sets[0]!, $0.sets[1]!) }
    let mean = distances.reduce(0, +) / 8
    let spread = (distances.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 64).squareRoot()
    #expect(abs(error - spread * (1 - value) / mean) < 0.1 * error)
  }

  @Test func doesNotDependOnThreads() {
    func row(_ threads: Int) -> Estimate {
      var bootstrap = bootstrap
      bootstrap.threads = threads
      return SetValuedAlpha(ratings(Self.three), distance: .masi, bootstrap).estimates[0]
    }
    #expect(row(1) == row(3))
  }

  @Test func refusalsSayWhy() {
    func note(_ lines: [String]) -> String {
      SetValuedAlpha(ratings(lines), distance: .masi, bootstrap).estimates[0].note
    }
    #expect(note(["ab", "a"]) == "needs at least 2 raters")
    #expect(note(["ab .", ". a"]) == "no unit has two ratings")
    #expect(note(["ab ba", "ab ab"]) == "all sets are the same: nothing is left to agree on beyond chance")
    #expect(note(["ab a"]) == "no interval: all resamples have the same value")
  }
}
