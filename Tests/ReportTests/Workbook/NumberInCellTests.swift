import Testing

@testable import Report

@Suite struct NumberInCellTests {
  @Test(
    arguments: [
      ("12", 12.0, "0"), ("12.50", 12.5, "0.00"), (".012", 0.012, ".000"), ("−.35", -0.35, ".00"),
      ("−1,234.5", -1234.5, "#,##0.0"), ("1,000,000", 1_000_000, "#,##0"), ("72.3%", 72.3 / 100, "0.0%"),
      (".42**", 0.42, ".00\"**\""), ("100%", 1, "0%"), ("0.00", 0, "0.00"),
    ] as [(String, Double, String)])
  func isWhatIsPrinted(text: String, value: Double, format: String) throws {
    let number = try #require(NumberInCell(printed: text))
    #expect(number.value == value)
    #expect(number.format == format)
  }

  @Test(arguments: [
    "", "–", "< .001", "[30.0, 46.9]", "n", "1,23", "12,345,6", "1.2.3", "1.", "3–5", "4.2 × 10", "χ² = 3.84",
    "−",
    "1,234.5,6", "12345678901234567", "5 %",
  ])
  func anythingElseIsText(text: String) { #expect(NumberInCell(printed: text) == nil, "\(text)") }
}
