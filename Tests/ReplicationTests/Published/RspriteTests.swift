import StudyFile
import Testing

@testable import Replication

/// R's rsprite2, tests/testthat/test-statistical-regressions.R: answers that it once had wrong.
@Suite struct RspriteTests {
  private func grimmer(
    _ mean: String, _ sd: String, _ n: Int, items: Int = 1, _ answers: ClosedRange<Int>? = nil
  ) throws -> Bool? {
    try #require(Grimmer(mean: decimal(mean), sd: decimal(sd), n: n, items: items, answers: answers))
      .isPossible
  }

  /// "precision follows the reported statistic"
  @Test func means() throws {
    #expect(try Grim(decimal("−1.3"), n: 3)?.isPossible == true)
    #expect(try Grim(decimal("0.00001"), n: 10_000)?.isPossible == false)
    #expect(try Grim(decimal("1.14"), n: 8)?.nearest.map(\.text).contains("1.13") == true)
    #expect(try Grim(decimal("1.07"), n: 7)?.nearest.map(\.text) == ["1.00", "1.14"])
    #expect(try grimmer("1.5", "0.71", 2, 1...2) == true)
  }

  /// "GRIMMER return modes agree including rounded zero and boundary failures"
  @Test func standardDeviations() throws {
    #expect(try grimmer("1.33", "0.00", 3, items: 3) == true)
    #expect(try grimmer("1.1", "0", 10) == true)
    #expect(try grimmer("1.83", "0.2", 9, items: 2) == true)
  }

  /// "GRIMMER rejects SDs below each total's lattice minimum"
  @Test(arguments: ["−1.5", "1.5"]) func belowTheLeast(_ mean: String) throws {
    #expect(try grimmer(mean, "0.00", 8) == false)
    #expect(try grimmer(mean, "0", 8) == false)
    #expect(try grimmer(mean, "0.00", 8, items: 2) == true)
    #expect(try grimmer("2.5", "0", 10) == false)
    #expect(try grimmer("1.44", "0.17", 9) == false)
    #expect(try grimmer("−1.44", "0.17", 9) == false)
  }

  /// "SD tests are invariant to large integer translations"
  @Test(arguments: [("1.5", "0.58"), ("−98.5", "0.58")]) func translations(_ mean: String, _ sd: String)
    throws
  {
    #expect(try grimmer(mean, sd, 4) == true)
  }
}
