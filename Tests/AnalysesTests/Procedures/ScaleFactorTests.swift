import Statistics
import Testing

@testable import Analyses

/// The numbers are R's: `../../StatisticsTests/Reference/factor.R`.
@Suite struct ScaleFactorTests {
  /// Sixty answers that share a part, the second turned: as `five` of factor.R; the last two lack an item.
  private static let csv: String = {
    let primes = [(6007, 0.6), (104_729, 1), (7877, 1.4), (5501, 0.8), (3571, 1.9)]
    let rows = (1...60).map { (i: Int) -> String in
      primes.enumerated().map { place, item in
        let shared = Double(i * 7919 % 1009) / 100
        let own = item.1 * Double(i * item.0 % 997) / 100
        let value = (shared + own).rounded(.toNearestOrEven)
        return "\(place == 1 ? 40 - value : value)"
      }.joined(separator: ",")
    }
    return "a,b,c,d,e\n" + rows.joined(separator: "\n") + "\n1,2,,4,5\n,2,3,4,5\n"
  }()

  private func results(_ options: String = "", csv: String = csv, items: String = "[a, -b, c, d, e]") throws
    -> StudyResults
  {
    try run(
      """
      variables:
        a: {measure: numeric}
        b: {measure: numeric}
        c: {measure: numeric}
        d: {measure: numeric}
        e: {measure: numeric}
      scales:
        s: {label: Calm, items: \(items), range: [0, 40], minimum_items: 1}
      analyses:
        - {id: f, factor: s\(options)}
      """, csv: csv)
  }

  @Test func likelihoodOfTheScaleAsItIsScored() throws {
    let results = try results()
    let explained = try results.row("f", .varianceExplained)
    #expect(isClose(explained.estimate, 0.4810825921070368, 1e-9))
    #expect(explained.isPrimary && explained.n == 60 && explained.variable == "s" && explained.method == "ml")
    #expect(isClose(try results.row("f", .factorLoading, by: "b").estimate, 0.72439850597086319, 1e-9))
    let communality = try results.row("f", .communality, by: "e").estimate
    #expect(isClose(communality, 0.50584456699003255 * 0.50584456699003255, 1e-9))
    #expect(isClose(try results.row("f", .eigenvalue, level: "1").estimate, 2.8722241981235928, 1e-9))
    #expect(try results.row("f", .factorsSuggested).estimate == 1)
    let rmsea = try results.row("f", .rmsea)
    #expect(rmsea.estimate == 0 && rmsea.confidenceLevel == 0.9)
    #expect(isClose(rmsea.confidenceHigh, 0.10014463683119001, 1e-7))
    #expect(results.rows.count { $0.measure == .factorChiSquare } == 2)
    #expect(results.rows.count { $0.measure == .simulatedEigenvalue } == 10)
    #expect(results.rows.count { $0.measure == .kmo } == 6)
    #expect(results.rows.filter(\.isPrimary).count == 1)
    for note in [
      "Only those who answered every item are counted (listwise).",
      "Left out: 2 respondents without an answer to all of them.", "Reversed: b.",
      "Few respondents for a factor analysis of 5 items: 60. Usual advice is at least 100, and 5 for each item.",
    ] { #expect(results.notes.contains(note), "\(results.notes)") }
  }

  @Test func principalAxesAndBoth() throws {
    let axis = try results(", method: principal-axis")
    #expect(isClose(try axis.row("f", .varianceExplained).estimate, 0.48135535142232816, 1e-9))
    #expect(try axis.row("f", .varianceExplained).method == "principal-axis")
    #expect(axis.rows.allSatisfy { ![.rmsea, .cfi, .tli, .factorChiSquare].contains($0.measure) })
    let all = try results(", method: all")
    #expect(all.rows.count { $0.measure == .factorLoading } == 10)
    #expect(all.rows.filter(\.isPrimary).map(\.method) == ["ml"])
  }

  @Test func pairsHaveTheirOwnRespondents() throws {
    let results = try results(", incomplete: pairwise")
    #expect(try results.row("f", .varianceExplained).estimate != results.row("f", .srmr).estimate)
    #expect(results.notes.contains { $0.contains("pairwise") })
    #expect(!results.notes.contains { $0.contains("Left out") })
  }

  @Test(arguments: ["a,b,c,d,e\n1,,3,4,5\n", "a,b,c,d,e\n1,2,3,4,5\n", "a,b,c,d,e\n3,3,3,3,3\n3,3,3,3,3\n"])
  func tooLittleToSay(_ csv: String) throws {
    let results = try results(csv: csv)
    let explained = try results.row("f", .varianceExplained)
    #expect(explained.estimate == nil && !explained.note.isEmpty)
    #expect(results.rows.allSatisfy { $0.estimate?.isFinite ?? true })
  }

  @Test func twoItemsHaveNoFactor() throws {
    let results = try results(items: "[a, -b]")
    #expect(try results.row("f", .varianceExplained).note == "needs at least 3 items")
  }
}
