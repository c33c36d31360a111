import Testing

@testable import StudyFile

@Suite struct YAMLReaderTests {
  /// YAML would make booleans, nulls, octals and base-60 numbers of these.
  @Test func textsStayAsTyped() throws {
    let words = [
      "Yes", "No", "None", "on", "off", "null", "~", "010", "1:30", "1e3", "0x1F", "1_000", ".inf",
      "2013-03-01",
    ]
    let study = try StudyParser.parse(
      text: """
        study: "010"
        data: {missing: [\(words.joined(separator: ", "))]}
        variables:
          a: {values: {012: Yes, 1:31: No, y: None, n: True}}
        analyses:
          - {id: 010, describe: a}
        """, file: "s.yaml")
    #expect(study.data.missing == words)
    #expect(study.id == "010")
    #expect(study.analyses.first?.id == "010")
    #expect(
      study.variables.first?.levels == [
        Level(code: "012", label: "Yes"), Level(code: "1:31", label: "No"), Level(code: "y", label: "None"),
        Level(code: "n", label: "True"),
      ])
  }

  @Test(arguments: Problems.table(cases))
  func message(text: String, expected: [String]) {
    #expect(Problems.of(text.replacing("⇥", with: "\t")) == expected)
  }

  private static let cases = #"""
    study: a⏎citation: Smith, J. (2013). Tears: a survey.⏎data: {}
      2:34: the text of 'citation' holds ': ', which YAML takes for another key; write 'citation: >-' and put the text, indented, on the next line
    study: a⏎citation: Smith, J. (2013). A long⏎  line. Tears: a survey.⏎data: {}
      3:14: the text of 'citation' holds ': ', which YAML takes for another key; write 'citation: >-' and put the text, indented, on the next line
    study: a⏎citation: Smith (2013).⏎  Tears: a survey.⏎data: {}
      3:8: 'Tears:' stands where the text of 'citation' goes on; if it is a key, indent it as 'citation' is; if it is text, write 'citation: >-' and put the text, indented, on the next line
    study: a⏎data:⏎  file a.csv⏎  count: n
      4:8: 'count:' stands where the text 'file a.csv' goes on; the ': ' after a key is missing there
    study: a⏎data: {file: a: b.csv}
      2:15: the { opened on line 2 is not closed here, or a text inside it holds one of [ ] { } , or ': ': put such a text in quotes
    study: a⏎data:⏎⇥file: a.csv
      3:1: a tab indents this line; YAML is indented with spaces
    study: a⏎data:⏎  file: a.csv⏎ ⇥count: b
      4:2: a tab indents this line; YAML is indented with spaces
    study: a⏎data: &x {file: a.csv}⏎privacy: *x
      2:7: anchors and aliases (&name, *name) are not used in study files; write the value out, and put text that starts with & or * in quotes
    study: a⏎title: *important* study⏎data: {}
      2:8: anchors and aliases (&name, *name) are not used in study files; write the value out, and put text that starts with & or * in quotes
    study: a⏎title: !wow⏎data: {}
      2:8: a text cannot start with !; put the whole text in quotes: '!…'
    study: a⏎title: ! wow⏎data: {}
      2:8: a text cannot start with !; put the whole text in quotes: '!…'
    study: a⏎title: %wow⏎data: {}
      2:8: a text cannot start with %; put the whole text in quotes: '%…'
    study: a⏎title: `wow`⏎data: {}
      2:8: a text cannot start with `; put the whole text in quotes: '`…'
    study: a⏎title: "unclosed⏎data: {}
      2:8: the quote that starts here is never closed
    study: a⏎data: {file: a.csv⏎rules: []
      3:6: the { opened on line 2 is not closed here, or a text inside it holds one of [ ] { } , or ': ': put such a text in quotes
    study: a⏎data: {}⏎analyses:⏎  - {id: a, describe: x, where: x in [a, b]}
      4:38: the { opened on line 4 is not closed here, or a text inside it holds one of [ ] { } , or ': ': put such a text in quotes
    study: a⏎data:⏎    file: a.csv⏎  count: n
      4:3: this line does not fit the lines above; keys of one map and dashes of one list start in the same column
    study: a⏎just words⏎data: {}
      2:1: expected 'key: value' here; ': ' is missing, or this line is indented too little
    study: a⏎study: b⏎title: x⏎title: y⏎"title": z⏎data: {}⏎privacy: {minimum_cel: 3}
      2:1: the key 'study' stands already on line 1; keep one of them
      4:1: the key 'title' stands already on line 3; keep one of them
      5:1: the key 'title' stands already on line 3; keep one of them
      7:11: unknown key 'minimum_cel' in 'privacy'; did you mean 'minimum_cell'?
    study: a⏎---⏎study: b
      2:1: a study file is one document: remove the line '---' or '...'
    just words
      1:1: this is no study file, which has a 'key: value' on each line and 'study: NAME' for the first; 'A new study in five minutes' in README.md shows how to write one
    # nothing
      1:1: the study file is empty
    study: a⏎data: {}⏎[a, b]: c
      3:1: a key must be a text, found a list; put text that starts with [ or { in quotes
    study: a⏎data: {}⏎title: Item #3 of
      warning: what follows # is taken for a comment; put the text in quotes if it belongs to it
    study: a⏎data: {}⏎title: Item # a comment
    """#

  @Test func deepNesting() {
    let text = "study: a\ndata: " + String(repeating: "[", count: 100_000)
    #expect(Problems.of(text) == ["2:8: lists and maps are nested too deep"])
  }

  @Test func controlCharacters() {
    #expect(
      Problems.of("study: a\u{0}b") == ["1:9: the character U+0000 cannot stand in a study file; remove it"])
  }

  /// Each line doubles the one before; without the check the keys would be compared 2³⁰ times.
  @Test func aliasesOfAliases() {
    let lines = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
    let text = "a0: &a0 [x]\n" + lines.joined(separator: "\n") + "\n*a30 : x\n"
    #expect(Problems.of(text) == ["1:5: \(YAMLReader.noAliases)"])
  }
}
