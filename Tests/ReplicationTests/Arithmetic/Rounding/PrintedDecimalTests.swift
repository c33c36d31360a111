import StudyFile
import Testing

@testable import Replication

@Suite struct PrintedDecimalTests {
  @Test(arguments: [
    ("72%", 72, 0, true), ("50.1 %", 501, 1, true), (".45", 45, 2, false), ("−0.30", -30, 2, false),
    ("-2", -2, 0, false), ("+3.0", 30, 1, false), ("0", 0, 0, false), ("5.", 5, 0, false),
  ])
  func reads(_ text: String, _ digits: Int, _ decimals: Int, _ isPercentage: Bool) {
    #expect(
      PrintedDecimal(text) == PrintedDecimal(digits: digits, decimals: decimals, isPercentage: isPercentage))
  }

  @Test(arguments: [
    "", "%", ".", "-", "1e3", "1.2.3", "1,5", "abc", "99999999999", "0.00000000001", "NaN", "٣",
  ])
  func refuses(_ text: String) { #expect(PrintedDecimal(text) == nil) }

  @Test(arguments: ["72%", "50.1%", "0.45", "−0.30", "0.05", "−0.05", "12", "0.0%"])
  func printsAsItWasPrinted(_ text: String) { #expect(PrintedDecimal(text)?.text == text) }

  @Test func everyRuleOfRounding() {
    let tenths = PrintedDecimal(digits: 0, decimals: 1)
    func printed(_ part: Int, _ whole: Int, _ rounding: Finding.Rounding) -> Int {
      tenths.printing(part, of: whole, rounding: rounding).digits
    }
    // 2.45 and 2.55 are ties.
    #expect(printed(245, 100, .halfUp) == 25 && printed(-245, 100, .halfUp) == -25)
    #expect(printed(245, 100, .halfEven) == 24 && printed(255, 100, .halfEven) == 26)
    #expect(printed(249, 100, .down) == 24 && printed(-249, 100, .down) == -24)
    #expect(printed(241, 100, .up) == 25 && printed(-241, 100, .up) == -25 && printed(24, 10, .up) == 24)
    #expect(PrintedDecimal("50.1%")?.printing(94, of: 187, rounding: .nearest).text == "50.3%")
  }
}
