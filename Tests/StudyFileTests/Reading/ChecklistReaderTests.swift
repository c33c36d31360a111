import Testing

@testable import StudyFile

@Suite struct ChecklistReaderTests {
  private static let start = "study: a\ndata: {}\nchecklist: "

  private func checklists(_ text: String) throws -> [GivenChecklist] {
    try StudyParser.parse(text: Self.start + text, file: "s.yaml").checklists
  }

  @Test(arguments: [
    ("cherries", [ReportingChecklist.cherries]), ("[strobe, cherries]", [.strobe, .cherries]),
    ("[strobe, strobe]", [.strobe]), ("{strobe: , cherries: }", [.cherries, .strobe]), ("[]", []),
  ])
  func areNamed(text: String, names: [ReportingChecklist]) throws {
    #expect(try checklists(text).map(\.checklist) == names)
  }

  @Test func itemsAreAnswered() throws {
    let given = try checklists("{cherries: {ethics: \"Board 7, no. 12\", incentives: None}, strobe: {}}")
    #expect(given[0].answers == ["ethics": "Board 7, no. 12", "incentives": "None"])
    #expect(given[1] == GivenChecklist(.strobe))
  }

  @Test(arguments: [
    ("consort", "'checklist' takes cherries or strobe, found 'consort'"),
    ("{cherry: }", "unknown key 'cherry' in 'checklist'"),
    ("{strobe: {fundng: None}}", "unknown key 'fundng' in 'strobe'; did you mean 'funding'?"),
    ("{strobe: {funding: [a]}}", "'funding'"),
  ])
  func othersAreRefused(text: String, message: String) {
    let problems = Problems.of(Self.start + text)
    #expect(
      problems.count == 1 && problems[0].hasPrefix("3:") && problems[0].contains(message), "\(problems)")
  }

  @Test(arguments: ReportingChecklist.allCases)
  func everyItemHasAKeyOfItsOwn(checklist: ReportingChecklist) {
    #expect(Set(checklist.keys).count == checklist.keys.count)
    #expect(checklist.keys.count == (checklist == .cherries ? 30 : 22))
  }
}
