import StudyFile
import Testing

@testable import Interviews

@Suite struct TeamDecisionTests {
  private let four = "consensus,A,d,c\nconsensus,B,d,c\nconsensus,C,d,c\nconsensus,D,d,c\n"

  private func decision(_ rows: String, _ options: String = "") throws -> TeamDecision {
    try Coded.findings("coder,case,domain,category,core idea\n" + rows, cases: nil, options).decision
  }

  private func padded(_ rows: String) -> String {
    rows.split(separator: "\n").map { $0.split(separator: ",").count == 4 ? $0 + ",\n" : $0 + "\n" }.joined()
  }

  @Test func `the team's rows and those of coders`() throws {
    let decision = try decision(
      padded(four + "Ann,A,d,c\nann,B,d,c\nBob,A,d,e\nCONSENSUS,A,d,c\nconsensus,B,d,c,again\n"))
    #expect(decision.assignments.map(\.line) == [2, 3, 4, 5, 10])
    #expect(decision.coders == ["Ann", "Bob"])
    #expect(decision.rows == 9 && decision.ofTeam == 6 && decision.repeated == 1 && decision.ofCoders == 3)
    #expect(
      Coded.text(decision.warnings) == [
        "codes.csv:8: 'Bob' coded one case alone, which says next to nothing of agreement"
      ])
  }

  @Test func `a file of one coder, or of none, is the team's`() throws {
    #expect(try decision(padded(four.replacing("consensus", with: "Ann"))).ofTeam == 4)
    #expect(try decision(padded(four.replacing("consensus", with: "\"\""))).coders == [])
  }

  @Test func refused() throws {
    func problems(_ rows: String, _ options: String = "") throws -> [String] {
      try Coded.problems("coder,case,domain,category,core idea\n" + padded(rows), cases: nil, options)
    }
    #expect(
      try problems("Ann,A,d,c\nBob,A,d,c\n") == [
        "codes.csv: 2 coders and no decision of the team: add its rows, with 'consensus' as their coder, or name whose rows they are with 'consensus:' in the study file"
      ])
    #expect(
      try problems("Ann,A,d,c\nBob,A,d,c\n", ", consensus: Bobb") == [
        "s.yaml:3:42: no row has the coder 'Bobb'; did you mean 'Bob'?"
      ])
    #expect(
      try problems(four + "\"\",A,d,c\n\"\",A,d,e\n") == [
        "codes.csv:6: no coder, where others have one (2 rows); write 'consensus' for what the team agreed on"
      ])
  }

  @Test func `cases without codes, categories in two domains, spellings`() throws {
    let findings = try Coded.findings(
      "case,domain,category,coder\nA,d,c,team\nB,d,c,team\nB,e,c,team\nB,e,C,team\nC,d,x,Ann\n",
      cases: "case\nA\nB\nC\nD\n", ", consensus: team")
    #expect(findings.withoutCodes == 2)
    #expect(
      Coded.text(findings.decision.warnings) == [
        "codes.csv:6: the case 'C' was coded, and the team's decision has no row for it; it counts as a case without categories",
        "codes.csv: the case 'D' has no codes; it counts as a case without categories",
        "codes.csv:6: 'Ann' coded one case alone, which says next to nothing of agreement",
        "codes.csv:4: the category 'c' stands in 'e' here and in 'd' on line 2, and counts as two; if it is one, write the same domain",
        "codes.csv:5: the categories 'c' and 'C' differ in their capitals alone and count as two",
      ])
  }
}
