import Testing

@testable import StudyFile

@Suite struct RelatedReaderTests {
  private static let start = "study: a\ndata: {}\nrelated: "

  @Test func namesReportsInTheOrderOfTheFile() throws {
    let study = try StudyParser.parse(
      text: Self.start + "{z-2: Interviews, b: \"Others, pooled\"}", file: "s.yaml")
    #expect(
      study.related == [
        RelatedReport(id: "z-2", title: "Interviews"), RelatedReport(id: "b", title: "Others, pooled"),
      ])
  }

  @Test(arguments: [
    ("b", "'related' names other studies and says what they are"),
    ("{../b: Others}", "by their ids, of a-z, 0-9 and '-'; found '../b'"),
    ("{B: Others}", "found 'B'"), ("{-b: Others}", "found '-b'"),
    ("{a: Myself}", "'related' names this study itself"), ("{b: [Others]}", "'b'"), ("{b: }", "'b'"),
  ])
  func othersAreRefused(text: String, message: String) {
    let problems = Problems.of(Self.start + text)
    #expect(
      problems.count == 1 && problems[0].hasPrefix("3:") && problems[0].contains(message), "\(problems)")
  }
}
