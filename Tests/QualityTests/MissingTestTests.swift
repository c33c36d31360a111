import Statistics
import StudyFile
import Testing

@testable import Quality

/// Little's test over a study's questions: `little(three)` of Tests/StatisticsTests/Reference/missing.R.
@Suite struct MissingTestTests {
  private static let rows = (1...48).map { i -> [String] in
    let first = i * 7919 % 101
    let second = Int((Double(first) / 2 + Double(i * 6007 % 37)).rounded(.toNearestOrEven))
    if i == 3 { return ["", "", ""] }
    return [
      i % 5 == 0 ? "" : "\(first)", i % 3 == 1 ? "" : "\(second)", i % 7 == 2 ? "" : "\(i * 104_729 % 53)",
    ]
  }
  private static let export =
    "a,b,c,d,e\n" + rows.enumerated().map { $1.joined(separator: ",") + ",\($0 % 4 + 1),7\n" }.joined()

  private func test(_ quality: String, analyses: String = "", data: String = "{}") throws -> MissingTest? {
    try screen(
      """
      study: s
      data: \(data)
      quality: \(quality)
      variables:
        a: {measure: numeric}
        b: {measure: numeric}
        c: {measure: numeric}
        d: {measure: ordinal, values: {1: w, 2: x, 3: y, 4: z}}
        e: {measure: numeric}
        old: {cut: {of: b, at: [40]}}
        sum: {compute: a + c}
      analyses:
      \(analyses)
      """, Self.export
    ).missingTest
  }

  @Test func isOfTheQuestionsThatAreNamed() throws {
    let found = try #require(try test("{mcar: [c, a, b]}"))
    #expect(found.variables == ["a", "b", "c"])
    let row = found.row
    #expect(row.analysis == "study" && row.measure == .littlesMCAR && row.note.isEmpty)
    #expect(abs((row.statistic ?? 0) - 14.078478108031035) < 1e-6)
    #expect(row.df == 9 && row.n == 47)
    #expect(abs((row.pValue ?? 0) - 0.11956086687692349) < 1e-7)
  }

  @Test func isOfTheQuestionsThatAnalysesUse() throws {
    let analyses = "  - {id: x, describe: [sum], by: old}\n  - {id: y, describe: [d]}"
    #expect(try test("{mcar: yes}", analyses: analyses)?.variables == ["a", "b", "c", "d"])
    #expect(
      try test("{mcar: yes}", analyses: "  - {id: y, describe: [a]}")?.row.note
        == "needs at least 2 variables")
    #expect(try test("{mcar: no}", analyses: analyses) == nil)
    #expect(try test("{longstring: 4}", analyses: analyses) == nil)
  }

  @Test func saysWhichQuestionMakesItImpossible() throws {
    #expect(try test("{mcar: [a, e]}")?.row.note == "all answers to “e” are alike")
    #expect(try test("{mcar: [d, e]}")?.row.note == "all answers to “e” are alike")
    #expect(try test("{mcar: [a, b]}", data: "{exclude: a > -1}")?.row.note == "nobody answered “a”")
  }

  /// Why these are missing is known.
  @Test func whatWasNotAskedOfAllIsNotInIt() throws {
    let study = """
      study: s
      data: {}
      quality: {mcar: yes}
      variables:
        a: {measure: numeric}
        b: {measure: numeric, asked: a > 1}
        c: {measure: numeric}
      analyses: [{id: x, correlate: [a, b, c]}]
      """
    let found = try screen(study, "a,b,c\n1,,4\n2,3,5\n3,4,\n,,3\n5,2,7\n").missingTest
    #expect(found?.variables == ["a", "c"])
  }
}
