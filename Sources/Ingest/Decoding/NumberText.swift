import StudyFile

/// Numbers as people and programs type them: a sign, digits with a point, an exponent. Nothing else is one: no comma,
/// no sign of percent, no unit, no infinity, no hexadecimal.
enum NumberText {
  /// `nil` where the text is not a number or too large for one. Rounded correctly, whatever the locale.
  @inline(__always)
  static func value(_ text: FieldText) -> Double? {
    let end = text.start + text.count
    var next = text.start
    var isNegative = false
    if next < end, next.pointee == 0x2D || next.pointee == 0x2B {
      isNegative = next.pointee == 0x2D
      next += 1
    }
    var digits: UInt64 = 0
    var significant = 0
    var decimals = 0
    let whole = next
    while next < end, next.pointee &- 0x30 < 10, significant < 19 {
      digits = digits &* 10 &+ UInt64(next.pointee &- 0x30)
      if digits != 0 { significant &+= 1 }
      next += 1
    }
    var seen = next - whole
    if next < end, next.pointee == 0x2E {
      next += 1
      let fraction = next
      while next < end, next.pointee &- 0x30 < 10, significant < 19 {
        digits = digits &* 10 &+ UInt64(next.pointee &- 0x30)
        if digits != 0 { significant &+= 1 }
        next += 1
      }
      decimals = next - fraction
      seen &+= decimals
    }
    // Up to 2^53 and 10^22 both are exact, so that one division rounds once.
    if next == end, seen > 0, digits <= 1 << 53, decimals <= 22 {
      let magnitude = decimals == 0 ? Double(digits) : Double(digits) / powersOfTen[decimals]
      return isNegative && digits != 0 ? -magnitude : magnitude
    }
    return slowValue(text)
  }

  /// Long decimals and exponents.
  @inline(never)
  private static func slowValue(_ text: FieldText) -> Double? {
    guard isNumber(text.bytes), let value = Double(text.string), value.isFinite else { return nil }
    return value == 0 ? 0 : value
  }

  private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    func skipDigits() -> Int {
      let start = index
      while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
      return index - start
    }
    func skipSign() {
      if index < bytes.count, bytes[index] == 0x2D || bytes[index] == 0x2B { index += 1 }
    }
    skipSign()
    var digits = skipDigits()
    if index < bytes.count, bytes[index] == 0x2E {
      index += 1
      digits += skipDigits()
    }
    guard digits > 0 else { return false }
    if index < bytes.count, bytes[index] | 0x20 == 0x65 {
      index += 1
      skipSign()
      guard skipDigits() > 0 else { return false }
    }
    return index == bytes.count
  }

  static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19,
    1e20, 1e21, 1e22,
  ]

  /// A number with this mark before its decimals, and no other mark in it.
  static func value(_ text: FieldText, decimal: DecimalMark) -> Double? {
    guard decimal == .comma, text.bytes.contains(where: { $0 == 0x2C || $0 == 0x2E }) else {
      return value(text)
    }
    guard !text.bytes.contains(0x2E), text.count <= longestNumber else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + FieldText.slack) { room in
      for index in room.indices {
        let byte = index < text.count ? text.start[index] : 0
        room.initializeElement(at: index, to: byte == 0x2C ? 0x2E : byte)
      }
      guard let start = room.baseAddress else { return nil }
      return value(FieldText(start: UnsafePointer(start), count: text.count))
    }
  }

  /// More digits than any number has that somebody typed.
  private static let longestNumber = 1000

  /// Why a text is not a number, never quoting it.
  static func reason(_ text: FieldText, decimal: DecimalMark) -> String {
    let bytes = text.bytes
    if decimal == .comma, bytes.contains(0x2E) {
      let others = bytes.filter { $0 != 0x2C && $0 != 0x2E }
      if others.withUnsafeBufferPointer({ isNumber($0) }) {
        return "not a number (a point, where 'decimal: comma' reads commas only)"
      }
    }
    if bytes.last == 0x25 { return "not a number (a percent sign)" }
    let commas = bytes.indices.filter { bytes[$0] == 0x2C }
    let others = bytes.filter { $0 != 0x2C }
    let looksNumeric = others.withUnsafeBufferPointer { isNumber($0) }
    if looksNumeric, commas.count == 1, let comma = commas.first, comma + 1 < bytes.count {
      // 1,000 can be one or a thousand.
      if bytes.contains(0x2E) { return "not a number (a comma between digits)" }
      return bytes.count - comma == 4
        ? "not a number (a comma between digits; if it marks decimals, 'decimal: comma' under 'data' reads it)"
        : "not a number (a decimal comma, which 'decimal: comma' under 'data' reads)"
    }
    if looksNumeric, commas.count > 1 { return "not a number (a comma between digits)" }
    return amongWords(text.bytes) ?? "not a number"
  }

  /// `about 30`, `1 million`, `3 years` and `30-40` say a number to a person; nobody guesses here which one.
  private static func amongWords(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
    guard bytes.contains(where: isDigit), !isNumber(bytes) else { return nil }
    if bytes.contains(where: isLetter) { return "not a number (a number with words)" }
    let parts = bytes.split(separator: 0x2D)
    let isRange = parts.count == 2 && parts.allSatisfy { $0.allSatisfy { isDigit($0) || $0 == 0x20 } }
    return isRange ? "not a number (a range)" : nil
  }
}
