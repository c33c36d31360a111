import Statistics
import Testing

@testable import Analyses

/// The numbers are R's: `Reference/small.R`.
@Suite struct EquivalenceTests {
  private static let study = """
    data: {count: n}
    variables:
      g: {measure: nominal, values: [A, B, C]}
      v: {measure: numeric}
      e: {measure: nominal, values: ["No", "Yes"]}
      three: {measure: nominal, values: [x, y, z]}
    """

  private func results(_ equivalence: String, _ csv: String) throws -> StudyResults {
    try run(Self.study + "\nanalyses:\n  - {id: q, equivalence: \(equivalence)}", csv: csv)
  }

  private static let numbers = "g,v,n\nA,3,1\nA,5,1\nA,4,1\nA,8,1\nB,9,1\nB,7,1\nB,12,1\nB,11,1\nB,6,1\n"
  private static let shares = "g,e,n\nA,Yes,30\nA,No,20\nB,Yes,33\nB,No,27\n"

  @Test func meansWithinAMarginInTheirUnit() throws {
    let row = try results("v ~ g, margin: 5", Self.numbers).row("q", .equivalence)
    // The larger p of t.test(v ~ g, mu = -5, alternative = "greater") and t.test(v ~ g, mu = 5, alternative = "less")
    #expect(isClose(row.statistic, 0.636714539967013327, 1e-12))
    #expect(isClose(row.pValue, 0.272360001913780236, 1e-12))
    // t.test(v ~ g, conf.level = .9)$conf.int
    #expect(isClose(row.confidenceLow, -6.979161985464317652, 1e-12))
    #expect(isClose(row.confidenceHigh, -1.020838014535682570, 1e-12))
    #expect(row.confidenceLevel == 0.9 && row.group == "A vs B" && row.isPrimary && row.n == 9)
  }

  /// α is 1 − confidence, and the interval has the level 1 − 2α.
  @Test(arguments: ["99%", "0.99"]) func confidenceIsOneMinusAlpha(_ confidence: String) throws {
    let row = try results("v ~ g, margin: 5, confidence: \(confidence)", Self.numbers).row("q", .equivalence)
    // t.test(v ~ g, conf.level = .98)$conf.int
    #expect(isClose(row.confidenceLow, -8.719052761064551405, 1e-12))
    #expect(isClose(row.confidenceHigh, 0.719052761064551071, 1e-12))
    #expect(row.confidenceLevel == 0.98)
    #expect(isClose(row.pValue, 0.272360001913780236, 1e-12))
    let shares = try results("e = Yes ~ g, confidence: \(confidence)", Self.shares).row("q", .equivalence)
    #expect(shares.confidenceLevel == 0.98)
    // .05 + qnorm(.99) * sqrt(.6 * .4 / 50 + .55 * .45 / 60)
    #expect(isClose(shares.confidenceHigh, 0.26977524382231949, 1e-12))
  }

  /// 1 − 2 · 0.4 is 0.19999999999999996.
  @Test func theLevelIsTheDecimalThatIsMeant() throws {
    let row = try results("v ~ g, margin: 5, confidence: 60%", Self.numbers).row("q", .equivalence)
    #expect(row.confidenceLevel == 0.2)
  }

  @Test func withoutAMarginItIsDOfAFifth() throws {
    let row = try results("v ~ g", Self.numbers).row("q", .equivalence)
    #expect(row.note == "margin ±0.2 standard deviations")
  }

  @Test func sharesWithinTenPoints() throws {
    let row = try results("e = Yes ~ g", Self.shares).row("q", .equivalence)
    // p1 - p2 = .05; pnorm((.05 - .1) / sqrt(p1 (1 - p1) / 50 + p2 (1 - p2) / 60))
    #expect(isClose(row.pValue, 0.298313894001699, 1e-12))
    #expect(isClose(row.statistic, -0.529256124024964, 1e-12))
    #expect(row.level == "Yes" && row.n == 110)
  }

  @Test func referenceTurnsTheContrast() throws {
    let row = try results("e = Yes ~ g, reference: A", Self.shares).row("q", .equivalence)
    #expect(row.group == "B vs A")
    #expect(isClose(row.estimate, -0.05, 1e-12))
    #expect(isClose(row.pValue, 0.298313894001699, 1e-12))
  }

  @Test func threeGroupsAreTooMany() throws {
    let results = try results("v ~ g", Self.numbers + "C,5,1\n")
    #expect(results.rows.isEmpty)
    #expect(results.notes == ["Equivalence compares two groups, and “g” has 3 here. Choose two by `where`."])
  }

  @Test func oneRespondentEach() throws {
    let row = try results("v ~ g", "g,v,n\nA,3,1\nB,5,1\n").row("q", .equivalence)
    #expect(row.pValue == nil && !row.note.isEmpty)
  }

  @Test func aBinaryEventIsTheLastLevelWithANote() throws {
    let results = try results("e ~ g", Self.shares)
    #expect(try results.row("q", .equivalence).level == "Yes")
    #expect(results.notes == ["The event is “e: Yes”, the last level; name another as in `e = LEVEL`."])
  }

  @Test func ofThreeLevelsOneHasToBeNamed() throws {
    let results = try results("three ~ g", "g,three,n\nA,x,1\nB,y,1\n")
    #expect(results.rows.isEmpty)
    #expect(results.notes == ["Say which level of three is the event, as in `three = Yes`."])
  }
}
