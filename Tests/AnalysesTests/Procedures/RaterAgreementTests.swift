import Statistics
import Testing

@testable import Analyses

/// The numbers are those of `Tests/StatisticsTests/Reference/agreement.R`.
@Suite struct RaterAgreementTests {
  /// Husbands by wives (Agresti, 1990), 0 to 3; the last two cases have one rating.
  private static let fun =
    [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]].enumerated().flatMap { a, row in
      row.enumerated().flatMap { b, count in Array(repeating: "\(a),\(b),\(a)", count: count) }
    } + ["1,,", ",2,"]

  private func results(_ measure: String, agreement: String = "[a, b]") throws -> StudyResults {
    try run(
      """
      variables:
        a: {measure: \(measure)}
        b: {measure: \(measure)}
        c: {measure: \(measure)}
      analyses:
        - {id: r, agreement: \(agreement)}
      """, csv: "a,b,c\n" + Self.fun.joined(separator: "\n") + "\n")
  }

  @Test func ofTwoInOrder() throws {
    let results = try results("ordinal, values: {0: Never, 1: Fairly, 2: Very, 3: Always}")
    func row(_ measure: Measure, _ method: String = "") throws -> ResultRow {
      try #require(results.rows.first { $0.measure == measure && $0.method == method })
    }
    #expect(isClose(try row(.percentAgreement).estimate, 33.0 / 91, 1e-13))
    #expect(isClose(try row(.cohenKappa).estimate, 0.129330254041570419, 1e-12))
    #expect(isClose(try row(.weightedKappa, "linear").standardError, 0.078316334778372854, 1e-12))
    #expect(isClose(try row(.weightedKappa, "quadratic").estimate, 0.332045586246861202, 1e-12))
    let alpha = try row(.krippendorffAlpha, "ordinal")
    #expect(alpha.isPrimary && alpha.n == 91 && alpha.variable == "a" && alpha.by == "b")
    #expect(alpha.confidenceLow.map { $0 < alpha.estimate! } == true)
    let cell = try #require(results.rows.first { $0.level == "Fairly" && $0.group == "Always" })
    #expect(cell.measure == .count && cell.estimate == 7 && cell.n == 91)
    #expect(results.rows.filter { $0.measure == .count }.compactMap(\.estimate).reduce(0, +) == 91)
    #expect(results.rows.count { $0.isPrimary } == 1)
  }

  @Test func ofNames() throws {
    let results = try results("nominal")
    let kappa = try results.row("r", .cohenKappa)
    #expect(isClose(kappa.estimate, 0.129330254041570419, 1e-12) && kappa.isPrimary)
    #expect(try results.row("r", .krippendorffAlpha).method == "nominal")
    #expect(!results.rows.contains { $0.measure == .weightedKappa })
  }

  /// The third says what the first says: of the three pairs of a case one agrees always, the others as two do.
  @Test func ofThree() throws {
    let results = try results("nominal", agreement: "[a, b, c]")
    #expect(isClose(try results.row("r", .percentAgreement).estimate, (1 + 2 * 33.0 / 91) / 3, 1e-13))
    #expect(try results.row("r", .krippendorffAlpha).isPrimary)
    #expect(try results.row("r", .fleissKappa).estimate != nil)
    #expect(!results.rows.contains { $0.measure == .cohenKappa || $0.measure == .count })
  }

  @Test func ofNumbers() throws {
    let results = try results("numeric")
    #expect(
      results.rows.map(\.measure) == [.percentAgreement, .krippendorffAlpha]
        + Array(repeating: .icc, count: 6))
    // Reference/icc.R
    let agreement = try results.row("r", .icc, method: "ICC(2,1)")
    #expect(isClose(agreement.estimate, 0.33450087565674319, 1e-9) && agreement.n == 91)
    #expect(isClose(agreement.confidenceHigh, 0.50531405995265266, 1e-9))
    #expect(try results.row("r", .krippendorffAlpha).method == "interval")
  }

  /// Raters need not have used every category, nor met them in the same order.
  @Test func categoriesAreMatchedByName() throws {
    let results = try run(
      "variables: {a: {measure: nominal}, b: {measure: nominal}}\nanalyses: [{id: r, agreement: [a, b]}]\n",
      csv: "a,b\nx,x\ny,y\nx,z\nz,x\ny,y\n")
    #expect(isClose(try results.row("r", .percentAgreement).estimate, 0.6, 1e-14))
    #expect(results.rows.filter { $0.measure == .count }.count == 9)
  }

  @Test func whatCannotBeHeldAgainstEachOther() throws {
    let mixed = try run(
      "variables: {a: {measure: nominal}, b: {measure: numeric}}\nanalyses: [{id: r, agreement: [a, b]}]\n",
      csv: "a,b\n1,1\n")
    #expect(mixed.rows.isEmpty)
    #expect(mixed.notes == ["Ratings are numbers or names: raters of both kinds cannot be compared."])
    let turned = try run(
      """
      variables: {a: {measure: ordinal, values: [low, high]}, b: {measure: ordinal, values: [high, low]}}
      analyses: [{id: r, agreement: [a, b]}]
      """, csv: "a,b\nlow,high\n")
    #expect(
      turned.notes == [
        "b has other levels than a, or another order of them: raters need the same, in the same order."
      ])
    let nobody = try run(
      "variables: {a: {measure: nominal}, b: {measure: nominal}}\nanalyses: [{id: r, agreement: [a, b]}]\n",
      csv: "a,b\nx,\n,x\n")
    #expect(nobody.rows.allSatisfy { $0.estimate == nil || $0.measure == .count })
    #expect(try nobody.row("r", .cohenKappa).note == "no unit has two ratings")
  }
}
