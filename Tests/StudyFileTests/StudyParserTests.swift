import Testing

@testable import StudyFile

@Suite struct StudyParserTests {
  @Test func dump() throws {
    do {
      let study = try StudyParser.parse(text: Fixture.complete, file: "study.yaml")
      print(study.variables.map(\.name), study.warnings)
    } catch {
      print(error)
      throw error
    }
  }
}
