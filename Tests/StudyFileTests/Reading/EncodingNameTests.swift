import Testing

@testable import StudyFile

@Suite struct EncodingNameTests {
  @Test func knownOrNot() {
    for name in ["utf-8", "windows-1252", "UTF-16LE"] { #expect(EncodingName.isKnown(name)) }
    for name in ["klingon", "utf-8//IGNORE", ""] { #expect(!EncodingName.isKnown(name)) }
  }

  /// Beside every other error of the file.
  @Test func toldWithTheRest() {
    let text = "study: s\ndata: {file: a.csv, encoding: klingon}\nvariables: {age: {measure: numbr}}\n"
    let problems = Problems.of(text)
    #expect(problems.count == 2)
    #expect(problems.first?.hasPrefix("2:31: 'encoding: klingon' is not known; examples are utf-8") == true)
  }
}
