import Foundation
import StudyFile
import Testing

@testable import Report

@Suite struct DigestEntryTests {
  static func entry(_ id: String = "tears", date: String = "2013-03", topics: [String] = ["Alliance"]) throws
    -> DigestEntry
  {
    var content = FixtureContent.content
    content.results.study.id = id
    content.results.study.date = date
    content.results.study.topics = topics
    content.results.study.citation = "Author (2013). Title. doi:10.1037/a0031384."
    let summary = StudySummary(content: content, sheet: DocumentBuilder(content).document().sheet)
    var entry = try JSONDecoder().decode(DigestEntry.self, from: Data(summary.json.utf8))
    entry.folder = id
    return entry
  }

  @Test func readsWhatAReportSaysOfItself() throws {
    let entry = try Self.entry()
    let sheet = DocumentBuilder(FixtureContent.content).document().sheet
    #expect(entry.id == "tears" && entry.title == sheet.title && entry.topics == ["Alliance"])
    #expect(entry.headline?.number == sheet.headline?.number)
    #expect(entry.summary == sheet.summary.plain)
    #expect(entry.findings == sheet.findings.map(\.statement.plain))
    #expect(entry.agreement.map(\.count) == sheet.agreement.map(\.count))
    #expect(entry.figure?.alternative == sheet.figure?.alternative)
    #expect(entry.language == .english)
    let marks = try #require(sheet.figure?.marks)
    #expect(!marks.isEmpty && entry.figure?.marks.map(\.html) == marks.map(\.html))
  }

  @Test(arguments: [
    ("doi:10.1037/a0031384", "10.1037/a0031384"), ("https://doi.org/10.1000/(x)1.2).", "10.1000/(x)1.2"),
    ("no doi", nil), ("in 10.1/x", nil),
  ])
  func findsTheDOI(citation: String, doi: String?) throws {
    var entry = try Self.entry()
    entry.citation = citation
    #expect(entry.doi == doi)
  }

  @Test func aSummaryHasTwoHundredWordsAtMost() throws {
    var entry = try Self.entry()
    entry.summary = Array(repeating: "Nine words make one short sentence of this text.", count: 40).joined(
      separator: " ")
    #expect(entry.shortSummary.split(separator: " ").count == 198)
    #expect(entry.shortSummary.hasSuffix("text."))
    entry.summary = Array(repeating: "word", count: 300).joined(separator: " ")
    #expect(entry.shortSummary.split(separator: " ").count == 201)
    entry.summary = ""
    #expect(entry.shortSummary.hasPrefix(entry.findings[0]))
  }

  @Test func monthsHaveTheNamesOfALanguage() {
    let month = DigestMonth("2013-03")
    #expect(
      ReportLanguage.allCases.map { month?.text(Words.of($0)) }
        == ["March 2013", "März 2013", "Mars 2013", "Marzo de 2013", "Maart 2013"])
  }

  @Test func monthsAreReadAndOrdered() throws {
    #expect(DigestMonth("2013-03")?.text(.english) == "March 2013")
    #expect(DigestMonth("2013")?.text(.english) == "2013")
    #expect(DigestMonth("2013-12-24")?.text(.english) == "December 2013")
    #expect(DigestMonth("March") == nil && DigestMonth("2013-13") == nil && DigestMonth("") == nil)
    let months = try ["2013", "2012-11", "2013-02"].map { try #require(DigestMonth($0)) }
    #expect(months.sorted().map { $0.text(.english) } == ["November 2012", "2013", "February 2013"])
  }
}
