import Testing

@testable import Report

@Suite struct TemplateTests {
  private func prose(_ text: String, _ values: [String: any Sayable] = [:]) -> Prose {
    Template(text[...]).prose(.english) { values[$0] }
  }

  @Test func markup() {
    #expect(
      prose("*p* is **strong** in `code`, [here](#there).").runs == [
        .symbol("p"), .text(" is "), .strong("strong"), .text(" in "), .code("code"), .text(", "),
        .reference("here", to: "there"), .text("."),
      ])
    #expect(prose("\\* and \\{ and 3 * 4 [x] {").plain == "* and { and 3 * 4 [x] {")
  }

  @Test func slots() {
    let number = Prose.Run.number("88.9%", analysis: "a")
    #expect(prose("Share: {share}.", ["share": number]).runs == [.text("Share: "), number, .text(".")])
    #expect(prose("{Count} of {total}", ["count": "four", "total": 1200]).plain == "Four of 1,200")
    #expect(prose("{n} {n: answer | answers}", ["n": 1]).plain == "1 answer")
    #expect(prose("{n} {n: answer | answers}", ["n": 0]).plain == "0 answers")
  }

  /// What fills a slot is nobody's markup.
  @Test func whatFillsASlotIsText() {
    let hostile = "*a* {b} `c` [d](#e) \\ **f**"
    #expect(prose("<{x}>", ["x": hostile]).runs == [.text("<" + hostile + ">")])
  }

  @Test func aSlotWithoutAValueShows() { #expect(prose("{x} {}").plain == "{x} {}") }
}
