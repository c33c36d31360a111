import StudyFile
import Testing

@testable import Replication

@Suite struct PrintedNumberRoundingTests {
  private func percent(_ text: String) -> PrintedNumber {
    let digits = text.dropLast()
    let decimals = digits.split(separator: ".").count > 1 ? digits.split(separator: ".")[1].count : 0
    return PrintedNumber(text: text, value: Double(digits)! / 100, isPercentage: true, decimals: decimals)
  }

  private func number(_ text: String) -> PrintedNumber {
    let parts = text.split(separator: ".")
    return PrintedNumber(
      text: text, value: Double(text)!, isPercentage: false, decimals: parts.count > 1 ? parts[1].count : 0)
  }

  @Test func toNearestTakesTiesEitherWay() {
    // 1/8 = 12.5 %: printed 12% by some and 13% by others.
    #expect(percent("12%").prints(0.125, rounding: .nearest))
    #expect(percent("13%").prints(0.125, rounding: .nearest))
    #expect(!percent("12%").prints(0.1251, rounding: .nearest))
  }

  @Test(arguments: [
    ("12%", 0.125, Finding.Rounding.halfUp, false), ("13%", 0.125, .halfUp, true),
    ("12%", 0.125, .halfEven, true), ("13%", 0.125, .halfEven, false),
    ("12%", 0.129, .down, true), ("13%", 0.129, .down, false), ("13%", 0.13, .down, true),
    ("13%", 0.121, .up, true), ("12%", 0.121, .up, false), ("12%", 0.12, .up, true),
    ("12%", 0.129, .any, true), ("13%", 0.121, .any, true), ("13%", 0.12, .any, false),
  ])
  func roundingRules(_ printed: String, _ exact: Double, _ rounding: Finding.Rounding, _ expected: Bool) {
    #expect(percent(printed).prints(exact, rounding: rounding) == expected)
  }

  @Test func halfUpIsAwayFromZero() {
    #expect(number("-2.5").prints(-2.45, rounding: .halfUp))
    #expect(!number("-2.4").prints(-2.45, rounding: .halfUp))
    #expect(number("2.5").prints(2.45, rounding: .halfUp))
  }

  @Test func unitsOfPercentagesAndNumbers() {
    #expect(abs(percent("50.1%").unit - 0.001) < 1e-15)
    #expect(number("36").unit == 1)
    #expect(abs(number("9.60").unit - 0.01) < 1e-15)
  }

  @Test func printsWithTheDigitsOfThePublishedNumber() {
    #expect(percent("50.1%").printing(94.0 / 188) == "50.0%")
    #expect(percent("72%").printing(392.0 / 541) == "72%")
    #expect(number("36").printing(35.6) == "36")
    #expect(number("-0.20").printing(-0.204) == "−0.20")
  }

  /// Every k/n is printed by the number that rounding makes of it, and never by its neighbours but at a tie.
  @Test func everyShareIsPrintedByItsOwnRounding() {
    for n in 1...120 {
      for k in 0...n {
        let share = Double(k) / Double(n)
        let tenths = (share * 1000).rounded()
        let printed = PrintedNumber(text: "", value: tenths / 1000, isPercentage: true, decimals: 1)
        #expect(printed.prints(share, rounding: .nearest))
        let below = PrintedNumber(text: "", value: (tenths - 1) / 1000, isPercentage: true, decimals: 1)
        let isTie = (2000 * k) % (2 * n) == n
        #expect(below.prints(share, rounding: .nearest) == isTie, "\(k)/\(n)")
      }
    }
  }
}
