import Testing

@testable import StudyFile

/// Where a variable's headings are written, for messages about the export.
@Suite struct VariableReaderTests {
  private static let text = """
    study: a
    data: {}
    variables:
      plain: {measure: numeric}
      named: {measure: numeric, column: Q1}
      joined: {column: Q2, separator: ",", values: [A, B]}
      apart:
        columns:
          Q3_1: A
          Q3_2: B
      listed: {measure: multiple, columns: [C, D]}
    """

  @Test(arguments: [
    ("plain", ["4:3"], []), ("named", ["5:37"], ["5:37"]), ("joined", ["6:20"], ["6:20"]),
    ("apart", ["9:7"], ["9:7", "10:7"]), ("listed", ["11:41"], ["11:41", "11:44"]),
  ])
  func places(_ name: String, _ first: [String], _ all: [String]) throws {
    let variable = try #require(StudyParser.parse(text: Self.text, file: "s.yaml").variable(name))
    func place(_ location: StudyFile.SourceLocation) -> String {
      "\(location.line ?? 0):\(location.column ?? 0)"
    }
    #expect([place(variable.columnLocation)] == first)
    #expect(variable.columnLocations.map(place) == all)
  }
}
