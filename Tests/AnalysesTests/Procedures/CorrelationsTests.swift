import Statistics
import Testing

@testable import Analyses

/// The numbers are R's: `Reference/small.R`.
@Suite struct CorrelationsTests {
  private static let study = """
    variables:
      x: {measure: numeric}
      y: {measure: numeric}
      z: {measure: numeric}
      o: {measure: ordinal, values: [low, middle, high]}
      same: {measure: numeric}
      school: {measure: nominal, values: [PDT, CBT]}
    """
  private static let csv = """
    x,y,z,o,same,school
    1,2,3,low,4,PDT
    2,1,9,low,4,PDT
    3,4,2,middle,4,PDT
    4,3,,middle,4,CBT
    5,6,5,high,4,CBT
    6,8,1,high,4,CBT
    7,7,8,high,4,CBT
    8,,4,middle,4,CBT
    """

  private func results(_ analysis: String) throws -> StudyResults {
    try run(Self.study + "\nanalyses:\n  - " + analysis, csv: Self.csv)
  }

  @Test func everyPairKeepsItsOwnRespondents() throws {
    let results = try results("{id: c, correlate: [x, y, z]}")
    let r = try results.row("c", .pearsonR, variable: "x", by: "y")
    // cor.test(x, y)
    #expect(isClose(r.estimate, 0.90706889077001185, 1e-12))
    #expect(isClose(r.statistic, 4.81794150924161979, 1e-12))
    #expect(isClose(r.pValue, 0.00480712700540834, 1e-12))
    #expect(isClose(r.confidenceLow, 0.48595429573531917, 1e-12))
    #expect(isClose(r.confidenceHigh, 0.98636509017728480, 1e-12))
    #expect(r.df == 5 && r.n == 7 && r.isPrimary)
    // cor.test(x, y, method = "spearman") and "kendall", both exact at this size
    let rho = try results.row("c", .spearmanRho, variable: "x", by: "y")
    #expect(isClose(rho.estimate, 0.8928571428571427, 1e-12))
    #expect(isClose(rho.pValue, 0.0123015873015873, 1e-12))
    #expect(rho.method == "exact" && !rho.isPrimary)
    let tau = try results.row("c", .kendallTauB, variable: "x", by: "y")
    #expect(isClose(tau.estimate, 0.7142857142857143, 1e-12))
    #expect(isClose(tau.pValue, 0.0301587301587301, 1e-12))
    #expect(try results.row("c", .pearsonR, variable: "y", by: "z").n == 6)
    #expect(try results.row("c", .mean, variable: "x").n == 8)
  }

