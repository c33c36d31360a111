import Statistics
import Testing

@testable import Analyses

@Suite struct MissingRowsTests {
  private static let study = """
    variables:
      g: {measure: nominal, values: [A, B]}
      v: {measure: numeric, range: [0, 10], missing: {-99: Not asked, -98: Refused}}
      half: {compute: v / 0}
    analyses:
      - {id: all, describe: [v, half]}
      - {id: split, describe: [v], by: g}
    """

  @Test func everyReasonHasARow() throws {
    let results = try run(Self.study, csv: "g,v\nA,1\nA,-99\nB,-98\nB,-99\nB,\nB,77\n")
    let all = try results.row("all", .missing, variable: "v", level: "")
    #expect(all.estimate == 5 && all.n == 6)
    for (reason, count) in [("Not asked", 2.0), ("Refused", 1), ("unusable answer", 1)] {
      #expect(try results.row("all", .missing, variable: "v", level: reason).estimate == count)
    }
    #expect(try results.row("all", .missing, variable: "half", level: "not computable").estimate == 6)
    #expect(try results.row("split", .missing, level: "", group: "A").estimate == 1)
    #expect(try results.row("split", .missing, level: "Not asked", group: "B").estimate == 1)
  }

  @Test func codesOfOneLabelAreCountedTogether() throws {
    let study = """
      variables:
        cried: {measure: nominal, values: [Yes, No]}
        v: {measure: numeric, missing: {-99: Refused, -98: Refused, -97: not asked}, asked: cried = Yes}
      analyses:
        - {id: all, describe: [v]}
      """
    let rows = try run(study, csv: "cried,v\nYes,1\nYes,-99\nYes,-98\nYes,-98\nYes,-97\nNo,\nYes,\n").rows
      .filter { $0.measure == .missing }
    #expect(rows.map(\.level) == ["", "Refused", "not asked"])
    #expect(rows.map(\.estimate) == [6, 3, 2])
  }

  @Test func nothingMissingIsOneRowOfZero() throws {
    let rows = try run(Self.study, csv: "g,v\nA,1\nA,2\n").rows
      .filter { $0.analysis == "all" && $0.variable == "v" && $0.measure == .missing }
    #expect(rows.count == 1)
    #expect(rows.first?.estimate == 0)
  }

  /// Who was not asked the question that leads to another was not asked that one either; who did not answer it may have been.
  @Test(arguments: ["", "privacy: {minimum_cell: 2}"]) func whoWasNotAskedIsCounted(privacy: String) throws {
    let study = """
      \(privacy)
      variables:
        cried: {measure: nominal, values: [Yes, No]}
        helped: {measure: nominal, values: [Yes, No], missing: {-99: Refused}, asked: cried = Yes}
        how: {measure: multiple, columns: {o1: Talk, o2: Rest}, asked: helped = Yes}
        years: {measure: numeric, asked: helped = Yes}
        long: {cut: {of: years, at: [2], labels: [short, long]}}
        aid: {measure: nominal, recode: {of: helped, to: {some: [Yes], none: [No]}}}
      analyses:
        - {id: d, describe: [cried, helped, how, years, long, aid]}
      """
    let results = try run(
      study,
      csv: "cried,helped,o1,o2,years\nYes,Yes,1,,3\nYes,No,,,\nYes,-99,,,\nYes,,,,\nNo,,,,\nNo,,,,\n,,,,\n")
    let expected = [
      ("helped", 5.0, 2.0), ("how", 6, 3), ("years", 6, 3), ("long", 6, 3), ("aid", 5, 2),
    ]
    for (name, missing, notAsked) in expected {
      #expect(try results.row("d", .missing, variable: name, level: "").estimate == missing)
      // In cells that may be withheld they are not told apart.
      let found = results.rows.filter { $0.variable == name && $0.level == "not asked" }
      #expect(found.map(\.estimate) == (privacy.isEmpty ? [notAsked] : []))
    }
    for name in ["helped", "aid"] {
      #expect(try results.row("d", .missing, variable: name, level: "Refused").estimate == 1)
    }
    #expect(results.rows.allSatisfy { $0.variable != "cried" || $0.level != "not asked" })
    #expect(try results.row("d", .proportion, variable: "helped", level: "Yes").n == 2)
  }
}
