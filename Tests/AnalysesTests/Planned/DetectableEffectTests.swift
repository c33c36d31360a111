import Statistics
import StudyFile
import Testing

@testable import Analyses

@Suite struct DetectableEffectTests {
  /// Two groups of 30 and 20 that answer alike, but for a little.
  private static let csv =
    "group,event,x,y\n"
    + (0..<50).map { i in
      "\(i < 30 ? "a" : "b"),\(i % 5 < 2 ? "yes" : "no"),\(i % 7),\((i * i) % 11)\n"
    }.joined()
  private static let variables = """
    variables:
      group: {measure: nominal}
      event: {measure: nominal}
      x: {measure: numeric}
      y: {measure: numeric}

    """

  private func effects(_ analyses: String) throws -> [ResultRow] {
    var results = try run(Self.variables + "analyses:\n" + analyses, csv: Self.csv)
    results.addDetectableEffects()
    return results.rows.filter { $0.measure == .minimumDetectableEffect }
  }

  @Test func eachInTheUnitOfItsTest() throws {
    let rows = try effects(
      """
        - {id: means, compare: x + y ~ group}
        - {id: shares, compare: event = yes ~ group}
        - {id: pair, correlate: [x, y]}
      """)
    #expect(rows.map(\.analysis) == ["means", "means", "shares", "pair"])
    #expect(
      rows.map(\.method) == [
        "d, welch_t, power 0.8, alpha 0.05", "d, welch_t, power 0.8, alpha 0.05",
        "difference, pearson_chi_square, power 0.8, alpha 0.05", "r, pearson_r, power 0.8, alpha 0.05",
      ])
    #expect(rows.map(\.variable) == ["x", "y", "event", "x"])
    // pwr::pwr.t2n.test(n1 = 30, n2 = 20, d = d)$power and pwr.r.test(n = 50, r = r)$power are .8, by uniroot(tol = 1e-13)
    #expect(abs(try #require(rows[0].estimate) - 0.825383920574) < 1e-9)
    #expect(abs(try #require(rows[3].estimate) - 0.384325061275) < 1e-9)
    #expect(rows.allSatisfy { !$0.isPrimary && $0.n == 50 && $0.pValue == nil })
    #expect(DetectableEffect(rows[2])?.unit == "difference")
    #expect(DetectableEffect(rows[2])?.test == .pearsonChiSquare)
  }

  /// It does not matter what was observed but that it was not significant.
  @Test func noneWhereSomethingWasFound() throws {
    let csv = "group,x\n" + (0..<40).map { "\($0 < 20 ? "a" : "b"),\($0 % 5 + ($0 < 20 ? 9 : 0))\n" }.joined()
    var results = try run(
      """
      variables:
        group: {measure: nominal}
        x: {measure: numeric}
      analyses:
        - {id: means, compare: x ~ group}
      """, csv: csv)
    results.addDetectableEffects()
    #expect(!results.rows.contains { $0.measure == .minimumDetectableEffect })
  }

  @Test func bothWaysFromAGivenShare() throws {
    let rows = try effects("  - {id: given, proportion: event = yes, against: 45%}")
    #expect(rows.map { ($0.estimate ?? 0) > 0 } == [true, false])
    #expect(rows.last?.method == "difference, binomial_exact, power 0.8, alpha 0.05, below")
  }

  /// Of 80 respondents 20 change, as many one way as the other.
  @Test func changesOfTwoAnswers() throws {
    let csv =
      "before,after\n"
      + (0..<80).map { "\($0 % 2 == 0 ? "no" : "yes"),\(($0 % 2 == 0) == ($0 < 60) ? "no" : "yes")\n" }
      .joined()
    var results = try run(
      """
      variables:
        before: {values: ["no", "yes"]}
        after: {values: ["no", "yes"]}
      analyses:
        - {id: change, compare: [before, after], smallest: 10 points}
      """, csv: csv)
    results.addDetectableEffects()
    let row = try results.row("change", .minimumDetectableEffect)
    #expect(row.method == "difference, mcnemar, power 0.8, alpha 0.05" && row.n == 80)
    let effect = try #require(row.estimate)
    // The enumeration of Reference/power.R: mcnemar.power(80, effect, .25)
    #expect(
      abs((PowerOfMcNemar.power(effect, changed: 0.25, n: 80) ?? 0) - 0.8) < 1e-9 && effect < 0.25)
  }

  @Test func ofTheLevelOfTheAnalysis() throws {
    let rows = try effects(
      """
        - {id: usual, compare: x ~ group}
        - {id: strict, compare: x ~ group, confidence: 0.99}
      """)
    #expect(rows.count == 2)
    #expect(try #require(rows[1].estimate) > #require(rows[0].estimate))
    #expect(rows[1].method.hasSuffix("alpha 0.01"))
  }

  @Test func equivalenceAnswersByItself() throws {
    #expect(try effects("  - {id: same, equivalence: x ~ group, margin: d 0.3}").isEmpty)
  }

  @Test func soFewFindNothing() throws {
    var results = try run(
      """
      variables:
        x: {measure: numeric}
        y: {measure: numeric}
      analyses:
        - {id: pair, correlate: [x, y]}
      """, csv: "x,y\n1,2\n2,1\n3,3\n")
    results.addDetectableEffects()
    let row = try #require(results.rows.last)
    #expect(row.measure == .minimumDetectableEffect && row.estimate == nil)
    #expect(row.note == "so few find no effect so often")
  }
}
