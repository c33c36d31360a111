import StudyFile
import Testing

@testable import Interviews

@Suite struct QuotationsTests {
  private func findings(
    _ ideas: [(words: String, quotable: String)], cases: String? = nil, _ options: String = ""
  ) throws -> InterviewFindings {
    let rows = ideas.enumerated().map { "\($0 % 4 + 1),d,c,\"\($1.words)\",\($1.quotable)\n" }.joined()
    let rest = (1...4).map { "\($0),d,c,,\n" }.joined()
    return try Coded.findings(
      "case,domain,category,core idea,quotable\n" + rows + rest, cases: cases, options)
  }

  private func withheld(_ words: String, cases: String? = nil) throws -> Bool {
    let found = try findings([(words, "yes")], cases: cases)
    #expect(found.quotations.count + found.withheld.count == 1)
    #expect(!found.withheld.contains { $0.message.contains(words) })
    return found.quotations.isEmpty
  }

  @Test func `nothing without a yes`() throws {
    let found = try findings([("We wept.", ""), ("We wept again.", "no")])
    #expect(found.quotations == [] && found.withheld == [])
  }

  @Test(arguments: [
    "We both knew it.", "I'd never cried before. It was new: nobody minded!", "Nobody taught me what to do.",
    "It took 20 minutes, and I’m glad.",
  ]) func printed(_ words: String) throws {
    #expect(try !withheld(words))
  }

  @Test(arguments: [
    "We met Anna there.", "Anna wept.", "It was in Leeds.", "He told the NHS.", "It was in 2014.",
    "It was on 3.4. at noon.", "It was 12/05 or so.", "We met in march.", "Write to a.b@c.org please.",
    "Call 020 7946 0958 at once.", "It stands at www.example.org now.", "We lived in 80331 then.",
    "It was 3 who wept.",
  ]) func `withheld, and not told`(_ words: String) throws {
    #expect(try withheld(words))
  }

  /// A capital at a sentence's start passes where the word is plain elsewhere.
  @Test func `plain elsewhere`() throws {
    let found = try findings([("Grief came back.", "yes"), ("It was grief.", "yes")])
    #expect(found.quotations.map(\.text) == ["Grief came back.", "It was grief."])
  }

  @Test func `attributes that single a case out`() throws {
    let cases = "case,kind\n1,a\n2,a\n3,a\n4,b\n"
    let four = [("one", "yes"), ("two", "yes"), ("three", "yes"), ("four", "yes")]
    let found = try findings(four, cases: cases)
    #expect(found.quotations.map(\.text) == ["one", "two", "three"])
    #expect(
      Coded.text(found.withheld) == [
        "codes.csv:5: these words are withheld: its case is one of fewer than 2 with the same attributes. Look at them, and write 'checked' in 'quotable' if nobody can be recognised"
      ])
    #expect(try findings(four, cases: cases, ", k: 4").quotations == [])
    #expect(try withheld("We are b, and glad.", cases: cases))
    #expect(try findings([("", "")] + four.prefix(3), cases: cases).quotations.count == 2)
  }

  @Test func `checked by the author`() throws {
    let found = try findings([("We met Anna there.", "checked")])
    #expect(found.quotations.map(\.text) == ["We met Anna there."] && found.withheld == [])
  }

  @Test func `a category of one case is not told`() throws {
    let found = try Coded.findings(
      "case,domain,category,core idea,quotable\n1,d,c,so,yes\n2,d,e,,\n3,d,e,,\n4,d,e,and so,yes\n")
    #expect(found.quotations == [Quotation(category: "e", domain: "d", text: "and so")])
  }
}
