import StudyFile
import Testing

@testable import Interviews

@Suite struct SubsampleComparisonTests {
  private func comparison(_ lines: [String], _ groups: [String]) throws -> SubsampleComparison {
    let cases = groups.enumerated().map { "\($0 + 1),\($1)\n" }.joined()
    return try #require(
      Coded.findings(Coded.csv(lines), cases: "case,kind\n" + cases, ", compare: kind").subsamples.first)
  }

  @Test func `30% of cases, in whole numbers`() throws {
    // 1 of 10 against 4 of 10 is 30% exactly; 0.4 − 0.1 is below 0.3 in doubles.
    let kinds = Array(repeating: "a", count: 10) + Array(repeating: "b", count: 10)
    let found = try comparison(["d/x: 1 11 12 13 14", "d/y: 1 2 11 12 13 14"], kinds)
    #expect(found.groups.map(\.name) == ["a", "b"])
    let x = try #require(found.comparisons.first { $0.category.name == "x" })
    #expect(x.counts == [1, 4] && x.contrasts[0].byCases && !x.contrasts[0].byLabels)
    let y = try #require(found.comparisons.first { $0.category.name == "y" })
    #expect(y.counts == [2, 4] && !y.contrasts[0].differs)
    // R: fisher.test(rbind(c(1, 9), c(4, 6)))$p.value
    #expect(abs((x.contrasts[0].pValue ?? 0) - 0.3034055727554179) < 1e-12)
  }

  @Test func `two labels`() throws {
    let kinds = Array(repeating: "a", count: 4) + Array(repeating: "b", count: 5)
    let found = try comparison(["d/x: 1 2 3 4 5 6", "d/y: 1 2 3 5 6 7"], kinds)
    // General in four of four, variant in two of five.
    #expect(
      found.comparisons[0].labels == [.general, .variant] && found.comparisons[0].contrasts[0].byLabels)
    // General in three of four, typical in three of five.
    #expect(
      found.comparisons[1].labels == [.general, .typical] && !found.comparisons[1].contrasts[0].byLabels)
  }

  @Test func `groups that would single a case out are not compared`() throws {
    let found = try comparison(["d/x: 1 2 3 4 5 6"], ["a", "a", "b", "b", "c", ""])
    #expect(found.groups.map(\.name) == ["a", "b"] && found.unknown == 1 && found.inSmallGroups == 1)
    #expect(found.groups.allSatisfy { $0.cutoffs == nil })
    #expect(found.comparisons[0].counts == [2, 2] && !found.comparisons[0].contrasts[0].differs)
    #expect(try comparison(["d/x: 1 2 3 4"], ["a", "b", "c", "c"]).comparisons == [])
  }

  @Test func `an attribute that no case has`() throws {
    #expect(
      try Coded.problems(
        Coded.csv(["d/x: 1 2 3 4"]), cases: "case,kind\n1,\n2,\n3,\n4,\n", ", compare: kin") == [
          "s.yaml:3:58: the cases have no attribute 'kin'; did you mean 'kind'?"
        ])
  }
}
