import Testing

@testable import StudyFile

@Suite struct TextPlacesTests {
  /// Where the 7 of 71% stands.
  @Test(arguments: [
    ("It is 71%.", "6:18"), ("'It''s 71%.'", "6:19"), ("\"It\\u0027s 71%.\"", "6:23"),
    (">-\n      It is\n      71%.", "8:7"), ("|\n      It is\n        so: 71%.", "8:13"),
    ("It is\n      71%.", "7:7"),
  ])
  func places(_ quote: String, _ place: String) throws {
    let study = try StudyParser.parse(
      text: """
        study: test
        data: {}
        variables: {age: {measure: numeric}}
        findings:
          - id: f
            quote: \(quote)
            reports: [{mean: age, value: 71}]
        """, file: "study.yaml")
    let finding = try #require(study.findings.first)
    let text = try #require(finding.quote)
    let offset = try #require(text.firstIndex(of: "7")).utf16Offset(in: text)
    #expect(finding.quotePlaces?.location(of: offset).description == "study.yaml:\(place)")
  }
}
