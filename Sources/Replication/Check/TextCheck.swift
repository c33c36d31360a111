import StudyFile

/// Every test that stands in a text, judged against its own p and effect size.
package struct TextCheck: Sendable {
  package private(set) var entries: [CheckEntry] = []

  /// `name` is what a table calls the text; `place` says where a line of it stands.
  package init(_ text: String, name: String, file: String, place: (SourceLocation) -> String) {
    for test in TestScanner.tests(in: text, file: file) {
      var verdict = Verdict(
        finding: name, report: "test in the text, \(place(test.location))", published: test.shown)
      verdict.source = name
      entries.append(
        CheckEntry(verdict, TestWords(test: test, rounding: .nearest).result, at: test.location))
    }
  }
}
