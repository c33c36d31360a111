import Statistics
import Testing

@testable import Analyses

/// The numbers are R's: `Reference/small.R`.
@Suite struct ReliabilityTests {
  private func results(_ csv: String) throws -> StudyResults {
    try run(
      """
      variables:
        a: {measure: numeric}
        b: {measure: numeric}
        c: {measure: numeric}
      scales:
        s: {label: Calm, items: [a, -b, c], range: [1, 5], minimum_items: 1}
      analyses:
        - {id: r, reliability: s}
      """, csv: csv)
  }

  @Test func reversedItemsAreScoredFirst() throws {
    // The last two lack an item, and are left out.
    let results = try results("a,b,c\n1,5,2\n2,4,2\n4,1,5\n5,2,4\n3,3,3\n2,3,1\n5,,5\n,2,4\n")
    let alpha = try results.row("r", .cronbachAlpha)
    // psych::alpha(data.frame(a, 6 - b, c)): raw_alpha and feldt
    #expect(isClose(alpha.estimate, 0.93, 1e-12))
    #expect(isClose(alpha.confidenceLow, 0.703474003226796, 1e-9))
    #expect(isClose(alpha.confidenceHigh, 0.989424630927901, 1e-9))
    #expect(alpha.n == 6 && alpha.isPrimary && alpha.variable == "s")
    let items = ["a", "b", "c"]
    for (item, dropped) in zip(items, [0.868778280542987, 0.898305084745763, 0.927038626609442]) {
      #expect(isClose(try results.row("r", .alphaIfDropped, by: item).estimate, dropped, 1e-12))
    }
    for (item, rest) in zip(items, [0.892752268715239, 0.857173122952338, 0.820704349275935]) {
      #expect(isClose(try results.row("r", .itemRestR, by: item).estimate, rest, 1e-12))
    }
    // As it is scored: mean(6 - c(5, 4, 1, 2, 3, 3))
    #expect(try results.row("r", .mean, by: "b").estimate == 3)
    #expect(results.notes.contains("Reversed: b."))
    #expect(!results.notes.contains { $0.contains("goes against") })
    // With b as it was not meant
    let turned = try self.results("a,b,c\n1,1,2\n2,2,2\n4,5,5\n5,4,4\n3,3,3\n2,3,1\n")
    #expect(try turned.row("r", .itemRestR, by: "b").estimate ?? 0 < 0)
    #expect(
      turned.notes.contains("b goes against the other items: should it be left as it is (b)?"))
    #expect(results.notes.contains { $0.contains("listwise") })
  }

  @Test(arguments: ["a,b,c\n1,,3\n", "a,b,c\n1,2,3\n", "a,b,c\n3,3,3\n3,3,3\n3,3,3\n"])
  func tooLittleToSay(_ csv: String) throws {
    let results = try results(csv)
    let alpha = try results.row("r", .cronbachAlpha)
    #expect(alpha.estimate == nil && alpha.confidenceLow == nil)
    #expect(!alpha.note.isEmpty)
    #expect(results.rows.allSatisfy { $0.estimate?.isFinite ?? true })
  }
}
