import Statistics
import Testing

@testable import Analyses

@Suite struct CorrelationsComparedTests {
  private static let study = """
    variables:
      x: {measure: numeric}
      y: {measure: numeric}
      z: {measure: numeric}
      site: {measure: nominal, values: [PDT, CBT]}
    """
  // i <- 1:60; x <- (i * 7919) %% 1009; y <- 2 * ((i * 104729) %% 1013) + x; z <- (i * 6007) %% 997 + x
  private static let csv =
    "x,y,z,site\n"
    + (1...60).map { i in
      let x = i * 7919 % 1009
      return "\(x),\(2 * (i * 104_729 % 1013) + x),\(i * 6007 % 997 + x),\(i % 2 == 1 ? "PDT" : "CBT")"
    }.joined(separator: "\n")

  private func results(_ analysis: String) throws -> StudyResults {
    try run(Self.study + "\nanalyses:\n  - " + analysis, csv: Self.csv)
  }

  @Test func groupsAreComparedWithin() throws {
    let results = try results("{id: c, correlate: [x, y], within: site, test: correlation_difference}")
    let strata = results.rows.filter { $0.measure == .pearsonR && !$0.stratum.isEmpty }
    #expect(strata.map(\.stratum) == ["PDT", "CBT"] && strata.allSatisfy { $0.n == 30 && !$0.isPrimary })
    #expect(isClose(strata.first?.estimate, 0.46231938749789192, 1e-12))
    let row = try results.row("c", .correlationDifference)
    // psych::r.test(n = 30, r12 = …, r34 = …, n2 = 30); Zou's interval
    #expect(row.variable == "x" && row.by == "y" && row.group == "PDT vs CBT" && row.isPrimary)
    #expect(isClose(row.estimate, 0.004914065234788767, 1e-10))
    #expect(isClose(row.pValue, 0.98173179591353277, 1e-10))
    #expect(isClose(row.confidenceLow, -0.4138202615758676, 1e-10))
    #expect(row.method == "fisher-z" && row.n == 60)
    #expect(results.rows.filter(\.isPrimary).count == 1)
  }

  @Test func unlessAskedTheCorrelationsThemselvesAreTold() throws {
    let results = try results("{id: c, correlate: [x, y], within: site}")
    #expect(try !results.row("c", .correlationDifference).isPrimary)
    #expect(results.rows.contains { $0.measure == .pearsonR && $0.stratum.isEmpty && $0.isPrimary })
  }

  @Test func theSameRespondentsAreComparedPairByPair() throws {
    let results = try results("{id: c, correlate: [x, y, z], test: correlation_difference}")
    let rows = results.rows.filter { $0.measure == .correlationDifference }
    #expect(rows.map(\.group) == ["x:y vs x:z", "x:y vs y:z", "x:z vs y:z"])
    // psych::r.test(n = 60, r12 = cor(x, y), r13 = cor(x, z), r23 = cor(y, z))
    #expect(isClose(rows.first?.estimate, -0.24339943541475401, 1e-10))
    #expect(isClose(rows.first?.statistic, -2.1802432467998467, 1e-10))
    #expect(isClose(rows.first?.pValue, 0.033383097480438148, 1e-10))
    #expect(rows.allSatisfy { $0.isPrimary && $0.pAdjusted != nil && $0.method == "williams" })
  }
}
