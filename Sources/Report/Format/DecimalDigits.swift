/// A finite number as the decimal digits that print it, rounded as a reader of those digits would.
///
/// Rounding starts from the shortest decimal that reads back to the same double and goes half away from zero. So
/// 2.675, which as a double is a little less, becomes 2.68, because 2.675 is what results.csv says; 0.125 becomes
/// 0.13 and −0.5 becomes −1. R and C round the binary value instead, and print 2.67.
struct DecimalDigits: Equatable {
  private(set) var isNegative: Bool
  /// 0…9, most significant first, without leading zeros; empty for zero.
  private(set) var digits: [UInt8]
  /// Where the point stands: the value is 0.digits × 10^point.
  private(set) var point: Int

  /// `nil` for a number that is not finite.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    digits = []
    point = 0
    var exponent = 0
    var seenPoint = false
    let text = value.magnitude.description.utf8
    for (offset, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"):
        exponent = Int(String(decoding: text.dropFirst(offset + 1), as: UTF8.self)) ?? 0
      default:
        guard exponent == 0, byte >= 48, byte <= 57 else { continue }
        digits.append(byte - 48)
        if !seenPoint { point += 1 }
      }
      if exponent != 0 { break }
    }
    point += exponent
    trim()
  }

  /// The point moved to the right.
  func times(tenTo places: Int) -> DecimalDigits {
    guard !isZero else { return self }
    var result = self
    result.point += places
    return result
  }

  /// Half away from zero, to so many digits after the point.
  func rounded(toPlaces places: Int) -> DecimalDigits {
    let keep = point + places
    guard keep < digits.count else { return self }
    var result = self
    guard keep >= 0 else {
      result.digits = []
      result.trim()
      return result
    }
    let carries = digits[keep] >= 5
    result.digits = Array(digits[..<keep])
    if carries {
      var index = keep - 1
      while index >= 0, result.digits[index] == 9 {
        result.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        result.digits[index] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.point += 1
      }
    }
    result.trim()
    return result
  }

  /// The position of the first digit: 0 for 1…9.99, −1 for 0.1…0.99; `nil` for zero.
  var magnitude: Int? { digits.isEmpty ? nil : point - 1 }

  var isZero: Bool { digits.isEmpty }

  /// The digits before the point, "0" at least, and exactly `places` digits after it; no sign.
  func parts(places: Int) -> (whole: String, fraction: String) {
    (text(of: min(0, point - 1)..<point), text(of: point..<point + max(0, places)))
  }

  private func text(of places: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: places.count) { text in
      for (index, place) in places.enumerated() {
        text[index] = UInt8(ascii: "0") + (digits.indices.contains(place) ? digits[place] : 0)
      }
      return places.count
    }
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }
}
