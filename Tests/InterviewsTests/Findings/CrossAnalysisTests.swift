import StudyFile
import Testing

@testable import Interviews

@Suite struct CrossAnalysisTests {
  @Test func `by frequency within the file's own domains`() throws {
    let analysis = try Coded.findings(
      Coded.csv([
        "z/once: 1", "z/few: 2 3", "z/most: 1 2 3 4 5 6 7", "z/also few: 4 5", "a/all: 1 2 3 4 5 6 7 8",
        "a/more: 1 2 3 4 5", "empty/one: 8",
      ])
    ).analysis
    #expect(analysis.domains.map(\.name) == ["z", "a", "empty"])
    #expect(analysis.domains[0].categories.map(\.name) == ["most", "few", "also few", "once"])
    #expect(analysis.domains[0].categories.map(\.label) == [.general, .variant, .variant, nil])
    #expect(analysis.domains[1].categories.map(\.label) == [.general, .typical])
    #expect(analysis.domains[0].ofOneCase.map(\.name) == ["once"])
    #expect(analysis.domains[2].reported == [] && analysis.domains[2].ofOneCase[0].cases == [7])
    #expect(analysis.domains[0].categories[0].cases == [0, 1, 2, 3, 4, 5, 6])
    #expect(analysis.reported.count == 5)
  }

  @Test func `parts of categories; a case counts once`() throws {
    let findings = try Coded.findings(
      "case,domain,category,subcategory,core idea\nA,d,c,x,one\nA,d,c,x,two\nA,d,c,y,\nB,d,c,,\nC,d,c,x,\nD,d,c,,\n"
    )
    let category = findings.analysis.domains[0].categories[0]
    #expect(category.cases == [0, 1, 2, 3] && category.label == .general)
    #expect(category.subcategories.map(\.name) == ["x", "y"])
    #expect(category.subcategories.map(\.label) == [.variant, nil])
    #expect(findings.decision.repeated == 0 && findings.decision.ofTeam == 6)
  }

  @Test func `too few cases, in words`() throws {
    #expect(
      try Coded.problems(Coded.csv(["d/c: 1 2 3"])) == [
        "s.yaml:3:20: 3 cases: CQR's labels fall together for fewer than 4 cases, as two of three would be general and variant at once; tell of so few in words"
      ])
  }
}
