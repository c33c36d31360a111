import StudyFile

/// A printed number as the whole number that its digits make: `50.1%` is 501 of 10³, `.45` is 45 of 10².
package struct PrintedDecimal: Sendable, Hashable {
  /// The digits without their point, with the sign.
  package let digits: Int
  /// Digits after the point, as printed.
  package let decimals: Int
  package let isPercentage: Bool

  /// More digits than these are not what a paper prints, and their squares would not fit.
  static let mostDigits = 9

  package init(digits: Int, decimals: Int, isPercentage: Bool = false) {
    self.digits = digits
    self.decimals = decimals
    self.isPercentage = isPercentage
  }

  /// `72%`, `50.1 %`, `.45`, `−0.3`; `nil` for anything else, and for more than nine digits.
  package init?(_ text: String) {
    var rest = text.filter { !$0.isWhitespace }[...]
    isPercentage = rest.hasSuffix("%")
    if isPercentage { rest = rest.dropLast() }
    let isNegative = rest.first.map { "-−–".contains($0) } ?? false
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    let all = whole + fraction
    guard !all.isEmpty, all.allSatisfy({ $0 >= "0" && $0 <= "9" }), all.count <= 2 * Self.mostDigits,
      fraction.count <= Self.mostDigits, let digits = Int(all), digits < 1_000_000_000
    else { return nil }
    self.digits = isNegative ? -digits : digits
    decimals = fraction.count
  }

  /// The number as a study file has it; `nil` where it has an exponent or too many digits.
  package init?(_ printed: PrintedNumber) {
    self.init(printed.text.filter { !"<=>".contains($0) })
  }

  /// How many units of the last digit make 1.
  package var unitsOfOne: Int { Self.power(decimals + (isPercentage ? 2 : 0)) }

  package var value: Double { Double(digits) / Double(unitsOfOne) }

  /// This many units further on, printed alike.
  package func moved(by units: Int) -> PrintedDecimal {
    PrintedDecimal(digits: digits + units, decimals: decimals, isPercentage: isPercentage)
  }

  /// With the digits that were printed, and a true minus.
  package var text: String {
    var figures = String(digits.magnitude)
    if figures.count <= decimals {
      figures = String(repeating: "0", count: decimals + 1 - figures.count) + figures
    }
    if decimals > 0 { figures.insert(".", at: figures.index(figures.endIndex, offsetBy: -decimals)) }
    return (digits < 0 ? "−" : "") + figures + (isPercentage ? "%" : "")
  }

  /// `part / whole` as it would be printed with these digits. Where the rule is not known, a tie goes away from zero.
  package func printing(_ part: Int, of whole: Int, rounding: Finding.Rounding) -> PrintedDecimal {
    precondition(whole > 0)
    let scaled = Int128(part.magnitude) * Int128(unitsOfOne)
    var (units, rest) = scaled.quotientAndRemainder(dividingBy: Int128(whole))
    let tie = 2 * rest - Int128(whole)
    let goesUp =
      switch rounding {
      case .nearest, .halfUp, .any: tie >= 0
      case .halfEven: tie > 0 || tie == 0 && units % 2 == 1
      case .down: false
      case .up: rest > 0
      }
    if goesUp { units += 1 }
    rest = part < 0 ? -units : units
    return PrintedDecimal(
      digits: Int(clamping: rest), decimals: decimals, isPercentage: isPercentage)
  }

  static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
