import StudyFile
import Testing

@testable import Replication

@Suite struct GrimmerTests {
  private func test(
    _ mean: String, _ sd: String, _ n: Int, items: Int = 1, _ answers: ClosedRange<Int>? = nil,
    _ rounding: Finding.Rounding = .nearest
  ) throws -> Bool? {
    try #require(
      Grimmer(
        mean: try decimal(mean), sd: try decimal(sd), n: n, items: items,
        answers: answers, rounding: rounding)
    ).isPossible
  }

  /// The mean fails first: Brown & Heathers' 5.19 of 28.
  @Test func needsGrim() throws { #expect(try test("5.19", "1.34", 28) == false) }

  /// The examples of R's rsprite2: GRIMMER_test(5.21, 1.60, 28) is TRUE, GRIMMER_test(3.44, 2.47, 18) is FALSE.
  @Test func published() throws {
    #expect(try test("5.21", "1.60", 28) == true)
    #expect(try test("3.44", "2.47", 18) == false)
  }

  /// The examples of R's scrutiny: the vignette on GRIMMER, and the manual page of `grimmer`.
  @Test func documented() throws {
    #expect(try test("7.3", "2.51", 12) == false)
    #expect(try test("5.23", "2.55", 35) == false)
    #expect(try test("5.23", "2.55", 31) == true)
  }

  /// Two answers on 1…5 with mean 3: the SD is 0, √2 or 2√2.
  @Test func twoRespondents() throws {
    #expect(try test("3.00", "1.41", 2) == true)
    #expect(try test("3.00", "2.00", 2) == false)
    #expect(try test("3.00", "2.83", 2, 1...5) == true)
    #expect(try test("3.00", "4.24", 2) == true)
    #expect(try test("3.00", "4.24", 2, 1...5) == false)
  }

  /// Every mean and SD that n answers on 1…5 give, under every rule, and no other of two decimals.
  @Test(arguments: 2...7) func agreesWithEnumeration(_ n: Int) {
    for rounding in [Finding.Rounding.nearest, .halfEven, .down, .up] {
      var printed: Set<[Int]> = []
      for sums in WholeScoresTests.reachable(n, 1...5) {
        for mean in LongDivision.print(sums[0], n, unitsOfOne: 10, rounding) {
          for sd in Self.deviations(n * sums[1] - sums[0] * sums[0], n * (n - 1), rounding) {
            printed.insert([mean, sd])
          }
        }
      }
      for mean in 8...52 {
        for sd in 0...30 {
          let grimmer = Grimmer(
            mean: PrintedDecimal(digits: mean, decimals: 1), sd: PrintedDecimal(digits: sd, decimals: 1),
            n: n,
            answers: 1...5, rounding: rounding)
          #expect(
            grimmer?.isPossible == printed.contains([mean, sd]), "\(mean) \(sd) of \(n), \(rounding.rawValue)"
          )
        }
      }
    }
  }

  /// Scores of two items on 1…3, whose mean has halves.
  @Test(arguments: 2...6) func agreesWithEnumerationOfItems(_ n: Int) {
    var printed: Set<[Int]> = []
    for sums in WholeScoresTests.reachable(n, 2...6) {
      for mean in LongDivision.print(sums[0], 2 * n, unitsOfOne: 100, .nearest) {
        for sd in Self.deviations(n * sums[1] - sums[0] * sums[0], 4 * n * (n - 1), .nearest) {
          printed.insert([mean, sd])
        }
      }
    }
    for mean in 100...300 {
      for sd in 0...15 {
        let grimmer = Grimmer(
          mean: PrintedDecimal(digits: mean, decimals: 2), sd: PrintedDecimal(digits: sd, decimals: 1), n: n,
          items: 2, answers: 1...3)
        // The SD was printed with one decimal only, so that it has few values.
        #expect(grimmer?.isPossible == printed.contains([mean, sd]), "\(mean) \(sd) of \(n)")
      }
    }
  }

  /// How the root of `part / whole` prints with one decimal: u tenths, judged by squares of whole numbers.
  private static func deviations(_ part: Int, _ whole: Int, _ rounding: Finding.Rounding) -> [Int] {
    (0...60).filter { units in
      // √(part / whole) against (2·units ± 1) / 20: 400·part against (2·units ± 1)²·whole.
      let (value, low, high) = (
        400 * part, (2 * units - 1) * (2 * units - 1) * whole, (2 * units + 1) * (2 * units + 1) * whole
      )
      let (exact, next) = (4 * units * units * whole, 4 * (units + 1) * (units + 1) * whole)
      let former = 4 * (units - 1) * (units - 1) * whole
      switch rounding {
      case .nearest, .any: return (units == 0 || value >= low) && value <= high
      case .halfUp: return (units == 0 || value >= low) && value < high
      case .halfEven:
        return units % 2 == 0 ? (units == 0 || value >= low) && value <= high : value > low && value < high
      case .down: return value >= exact && value < next
      case .up: return units == 0 ? value == 0 : value > former && value <= exact
      }
    }
  }

  @Test func manyRespondents() throws {
    #expect(try test("3.5", "1.2", 5000, 1...7) == true)
    // On 1…7 no SD is above half the scale, a little more for few respondents.
    #expect(try test("4.00", "3.20", 400, 1...7) == false)
  }
}
