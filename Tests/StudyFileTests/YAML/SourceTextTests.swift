import Testing

@testable import StudyFile

/// An error in a condition is told at its character in the file, however YAML wraps the condition.
@Suite struct SourceTextTests {
  private static let variables = "variables: {age: {measure: numeric}}\n"

  @Test(
    arguments: [
      ("rules: [age > 1 and agee > 3]", "4:21"),
      ("rules: ['age > 1 and agee > 3']", "4:22"),
      ("rules: [\"age > 1 and agee > 3\"]", "4:22"),
      ("rules: [\"age > 1 \\x61nd agee > 3\"]", "4:25"),
      ("rules: [\"age \\\n  > 1 and agee > 3\"]", "5:11"),
      ("rules:\n  - >-\n    age > 1 and\n    agee > 3", "7:5"),
      ("rules:\n  - |\n    age > 1\n\n    and agee > 3", "8:9"),
      ("rules:\n  - age > 1\n    and   agee > 3", "6:11"),
      // Columns count characters: the flag is two scalars, the é one or two.
      ("rules: [missing(`🇨🇦e\u{301}`) and agee > 3]", "4:27"),
    ])
  func columns(rules: String, place: String) {
    let problems = Problems.of("study: a\ndata: {}\n" + Self.variables + rules + "\n")
    #expect(
      problems.last?.hasPrefix(place + ":") == true,
      "\(problems)")
  }

  @Test func columnsCountCharacters() {
    let text = "study: a\ndata: {}\nvariables: {\"🇨🇦e\u{301}\": {measure: numeric}, age: {measure: number}}\n"
    #expect(
      Problems.of(text) == [
        "3:54: 'measure' takes nominal, ordinal, numeric, multiple, text, date or id, found 'number'; did you mean 'numeric'?"
      ])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineBreaks(_ lineBreak: String) {
    let text = ["study: a", "data: {}", "titel: x"].joined(separator: lineBreak)
    #expect(Problems.of(text) == ["3:1: unknown key 'titel' in a study file; did you mean 'title'?"])
  }

  @Test func byteOrderMark() throws {
    #expect(try StudyParser.parse(text: "\u{FEFF}study: a\ndata: {}\n", file: "s").id == "a")
  }
}
