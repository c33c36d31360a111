import Testing

@testable import Report

@Suite struct TableWidthsTests {
  private func table(_ heads: [String], _ rows: [(String, [String])], texts: Set<Int> = []) -> Table {
    var table = Table(
      name: "t", title: "T", stub: "Measure",
      columns: heads.enumerated().map { Table.Column(Prose($1), texts.contains($0) ? .text : .number) })
    table.rows = rows.map { row in .cells(stub: Prose(row.0), row.1.map { .number($0) }) }
    return table
  }

  /// What a cell needs at a size of the type.
  private func need(_ text: String, _ widths: TableWidths) -> Double {
    TimesWidth.ofLineAndWord(text).line * widths.textSize + TableWidths.margin
  }

  /// All cells fit on one line, and the columns fill the page.
  @Test func aSmallTable() {
    let widths = TableWidths(
      table(["n", "Estimate"], [("Women", ["12", "0.5"]), ("All of them", ["20", "10.25"])]))
    #expect(widths.textSize == 10 && !widths.breaksBesideStub)
    #expect(abs(widths.points.reduce(0, +) - 451) < 1e-9)
    for (width, text) in zip(widths.points, ["All of them", "20", "Estimate"]) {
      #expect(width >= need(text, widths))
    }
  }

  /// Where a page is too narrow, texts are broken and numbers are not.
  @Test func numbersStayWhole() {
    let heads = ["Estimate", "95% CI", "Statistic", "df", "p", "p'", "n"]
    let cells = ["−0.02", "[−0.25, 0.20]", "t = −0.2134", "285.57", ".977", "> .999", "533"]
    let widths = TableWidths(
      table(heads, [("Hodges–Lehmann shift of the location, by the normal approximation of ranks", cells)]))
    #expect(abs(widths.points.reduce(0, +) - 451) < 1e-9)
    // The stub gives what the others need.
    for (width, cell) in zip(widths.points.dropFirst(), cells) { #expect(width >= need(cell, widths)) }
    #expect(widths.points[0] >= need("approximation", widths))
    #expect(widths.points[0] < need("Hodges–Lehmann shift of the location", widths))
  }

  /// Two long texts share what short cells leave.
  @Test func longTextsShareTheRoom() {
    let long = String(repeating: "words of a long sentence ", count: 8)
    let widths = TableWidths(
      table(["Of", "Verdict"], [(long, ["317 of 541", long])], texts: [0, 1]))
    #expect(widths.textSize == 10 && widths.breaksBesideStub)
    #expect(widths.points[1] >= need("317 of 541", widths))
    #expect(abs(widths.points[0] - widths.points[2]) < 15)
  }

  /// Many numbers are set smaller before any is broken.
  @Test func manyNumbersAreSetSmaller() {
    let heads = (0..<12).map { "M\($0)" }
    let widths = TableWidths(table(heads, [("Row", heads.map { _ in "12345.67" })]))
    #expect(widths.textSize < 10)
    for width in widths.points.dropFirst() { #expect(width >= need("12345.67", widths)) }
  }

  /// Even where there is no room at all, each column has its part.
  @Test func tooManyColumns() {
    let heads = (0..<30).map { "Head \($0)" }
    let widths = table(heads, [("Row", heads.map { _ in "1,234.56" })]).relativeWidths
    #expect(widths.count == 31 && widths.allSatisfy { $0 > 0.01 })
    #expect(abs(widths.reduce(0, +) - 1) < 1e-12)
  }
}
