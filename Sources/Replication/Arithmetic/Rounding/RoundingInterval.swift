import StudyFile

/// Every exact value that a printed number can stand for, as fractions of one denominator: nothing is decided by
/// floating point.
///
/// Printed numbers are a sign and digits, so each rule rounds the digits and keeps the sign: a tie goes away from zero
/// with `half-up`, `down` cuts digits off, `up` goes away from zero.
package struct RoundingInterval: Sendable, Hashable {
  /// Numerators over `denominator`.
  package let low: Int
  package let high: Int
  package let denominator: Int
  package let includesLow: Bool
  package let includesHigh: Bool

  package init(_ printed: PrintedDecimal, _ rounding: Finding.Rounding) {
    denominator = 2 * printed.unitsOfOne
    let (middle, isNegative, isZero) = (2 * printed.digits, printed.digits < 0, printed.digits == 0)
    switch rounding {
    case .nearest:
      (low, high, includesLow, includesHigh) = (middle - 1, middle + 1, true, true)
    case .halfUp:
      (low, high) = (middle - 1, middle + 1)
      (includesLow, includesHigh) = (!isZero && !isNegative, isNegative)
    case .halfEven:
      (low, high) = (middle - 1, middle + 1)
      includesLow = printed.digits.isMultiple(of: 2)
      includesHigh = includesLow
    case .down:
      (low, high) = (isNegative || isZero ? middle - 2 : middle, isNegative ? middle : middle + 2)
      (includesLow, includesHigh) = (!isNegative && !isZero, isNegative)
    case .up:
      (low, high) = (isNegative || isZero ? middle : middle - 2, isNegative ? middle + 2 : middle)
      (includesLow, includesHigh) = (isNegative || isZero, !isNegative)
    case .any:
      (low, high, includesLow, includesHigh) = (middle - 2, middle + 2, false, false)
    }
  }

  /// Whether `part / whole` can be what was printed.
  package func contains(_ part: Int, of whole: Int) -> Bool {
    precondition(whole > 0)
    let value = Int128(part) * Int128(denominator)
    let (from, to) = (Int128(low) * Int128(whole), Int128(high) * Int128(whole))
    return (includesLow ? value >= from : value > from) && (includesHigh ? value <= to : value < to)
  }

  /// The whole numbers that are such a part of `whole`; `nil` where there is none.
  package func parts(of whole: Int) -> ClosedRange<Int>? {
    precondition(whole > 0)
    let (from, to, size) = (Int128(low) * Int128(whole), Int128(high) * Int128(whole), Int128(denominator))
    var (first, last) = (Self.ceiling(from, size), Self.floor(to, size))
    if !includesLow, first * size == from { first += 1 }
    if !includesHigh, last * size == to { last -= 1 }
    return first <= last ? Int(clamping: first)...Int(clamping: last) : nil
  }

  /// The bounds as doubles, for distributions; they may be off by half a unit in the last place.
  package var bounds: ClosedRange<Double> {
    Double(low) / Double(denominator)...Double(high) / Double(denominator)
  }

  static func floor(_ value: Int128, _ by: Int128) -> Int128 {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: by)
    return rest < 0 ? quotient - 1 : quotient
  }

  static func ceiling(_ value: Int128, _ by: Int128) -> Int128 { -floor(-value, by) }
}
