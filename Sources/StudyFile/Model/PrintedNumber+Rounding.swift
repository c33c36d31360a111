import Foundation

extension PrintedNumber {
  /// One unit of the last printed digit.
  var unit: Double { pow(10, -Double(decimals)) / (isPercentage ? 100 : 1) }

  /// Whether a value would be printed as this number.
  ///
  /// Printed numbers are a sign and digits, so each rule rounds the digits and keeps the sign: `half-up` takes a tie away
  /// from zero (−2.45 prints −2.5), `down` cuts digits off, towards zero, and `up` goes away from zero. Ties and bounds
  /// are judged with a slack of 1e-9 of a unit, because 0.125 · 100 is no more exact than the decimal that it is
  /// compared with.
  package func prints(_ exact: Double, rounding: Finding.Rounding) -> Bool {
    // How much further from zero the exact value is than the printed one. A printed 0 has no side of its own.
    let isNegative = value < 0 || value == 0 && exact < 0
    let distance = (isNegative ? value - exact : exact - value) / unit
    let slack = 1e-9
    switch rounding {
    case .nearest: return abs(distance) <= 0.5 + slack
    case .halfUp: return distance >= -0.5 - slack && distance < 0.5 - slack
    case .halfEven:
      let isTie = abs(abs(distance) - 0.5) <= slack
      return isTie ? lastDigitIsEven : abs(distance) < 0.5
    case .down: return distance >= -slack && distance < 1 - slack
    case .up: return distance > -1 + slack && distance <= slack
    case .any: return abs(distance) < 1 - slack
    }
  }

  /// A value with the digits and the sign of this number.
  package func printing(_ exact: Double) -> String {
    let scaled = isPercentage ? exact * 100 : exact
    let digits = String(
      format: "%.\(decimals)f", scaled + (scaled < 0 ? -1e-9 : 1e-9) * pow(10, -Double(decimals)))
    return (digits.hasPrefix("-") ? "−" + digits.dropFirst() : digits) + (isPercentage ? "%" : "")
  }

  private var lastDigitIsEven: Bool { (value / unit).rounded().truncatingRemainder(dividingBy: 2) == 0 }
}
