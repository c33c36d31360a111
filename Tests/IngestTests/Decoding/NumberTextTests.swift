import Foundation
import Testing

@testable import Ingest

@Suite struct NumberTextTests {
  private func value(_ text: String) -> Double? { text.withField { NumberText.value($0) } }

  @Test(arguments: [
    "0", "-0", "1", "-99", "+5", "007", "1.5", ".5", "5.", "-.25", "1e5", "1E-5", "1.5e+3",
    "9007199254740992",
    "9007199254740993", "9007199254740995", "0.1", "0.30000000000000004", "123456789012345678901234567890",
    "0.0000000000000000000000000000001", "179769313486231570000000000000000000000e270", "4.9e-324",
    "2.4703282292062327e-324",
    "2.4703282292062328e-324", "1e-400", "2.2250738585072011e-308", "2.2250738585072014e-308", "1e22", "1e23",
    "8.5e22", "1.00000000000000011102230246251565", "1.00000000000000011102230246251566",
    "0.000000000000000000000001",
    "9007199254740993.0", "900719925474099.25", "7.2057594037927933e16", "6.02214076e23",
    "1.7976931348623157e308",
    "1.7976931348623158e308", "10000000000000000000", "18446744073709551615", "18446744073709551616",
    "00000000000000000000001",
    "0.00000000000000000000001", "123456789.123456789",
    "3.14159265358979323846264338327950288419716939937510",
  ])
  func asStrtod(_ text: String) { #expect(value(text) == strtod(text, nil)) }

  @Test(arguments: [
    "", "-", "+", ".", "-.", "e5", "1e", "1e+", "1,5", "45%", "3 years", "∞", "1e400", "-1e400", "nan", "NaN",
    "inf",
    "-inf", "Infinity", "0x10", "0x1p3", "1_000", "1 000", "--1", "+-1", "1.2.3", "1d5", "１", "1e5.5", "$5",
    "1-2", "#N/A",
  ])
  func isNoNumber(_ text: String) { #expect(value(text) == nil) }

  @Test func zeroHasNoSign() { #expect(value("-0.0")?.sign == .plus && value("-0e5")?.sign == .plus) }

  @Test(arguments: [
    ("1,5", "not a number (a decimal comma, which 'decimal: comma' under 'data' reads)"),
    ("-0,25", "not a number (a decimal comma, which 'decimal: comma' under 'data' reads)"),
    (
      "1,000",
      "not a number (a comma between digits; if it marks decimals, 'decimal: comma' under 'data' reads it)"
    ), ("1,000.5", "not a number (a comma between digits)"),
    ("1,000,000", "not a number (a comma between digits)"), ("45%", "not a number (a percent sign)"),
    ("3 years", "not a number (a number with words)"), ("about 30", "not a number (a number with words)"),
    ("1 million", "not a number (a number with words)"), ("30 - 40", "not a number (a range)"),
    ("30-40", "not a number (a range)"), ("10-20-30", "not a number"), ("a few", "not a number"),
    ("∞", "not a number"), ("1e400", "not a number"), ("a,b", "not a number"),
    (",", "not a number"),
    ("1,", "not a number"),
  ])
  func reasons(_ text: String, _ reason: String) {
    #expect(text.withField { NumberText.reason($0, decimal: .point) } == reason)
  }

  @Test(
    arguments: [
      ("3,5", 3.5), ("-0,25", -0.25), (",5", 0.5), ("5,", 5), ("12", 12), ("1,000", 1), ("1,5e3", 1500),
      ("3.5", nil),
      ("1.234,5", nil), ("1.234", nil), ("1,234,5", nil), ("1,5.", nil), (",", nil), ("", nil),
      ("1,5 %", nil),
    ] as [(String, Double?)])
  func decimalCommas(_ text: String, _ expected: Double?) {
    #expect(text.withField { NumberText.value($0, decimal: .comma) } == expected)
  }

  /// A comma reads as exactly the number that a point does.
  @Test func aCommaIsExact() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<10_000 {
      let number = Double(Int64.random(in: -1_000_000_000...1_000_000_000, using: &random)) / 1e6
      let text = "\(number)".replacing(".", with: ",")
      #expect(text.withField { NumberText.value($0, decimal: .comma) } == number)
    }
  }

  @Test(arguments: [
    ("1.5", "not a number (a point, where 'decimal: comma' reads commas only)"),
    ("1.234,5", "not a number (a point, where 'decimal: comma' reads commas only)"), ("1.5x", "not a number"),
  ])
  func reasonsUnderDecimalComma(_ text: String, _ reason: String) {
    #expect(text.withField { NumberText.reason($0, decimal: .comma) } == reason)
  }

  /// Short and long decimals, exponents in and out of range, against the C library's correctly rounded result.
  @Test func aMillionDecimalsAsStrtod() {
    var random = SplitMix(state: 20130301)
    func digits(_ count: Int) -> [UInt8] { (0..<count).map { _ in 0x30 + UInt8(random.next() % 10) } }
    var different = 0
    for round in 0..<1_000_000 {
      var text: [UInt8] = random.next() % 4 == 0 ? [0x2D] : []
      text += digits(1 + Int(random.next() % (round % 5 == 0 ? 22 : 6)))
      if random.next() % 4 != 0 { text += [0x2E] + digits(Int(random.next() % (round % 5 == 0 ? 25 : 6))) }
      if round % 7 == 0 { text += Array("e\(Int(random.next() % 640) - 330)".utf8) }
      let count = text.count
      text += [UInt8](repeating: 0, count: FieldText.slack)
      let expected = text.withUnsafeBytes { strtod($0.baseAddress!.assumingMemoryBound(to: CChar.self), nil) }
      let found = text.withUnsafeBufferPointer {
        NumberText.value(FieldText(start: $0.baseAddress!, count: count))
      }
      if found != (expected.isFinite ? expected : nil) { different += 1 }
    }
    #expect(different == 0)
  }
}

/// Steele, Lea & Flood (2014): a generator that gives the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