  @Test func pairsAreAFamily() throws {
    // p.adjust(c(cor.test(x, y)$p.value, cor.test(x, z)$p.value, cor.test(y, z)$p.value), "holm"), then "BH"
    for (options, adjusted) in [
      ("", [0.014421381016225, 1, 1]),
      (", adjust: benjamini-hochberg", [0.014421381016225, 0.989753262952191, 0.848550196922727]),
    ] {
      let rows = try results("{id: c, correlate: [x, y, z], method: pearson\(options)}").rows
        .filter { $0.measure == .pearsonR }
      #expect(rows.map { "\($0.variable) \($0.by)" } == ["x y", "x z", "y z"])
      for (row, p) in zip(rows, adjusted) { #expect(isClose(row.pAdjusted, p, 1e-12)) }
    }
  }

  @Test func listwiseLeavesOutWhoLacksAny() throws {
    // k <- complete.cases(y, z); cor.test(x[k], y[k])
    let r = try results("{id: c, correlate: [x, y, z], incomplete: listwise}")
      .row("c", .pearsonR, variable: "x", by: "y")
    #expect(r.n == 6)
    #expect(isClose(r.estimate, 0.93411920678998295, 1e-12))
    #expect(isClose(r.pValue, 0.00636744786216865, 1e-12))
  }

  @Test func ordinalAnswersAreRanked() throws {
    let results = try results("{id: c, correlate: [x, o]}")
    let rho = try results.row("c", .spearmanRho)
    // cor.test(x, o, method = "spearman")
    #expect(rho.isPrimary)
    #expect(isClose(rho.estimate, 0.718132498717532, 1e-12))
    #expect(isClose(rho.pValue, 0.044817276170725, 1e-12))
    #expect(try !results.row("c", .pearsonR).isPrimary)
  }

  @Test func aConstantHasNoCorrelation() throws {
    for row in try results("{id: c, correlate: [x, same]}").rows where row.by == "same" {
      #expect(row.estimate == nil && row.pValue == nil && row.confidenceLow == nil)
      #expect(!row.note.isEmpty)
    }
  }
}

extension CorrelationsTests {
  /// Means of the same respondents with and without control; a nominal control is taken out by its levels.
  @Test func controlsAreTakenOut() throws {
    let results = try results("{id: c, correlate: [x, y], controlling: [z, school]}")
    // k <- complete.cases(x, y, z); ppcor::pcor.test(x[k], y[k], cbind(z, school == "CBT")[k, ])
    let partial = try results.row("c", .partialR, variable: "x", by: "y", method: "pearson")
    #expect(isClose(partial.estimate, 0.99663981778638022, 1e-12))
    #expect(isClose(partial.statistic, 17.207665443051464, 1e-11))
    #expect(isClose(partial.pValue, 0.0033601822136198, 1e-11))
    #expect(partial.df == 2 && partial.n == 6 && partial.isPrimary)
    // ppcor::spcor.test(x, y, z)$estimate, and with x and y in each other's place
    #expect(
      isClose(
        try results.row("c", .semipartialR, variable: "x", by: "y").estimate, 0.37314622211049053, 1e-12))
    #expect(
      isClose(
        try results.row("c", .semipartialR, variable: "y", by: "x").estimate, 0.28269369739432676, 1e-12))
    #expect(
      isClose(
        try results.row("c", .partialR, variable: "x", by: "y", method: "spearman").estimate,
        0.92328707149696509, 1e-12))
    // cor.test(x[k], y[k])
    let whole = try results.row("c", .pearsonR)
    #expect(whole.n == 6 && !whole.isPrimary)
    #expect(results.rows.filter(\.isPrimary).count == 1)
  }

  @Test func ranksAreControlledWhereOneIsOrdinal() throws {
    let results = try results("{id: c, correlate: [x, o], controlling: z}")
    #expect(try results.row("c", .partialR, variable: "x", by: "o", method: "spearman").isPrimary)
    #expect(try !results.row("c", .partialR, variable: "x", by: "o", method: "pearson").isPrimary)
  }

  /// polycor::polychor(matrix(c(58, 52, 1, 26, 58, 3, 8, 12, 9), 3, byrow = TRUE)), Tallis's table
  @Test func orderedAnswersHaveAPolychoricCorrelation() throws {
    let counts = [[58, 52, 1], [26, 58, 3], [8, 12, 9]]
    let levels = ["low", "middle", "high"]
    var lines = ["a,b"]
    for (row, cells) in counts.enumerated() {
      for (column, count) in cells.enumerated() {
        lines += Array(repeating: "\(levels[row]),\(levels[column])", count: count)
      }
    }
    let study = """
      variables:
        a: {measure: ordinal, values: [low, middle, high]}
        b: {measure: ordinal, values: [low, middle, high]}
      analyses:
        - {id: c, correlate: [a, b], method: polychoric}
      """
    let row = try run(study, csv: lines.joined(separator: "\n")).row("c", .polychoricR)
    #expect(isClose(row.estimate, 0.41989902599502898, 1e-9))
    #expect(isClose(row.standardError, 0.07602626386422115, 1e-6))
    #expect(row.isPrimary && row.n == 227 && row.method == "two-step")
  }
}
