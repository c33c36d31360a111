import Statistics
import StudyFile
import Tally
import Testing

@testable import Analyses

@Suite struct CombinationCountsTests {
  private static let variables = """
    variables:
      tools: {measure: multiple, columns: {a: Saw, b: Axe, c: File}}
      shown: {measure: multiple, columns: {a: Saw, b: Axe, c: File}, base: shown}
      two: {measure: multiple, columns: {a: Saw, b: Axe}}
      sex: {measure: nominal, values: [F, M]}
    """
  private static let csv = """
    a,b,c,sex
    1,1,0,F
    1,1,0,M
    1,0,0,F
    0,0,1,F
    0,0,0,M
    1,1,1,F

    """

  private func rows(_ analysis: String, privacy: String = "") throws -> [ResultRow] {
    let text = Self.variables + "\n\(privacy)analyses:\n  - {id: x, \(analysis)}\n"
    return try run(text, csv: Self.csv).rows.filter { $0.measure == .combinationCount }
  }

  @Test func everyRespondentIsInOneCombination() throws {
    let found = try rows("describe: tools")
    #expect(found.map(\.level) == ["Saw + Axe", "Saw + Axe + File", "Saw", "File"])
    #expect(found.map(\.estimate) == [2, 1, 1, 1] && found.allSatisfy { $0.n == 5 })
    #expect(try rows("describe: tools, where: sex = F").map(\.estimate) == [1, 1, 1, 1])
  }

  @Test func whoeverWasAskedCanHaveTickedNone() throws {
    #expect(try rows("describe: shown").contains { $0.level == "(none)" && $0.estimate == 1 && $0.n == 6 })
  }

  @Test func fewAreWithheld() throws {
    let found = try rows("describe: tools", privacy: "privacy: {minimum_cell: 2}\n")
    #expect(found.map(\.level) == ["Saw + Axe", "(other combinations)"])
    #expect(found.map(\.estimate) == [2, 3])
  }

  @Test func twoOptionsAndGroupsHaveNone() throws {
    #expect(try rows("describe: two").isEmpty && rows("describe: tools, by: sex").isEmpty)
  }

  /// Shared tallies with withheld cells would lose others to it.
  @Test func whatIsSharedIsNotCountedTogether() throws {
    let study = try StudyParser.parse(
      text: "study: s\ndata: {}\n" + Self.variables + "\nanalyses:\n  - {id: x, describe: tools}\n",
      file: "study.yaml")
    var (all, few) = (TallyPlan(), TallyPlan())
    _ = AnalysisPlan(study: study, seed: 1, tallies: &all)
    _ = AnalysisPlan(study: study, seed: 1, countsTogether: false, tallies: &few)
    #expect(all.requests.count == few.requests.count + 1)
  }
}
