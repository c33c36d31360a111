import Testing

@testable import Replication

@Suite struct TextCheckTests {
  @Test func everyTestOfAText() {
    let text =
      "First,\nt(28) = 2.20, p = .036, and then\n\nF(2, 57) = 3.1, p < .05. Also t(28) = 2.20, p = .01."
    let check = TextCheck(text, name: "paper.md", file: "a/paper.md") { "line \($0.line ?? 0)" }
    #expect(
      check.entries.map(\.location.description) == ["a/paper.md:2:1", "a/paper.md:4:1", "a/paper.md:4:31"])
    #expect(check.entries.map(\.verdict.consistency) == [.possible, .impossible, .impossible])
    #expect(check.entries.map(\.isDecisionError) == [false, true, false])
    #expect(check.entries.map(\.verdict.finding) == ["paper.md", "paper.md", "paper.md"])
    #expect(check.entries[1].verdict.report == "test in the text, line 4")
    // R: pf(c(3.15, 3.05), 2, 57, lower.tail = FALSE) is 0.05039967 and 0.05515649
    #expect(check.entries[1].verdict.note == "F = 3.1 has p from .05040 to .05516, on the other side of .05")
    #expect(check.entries[2].verdict.nearest == "p from .036 to .037")
  }

  /// No test has them, whatever its statistic: slips, not decisions.
  @Test(arguments: [
    ("t(28) = 2.20, p = 1.5", "no p is above 1; t = 2.20 has p from .036 to .037"),
    ("t(28) = 2.20, p < 0", "no p is below 0; t = 2.20 has p from .036 to .037"),
    ("t(28) = 2.20, p < .000", "no p is below 0; t = 2.20 has p from .036 to .037"),
  ])
  func noSuchProbability(_ text: String, _ note: String) throws {
    let entry = try #require(TextCheck(text, name: "a", file: "a") { _ in "" }.entries.first)
    #expect(entry.verdict.consistency == .impossible && entry.verdict.note == note && !entry.isDecisionError)
  }

  @Test(arguments: [
    ("t(28) = 9.00, p = .000", "no p is 0: it is p < .001"), ("t(28) = 9.00, p = 0", "no p is 0"),
  ])
  func noPIsZero(_ text: String, _ note: String) throws {
    let entry = try #require(TextCheck(text, name: "a", file: "a") { _ in "" }.entries.first)
    #expect(entry.verdict.consistency == .possible && entry.verdict.note == note)
  }

  @Test func noTests() {
    #expect(TextCheck("Nothing, p < .05.", name: "a", file: "a") { _ in "" }.entries.isEmpty)
  }
}
