import Testing

@testable import Report

@Suite struct TableWidthsTests {
  private func table(_ heads: [String], _ rows: [(String, [String])]) -> Table {
    var table = Table(name: "t", title: "T", stub: "Measure", columns: heads.map { Table.Column(Prose($0)) })
    table.rows = rows.map { row in .cells(stub: Prose(row.0), row.1.map { .number($0) }) }
    return table
  }

  /// What fits is as wide as its longest cells.
  @Test func ofLongestCells() {
    let widths = table(["n", "Estimate"], [("Women", ["12", "0.5"]), ("All of them", ["20", "10.25"])])
      .relativeWidths
    let letters = [12.0, 5, 9]
    #expect(zip(widths, letters).allSatisfy { abs($0 - $1 / 26) < 1e-12 })
  }

  /// Where a page is too narrow, texts are broken and numbers are not.
  @Test func numbersStayWhole() {
    let heads = ["Estimate", "95% CI", "Statistic", "df", "p", "p'", "n"]
    let cells = ["−0.02", "[−0.25, 0.20]", "t = −0.2134", "285.57", ".977", "> .999", "533"]
    let wide = table(heads, [("Hodges–Lehmann shift, normal approximation", cells)])
    let widths = wide.relativeWidths
    #expect(abs(widths.reduce(0, +) - 1) < 1e-12)
    // The stub gives what the others need.
    let letters = zip(heads, cells).map { Double(max($0.count, $1.count)) }
    for (width, need) in zip(widths.dropFirst(), letters) { #expect(width * 94 >= need + 1.5 - 1e-9) }
    #expect(widths[0] * 94 >= Double("approximation".count))
  }

  /// Even where there is no room at all, each column has its part.
  @Test func tooManyColumns() {
    let heads = (0..<30).map { "Head \($0)" }
    let widths = table(heads, [("Row", heads.map { _ in "1,234.56" })]).relativeWidths
    #expect(widths.count == 31 && widths.allSatisfy { $0 > 0.01 })
  }
}
