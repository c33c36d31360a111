import Testing

@testable import Replication

@Suite struct QuoteCheckTests {
  private func warnings(_ quote: String, _ reports: String...) throws -> [String] {
    try checkedStudy(reports, sample: 541, quote: quote).quoteWarnings.map(\.message)
  }

  @Test func anotherNumber() throws {
    #expect(
      try warnings("Of all, 71% had cried.", "proportion: cried = Yes, value: 72%") == [
        "the quote of 'f' says 71% (line 23, column 20), this report 72%; correct the one that is wrong"
      ])
    #expect(
      try warnings("Seventy one percent had cried.", "proportion: cried = Yes, value: 72%") == [
        "the quote of 'f' says 71% (line 23, column 12), this report 72%; correct the one that is wrong"
      ])
    // The digits are what was printed.
    #expect(try warnings("72% had cried.", "proportion: cried = Yes, value: 72.0%").count == 1)
    #expect(
      try warnings("In 2013, the mean was 36 years.", "mean: years, value: 37").first?.contains("says 36")
        == true)
    #expect(
      try warnings("In 2013 they were asked.", "mean: years, value: 37") == [
        "the quote of 'f' does not have 37; correct the one that is wrong"
      ])
    #expect(
      try warnings("It was 36 years (SD 9.1).", "mean: years, value: 36, sd: 9.2") == [
        "the quote of 'f' does not have the SD 9.2; correct the one that is wrong"
      ])
  }

  @Test func otherTests() throws {
    #expect(
      try warnings("It was so, t(28) = 2.02, p = .05.", "test: 't(28) = 2.20, p = .04'") == [
        "the quote of 'f' has another test, t(28) = 2.02, p = .05 (line 23, column 23); correct the one that is wrong"
      ])
    #expect(
      try warnings("It was so, t(28) = 2.20, p = .03.", "test: 't(28) = 2.20, p = .04'") == [
        "the quote of 'f' has p = .03 (line 23, column 23), this report p = .04; correct the one that is wrong"
      ])
    #expect(try warnings("It was so, t(28) = 2.20, p = .04.", "test: 't(28) = 2.20, p = .04'") == [])
  }

  /// The quotation's place is found whatever it is written with.
  @Test(arguments: [
    ("'It''s 71%.'", 19), ("\"It\\u0027s 71%.\"", 23), (">-\n      It is\n      71%.", 7), ("It is 71%.", 18),
  ])
  func placesInTheStudyFile(_ quote: String, _ column: Int) throws {
    let line = quote.contains("\n") ? 25 : 23
    let warning = try warnings(quote, "proportion: cried = Yes, value: 72%").first ?? ""
    #expect(warning.contains("(line \(line), column \(column))"), "\(warning)")
  }

  @Test(arguments: [
    ("Two thirds pause, 71% of them at noon.", "proportion: cried = Yes, value: 66.7%"),
    ("About half had cried.", "proportion: cried = Yes, value: 50.1%"),
    ("Most had cried.", "proportion: cried = Yes, value: 72%"),
    ("Seventy two percent had cried.", "proportion: cried = Yes, value: 72%"),
    ("45% had cried.", "proportion: cried = Yes, value: .45"),
    ("r = −.31 was found.", "pearson_r: years ~ other, value: -.31"),
    ("One therapist in eight had cried.", "proportion: cried = Yes, value: 12.5%"),
  ])
  func noFalseAlarm(_ quote: String, _ report: String) throws {
    #expect(try warnings("'\(quote)'", report) == [])
  }

  @Test func testsOfTheQuotation() throws {
    let study = try checkedStudy(
      ["proportion: cried = Yes, value: 72%"], sample: 541,
      quote: ">-\n      72% had cried,\n      *t*(28) = 1.20, *p* = .03.")
    let entries = FindingCheck(study).entries
    #expect(entries.map(\.isDecisionError) == [false, true])
    #expect(entries[1].location.description == "study.yaml:25:8")
    #expect(entries[1].verdict.published == "t(28) = 1.20, p = .03")
  }
}
