/// A sum of numbers above zero without any rounding: an integer of 256 bits that counts in units of 2⁻¹²⁸.
///
/// Sums of doubles depend on their order, and so on the number of threads. Integers do not, so that the passes of many
/// threads, files and clinics can be joined in any order. What a term has below 2⁻¹²⁸ is cut off, which no weight of a
/// survey has; a sum that is too large stays at the largest.
///
/// The idea is Kulisch's long accumulator: Kulisch, U., & Snyder, V. (2011). The exact dot product as basic tool for long
/// interval arithmetic. Computing, 91, 307–313.
package struct ExactSum: Sendable, Hashable {
  /// Least significant first.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  private static let fraction = 128

  package init() {}

  package static func == (a: ExactSum, b: ExactSum) -> Bool { a.words == b.words }

  package func hash(into hasher: inout Hasher) {
    for word in [words.0, words.1, words.2, words.3] { hasher.combine(word) }
  }

  package var isZero: Bool { words == (0, 0, 0, 0) }

  /// Adds a finite number above zero, so many times.
  package mutating func add(_ number: Double, times count: Int = 1) {
    guard count > 0, number > 0, number.isFinite else { return }
    let (exponent, mantissa) = (Int(number.exponent), number.significandBitPattern)
    // Number = integer × 2^(exponent − 52); those below the normal range are below the unit by far.
    guard number.isNormal else { return }
    var product = (mantissa | 1 << 52).multipliedFullWidth(by: UInt64(count))
    var shift = exponent - 52 + Self.fraction
    if shift < 0 {
      guard shift > -128 else { return }
      let whole = (UInt128(product.high) << 64 | UInt128(product.low)) >> UInt128(-shift)
      product = (UInt64(truncatingIfNeeded: whole >> 64), UInt64(truncatingIfNeeded: whole))
      shift = 0
    }
    let (word, bits) = (shift / 64, UInt64(shift % 64))
    let low = product.low << bits
    let middle = product.high << bits | (bits == 0 ? 0 : product.low >> (64 - bits))
    let high = bits == 0 ? 0 : product.high >> (64 - bits)
    var isTooLarge = false
    switch word {
    case 0: isTooLarge = add((low, middle, high, 0))
    case 1: isTooLarge = add((0, low, middle, high))
    case 2: isTooLarge = high > 0 || add((0, 0, low, middle))
    case 3: isTooLarge = middle > 0 || high > 0 || add((0, 0, 0, low))
    default: isTooLarge = true
    }
    if isTooLarge { words = (.max, .max, .max, .max) }
  }

  package static func += (sum: inout ExactSum, other: ExactSum) {
    if sum.add(other.words) { sum.words = (.max, .max, .max, .max) }
  }

  /// Whether it does not fit.
  private mutating func add(_ other: (UInt64, UInt64, UInt64, UInt64)) -> Bool {
    var carry: UInt64 = 0
    func sum(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let (first, over) = a.addingReportingOverflow(b)
      let (second, overAgain) = first.addingReportingOverflow(carry)
      carry = over || overAgain ? 1 : 0
      return second
    }
    words.0 = sum(words.0, other.0)
    words.1 = sum(words.1, other.1)
    words.2 = sum(words.2, other.2)
    words.3 = sum(words.3, other.3)
    return carry > 0
  }

  /// The double nearest to it.
  package var value: Double {
    let all = [words.3, words.2, words.1, words.0]
    guard let first = all.firstIndex(where: { $0 > 0 }) else { return 0 }
    let zeros = all[first].leadingZeroBitCount
    var top = all[first] << UInt64(zeros)
    var rest: UInt64 = 0
    if first < 3 {
      if zeros > 0 { top |= all[first + 1] >> UInt64(64 - zeros) }
      rest = all[first + 1] << UInt64(zeros)
      for word in all[(first + 1)...].dropFirst() { rest |= word }
    }
    // What is below decides between two neighbours only where it is a tie.
    if rest > 0 { top |= 1 }
    return Double(sign: .plus, exponent: (3 - first) * 64 - zeros - Self.fraction, significand: Double(top))
  }
}

extension ExactSum: Codable {
  /// As a whole number of units, in hexadecimal digits.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let sum = ExactSum(text: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a sum of weights")
    }
    self = sum
  }

  var text: String {
    let digits = [words.3, words.2, words.1, words.0].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined().drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  init?(text: String) {
    guard (1...64).contains(text.utf8.count), text.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      return nil
    }
    let padded = Array(String(repeating: "0", count: 64 - text.utf8.count) + text)
    let parts = (0..<4).compactMap { UInt64(String(padded[$0 * 16..<$0 * 16 + 16]), radix: 16) }
    guard parts.count == 4 else { return nil }
    words = (parts[3], parts[2], parts[1], parts[0])
  }
}
