import Testing

@testable import StudyFile

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

  /// A printed number is a sign and digits: rules for the digits hold on both sides of zero.
  @Test(arguments: [
    ("-2.5", -2.45, Finding.Rounding.halfUp, true), ("-2.4", -2.45, .halfUp, false),
    ("-2.4", -2.41, .halfUp, true),
    ("-2.4", -2.39, .halfUp, true), ("-2.4", -2.35, .halfUp, true), ("-2.4", -2.34, .halfUp, false),
    ("2.5", 2.45, .halfUp, true), ("2.4", 2.45, .halfUp, false),
    ("-2.4", -2.49, .down, true), ("-2.5", -2.49, .down, false), ("-2.4", -2.4, .down, true),
    ("-2.4", -2.39, .down, false),
    ("-2.5", -2.41, .up, true), ("-2.4", -2.41, .up, false), ("-2.4", -2.4, .up, true),
    ("-2.5", -2.51, .up, false),
    ("-2.4", -2.45, .halfEven, true), ("-2.5", -2.45, .halfEven, false), ("-2.4", -2.35, .halfEven, true),
    ("-2.4", -2.45, .nearest, true), ("-2.5", -2.45, .nearest, true), ("-2.4", -2.46, .nearest, false),
    ("-2.4", -2.49, .any, true), ("-2.5", -2.41, .any, true), ("-2.4", -2.31, .any, true),
    ("-2.4", -2.3, .any, false),
    ("0.0", -0.04, .halfUp, true), ("0.0", -0.05, .halfUp, false), ("0.0", -0.09, .down, true),
    ("0.0", -0.01, .up, false),
  ])
  func negativeNumbersAreRoundedByTheirDigits(
    _ printed: String, _ exact: Double, _ rounding: Finding.Rounding, _ expected: Bool
  ) {
    #expect(number(printed).prints(exact, rounding: rounding) == expected, "\(exact) \(rounding)")
  }

  /// Each rule by its definition, on every hundredth from −3 to 3 in whole numbers.
  @Test func everyRuleByItsDefinition() {
    for hundredths in -300...300 {
      let digits = abs(hundredths)
      let (tenths, rest) = (digits / 10, digits % 10)
      let sign = hundredths < 0 ? -1 : 1
      let rounded: [(Finding.Rounding, Int)] = [
        (.down, tenths), (.up, tenths + (rest > 0 ? 1 : 0)), (.halfUp, tenths + (rest >= 5 ? 1 : 0)),
        (.halfEven, tenths + (rest > 5 || rest == 5 && tenths % 2 == 1 ? 1 : 0)),
      ]
      for (rounding, expected) in rounded {
        for candidate in max(0, tenths - 2)...tenths + 2 {
          let value = Double(sign * candidate) / 10
          let printed = PrintedNumber(text: "", value: value, isPercentage: false, decimals: 1)
          #expect(
            printed.prints(Double(hundredths) / 100, rounding: rounding) == (candidate == expected),
            "\(hundredths) hundredths as \(sign * candidate) tenths, \(rounding)")
        }
      }
    }
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
