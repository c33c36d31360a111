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

  @Test func nothingMissingIsOneRowOfZero() throws {
    let rows = try run(Self.study, csv: "g,v\nA,1\nA,2\n").rows
      .filter { $0.analysis == "all" && $0.variable == "v" && $0.measure == .missing }
    #expect(rows.count == 1)
    #expect(rows.first?.estimate == 0)
  }
}
