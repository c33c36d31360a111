import StudyFile
import Testing

@testable import Replication

@Suite struct GrimTests {
  private func mean(_ text: String, _ n: Int, items: Int = 1, _ answers: ClosedRange<Int>? = nil) throws
    -> Grim
  {
    try #require(Grim(try decimal(text), n: n, items: items, answers: answers))
  }

  /// Brown & Heathers (2017), p. 364: a mean of 5.19 of 28 whole answers; 145/28 is 5.18 and 146/28 is 5.21.
  @Test func theExampleOfThePaper() throws {
    let grim = try mean("5.19", 28)
    #expect(!grim.isPossible)
    #expect(grim.nearest.map(\.text) == ["5.18", "5.21"])
    #expect(grim.nearest.map(\.total) == [145, 146])
  }

  /// The data set `pigs1` of R's scrutiny: scrutiny::grim_map(scrutiny::pigs1)
  @Test(arguments: [
    ("7.22", 32, true), ("4.74", 25, false), ("5.23", 29, false), ("2.57", 24, false), ("6.77", 27, false),
    ("2.68", 28, true), ("7.01", 29, false), ("7.38", 26, true), ("3.14", 27, false),
  ])
  func published(_ text: String, _ n: Int, _ isPossible: Bool) throws {
    #expect(try mean(text, n).isPossible == isPossible)
  }

  @Test func severalItemsAreMoreParts() throws {
    #expect(try mean("5.19", 28, items: 3).isPossible)  // 436 of 84
    #expect(try mean("5.19", 28, items: 3).totals == 436...436)
  }

  @Test func percentages() throws {
    let pope = try #require(Grim(percentage: try decimal("56.5%"), n: 456))
    #expect(!pope.isPossible && pope.nearest.map(\.text) == ["56.4%", "56.6%"])
    #expect(pope.nearest.map(\.total) == [257, 258])
    let mended = try #require(Grim(percentage: try decimal("56.5%"), n: 455))
    #expect(mended.totals == 257...257)
    let none = try #require(Grim(percentage: try decimal("110%"), n: 10))
    #expect(!none.isPossible && none.nearest.map(\.text) == ["100%"])
  }

  @Test func outsideTheScale() throws {
    #expect(try !mean("7.5", 10, 1...7).isPossible)
    #expect(try mean("7.5", 10, 1...7).nearest.map(\.text) == ["7.0"])
    #expect(try mean("−0.5", 10, -3...3).isPossible)
  }

  @Test func nobodyHasNoMean() throws {
    let printed = try decimal("1.0")
    #expect(
      Grim(printed, n: 0) == nil && Grim(printed, n: -3) == nil && Grim(printed, n: .max, items: 2) == nil)
  }

  @Test(arguments: Finding.Rounding.allCases)
  func agreesWithCountingUp(_ rounding: Finding.Rounding) {
    var random = SplitMix(state: 28)
    for _ in 0..<400 {
      let n = Int.random(in: 1...45, using: &random)
      let printed = PrintedDecimal(
        digits: Int.random(in: 0...1000, using: &random), decimals: 1, isPercentage: true)
      let expected = (0...n).filter {
        LongDivision.print($0, n, unitsOfOne: 1000, rounding).contains(printed.digits)
      }
      #expect(Grim(percentage: printed, n: n, rounding: rounding)?.totals.map(Array.init) ?? [] == expected)
    }
  }
}
