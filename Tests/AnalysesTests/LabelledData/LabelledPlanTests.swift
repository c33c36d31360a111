import StudyFile
import Testing

@testable import Analyses

struct LabelledPlanTests {
  private let study = """
    study: s
    data: {}
    variables:
      who: {measure: id}
      remark: {measure: text}
      typed: {measure: nominal}
      age: {measure: numeric}
    """

  private func plan(_ texts: String...) throws -> LabelledPlan {
    try LabelledPlan(StudyParser.parse(text: study, file: "study.yaml"), texts: texts)
  }

  @Test func ownWordsStayOutUnlessTheyAreAskedFor() throws {
    #expect(try plan().fields.map(\.variable.name) == ["age"])
    #expect(try plan().leftOut.map(\.variable) == ["who", "remark", "typed"])
    #expect(try plan("remark", "typed").fields.map(\.variable.name) == ["remark", "typed", "age"])
    #expect(try plan("remark", "typed").leftOut.map(\.variable) == ["who"])
  }

  @Test func namesThatCannotBeAskedFor() {
    #expect(throws: Diagnostics.self) { try plan("age") }
    do {
      _ = try plan("remrak")
      Issue.record("there is no such variable")
    } catch {
      #expect(
        "\(error)"
          == "study.yaml: error: '--text remrak': there is no such variable; did you mean 'remark'?")
    }
  }
}
