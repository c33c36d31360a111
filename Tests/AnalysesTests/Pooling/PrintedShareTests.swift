import StudyFile
import Testing

@testable import Analyses

@Suite struct PrintedShareTests {
  private func share(_ text: String, of n: Int) throws -> PrintedShare? {
    PrintedShare(try #require(PrintedNumber(text)), of: n)
  }

  @Test func oneCountPrintsIt() throws {
    let share = try #require(try share("56.4%", of: 456))
    #expect(share.events == 257 && share.n == 456 && share.note.isEmpty)
  }

  @Test func severalCountsPrintIt() throws {
    let share = try #require(try share("72%", of: 541))
    #expect(share.events == 390 && share.n == 541)
    #expect(share.note == "72% of 541 is any of 387 to 392; 390 is taken")
  }

  /// Pope, Tabachnick and Keith-Spiegel (1987).
  @Test func noCountPrintsItButOneOfFewerDoes() throws {
    let share = try #require(try share("56.5%", of: 456))
    #expect(share.events == 257 && share.n == 455)
    #expect(share.note == "56.5% of 456 is no whole count; 257 of 455 fits and is taken")
  }

  @Test func nothingNearPrintsIt() throws {
    #expect(try share("50.1%", of: 12) == nil)
    #expect(try share("101%", of: 100) == nil)
    #expect(try share("50%", of: 0) == nil)
    #expect(try share("33.3%", of: 1) == nil)
  }

  @Test func ends() throws {
    #expect(try share("0%", of: 20)?.events == 0)
    #expect(try share("100%", of: 20)?.events == 20)
  }
}
