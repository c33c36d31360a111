import StudyFile
import Testing

@testable import Ingest

@Suite struct UniqueHeadingsTests {
  @Test func everyColumnHasAName() {
    #expect(
      UniqueHeadings.make(["a", "b", "", "b", "a \n c", "b (column 2)"]) == [
        "a", "b (column 2)'", "(column 3)", "b (column 4)", "a c", "b (column 2)",
      ])
  }

  @Test func bothNamesAreKnown() {
    let header = Header(["Q", "", "x"], titles: ["Q [a]", "Q [b]", "x"], file: "export.csv")
    #expect(["Q", "Q [a]", "Q [b]", "x"].allSatisfy { header.has($0) })
    #expect(!header.has("") && !header.has("Q [c]"))
  }

  @Test func aStudyFileCanUseIt() throws {
    let found = try survey(
      "a,b,,b\n1,2,3,4\n",
      study([
        variable("x", .numeric, column: "b (column 4)"), variable("y", .numeric, column: "(column 3)"),
      ]))
    #expect(found.numbers(0) == [4] && found.numbers(1) == [3])
    #expect(found.notes.isEmpty)
  }
}
