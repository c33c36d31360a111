import Foundation
import Testing

@testable import Report

@Suite struct DigestTests {
  private func digest(_ entries: DigestEntry...) throws -> Digest {
    try Digest(title: "News & views", entries: entries)
  }

  private func page(_ name: String, of digest: Digest) throws -> String {
    try #require(digest.pages.first { $0.name == name }).text
  }

  @Test func theNewestComesFirstAndWhatHasNoDateLast() throws {
    let digest = try digest(
      DigestEntryTests.entry("b", date: "someday"), DigestEntryTests.entry("c", date: "2012-05"),
      DigestEntryTests.entry("a", date: "2013-03"))
    #expect(digest.entries.map(\.id) == ["a", "c", "b"])
    let index = try page("index.html", of: digest)
    let places = ["March 2013", "May 2012", "Undated"].compactMap {
      index.range(of: ">\($0)</h2>")?.lowerBound
    }
    #expect(places.count == 3 && places == places.sorted())
    #expect(index.hasPrefix(DigestTemplate.beginning))
    #expect(index.contains("News &amp; views"))
    #expect(index.contains("href=\"./a/index.html\""))
    #expect(
      index.contains("<a href=\"https://doi.org/10.1037/a0031384\">https://doi.org/10.1037/a0031384</a>."))
  }

  @Test func everyTopicHasAPageOfItsOwn() throws {
    let digest = try digest(
      DigestEntryTests.entry("a", topics: ["Thérapie: 1", "Alliance"]),
      DigestEntryTests.entry("b", topics: ["therapie 1", "心"]))
    #expect(digest.topics.map(\.name) == ["Alliance", "Thérapie: 1", "therapie 1", "心"])
    #expect(Set(digest.topics.map(\.page)).count == 4)
    let alliance = try page("topic-alliance.html", of: digest)
    #expect(alliance.contains("./a/index.html") && !alliance.contains("./b/index.html"))
    #expect(alliance.contains("<span aria-current=\"page\">Alliance</span>"))
  }

  @Test func theArchiveHasEveryStudyAndTheFirstPageTheNewest() throws {
    let entries = try (0..<20).map { try DigestEntryTests.entry("s\($0)", date: "\(2000 + $0)") }
    let digest = try Digest(title: "D", entries: entries)
    let (index, archive) = (try page("index.html", of: digest), try page("archive.html", of: digest))
    #expect(index.ranges(of: "<article").count == Digest.newest)
    #expect(archive.ranges(of: "<li><a href=\"./s").count == 20 && !archive.contains("<article"))
  }

  @Test func whatAStudySaysIsNoMarkup() throws {
    var entry = try DigestEntryTests.entry()
    let hostile = "<script>alert(1)</script>\"'`$()"
    (entry.title, entry.summary, entry.citation, entry.topics) = (
      hostile, hostile, hostile + "10.1234/<x>", [hostile]
    )
    entry.headline = .init(number: hostile, label: hostile)
    entry.agreement = [.init(word: hostile, count: 1, tone: "\" onclick=\"x")]
    for page in try digest(entry).pages {
      #expect(!page.text.contains("<script") && !page.text.contains("\" onclick"))
    }
  }

  /// The pages are in the language of most reports, or in the one that is asked for; each study stays in its own.
  @Test func everyStudyKeepsItsLanguage() throws {
    var (german, other) = (try DigestEntryTests.entry("a"), try DigestEntryTests.entry("b"))
    (german.language, other.language, german.isSynthetic) = (.german, .german, true)
    let entries = [german, other, try DigestEntryTests.entry("c")]
    let digest = try Digest(title: nil, entries: entries)
    let index = try page("index.html", of: digest)
    #expect(digest.title == "Forschungsspiegel" && index.contains("<html lang=\"de\">"))
    #expect(index.contains(">März 2013</h2>") && index.contains(">Alle Studien</a>"))
    #expect(
      index.contains("<strong>Synthetische Daten.</strong>") && index.contains(">Bedeutung für die Praxis<"))
    #expect(index.ranges(of: "<article class=\"sheet study\" lang=\"en\"").count == 1)
    #expect(index.ranges(of: "<article class=\"sheet study\" aria").count == 2)
    #expect(index.contains(">The full report<"))
    #expect(DigestFeed(digest: digest, address: "").text.contains("xml:lang=\"de\""))
    let french = try Digest(title: "T", entries: entries, language: .french)
    #expect(try page("archive.html", of: french).contains("<h1>Toutes les études</h1>"))
    #expect(try page("index.html", of: french).ranges(of: " lang=\"").count == 4)
  }

  /// Its numbers are shown to the pointer, as in the report.
  @Test func figuresShowTheirNumbers() throws {
    var entry = try DigestEntryTests.entry()
    entry.drawing = "<svg viewBox=\"0 0 90 60\" xmlns=\"http://www.w3.org/2000/svg\"><g></g></svg>"
    let index = try page("index.html", of: digest(entry))
    let marks = try #require(entry.figure?.marks)
    #expect(index.contains("<svg class=\"marks\"") && marks.allSatisfy { index.contains($0.html) })
  }

  @Test func theFeedIsAtom() throws {
    let entry = try DigestEntryTests.entry()
    let feed = DigestFeed(digest: try digest(entry), address: "https://example.org/d/").text
    #expect(feed.contains("<id>\(NameUUID.urn("study", "tears"))</id>"))
    #expect(feed.contains("<updated>2013-03-01T00:00:00Z</updated>"))
    #expect(feed.contains("href=\"https://example.org/d/./tears/index.html\""))
    let parser = XMLCounter()
    #expect(parser.entries(in: feed) == 1)
  }

  @Test func aNameHasOneIdentifier() {
    #expect(NameUUID.urn("study", "a") == NameUUID.urn("study", "a"))
    #expect(NameUUID.urn("study", "a") != NameUUID.urn("digest", "a"))
    #expect(
      NameUUID.urn("study", "a").wholeMatch(
        of: #/urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#) != nil)
  }
}

/// Counts entries by a reader of XML, so that what is not well-formed is found.
private struct XMLCounter {
  func entries(in text: String) -> Int? {
    // `xmllint` need not be there; Foundation's reader is another package on Linux.
    var depth = 0
    var count = 0
    for match in text.matches(of: #/<(\/?)([a-z]+)[^>]*?(\/?)>/#) {
      if match.output.1 == "/" { depth -= 1 } else if match.output.3.isEmpty { depth += 1 }
      if match.output.2 == "entry", match.output.1.isEmpty { count += 1 }
    }
    return depth == 0 ? count : nil
  }
}
