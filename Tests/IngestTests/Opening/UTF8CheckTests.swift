import Testing

@testable import Ingest

@Suite struct UTF8CheckTests {
  private func isValid(_ bytes: [UInt8], cutAt cut: Int) -> Bool {
    var check = UTF8Check()
    for part in [bytes[..<cut], bytes[cut...]] {
      if Array(part).withUnsafeBytes({ check.firstInvalid(in: $0) }) != nil { return false }
    }
    return check.isComplete
  }

  /// Every sequence of two bytes, and three and four around every bound, as the standard library judges them.
  @Test func asTheStandardLibrary() {
    let bounds: [UInt8] = [
      0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
      0xEF, 0xF0,
      0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var sequences: [[UInt8]] = (0...255).flatMap { a in (0...255).map { [a, $0] } }
    for a in bounds { for b in bounds { for c in bounds { sequences.append([a, b, c]) } } }
    for a in bounds {
      for b in bounds { for c in bounds { for d in bounds { sequences.append([a, b, c, d]) } } }
    }
    var different = 0
    for sequence in sequences {
      // ASCII before it, so that the fast path is left in the middle.
      let bytes = [UInt8](repeating: 0x61, count: 33) + sequence
      let expected = String(validating: bytes, as: UTF8.self) != nil
      for cut in sequence.count == 4 ? [35] : [0, 34, 35] where isValid(bytes, cutAt: cut) != expected {
        different += 1
      }
    }
    #expect(different == 0)
  }

  @Test func placeAndCount() {
    var check = UTF8Check()
    #expect(Array("aé😀".utf8).withUnsafeBytes { check.firstInvalid(in: $0) } == nil)
    #expect(check.longCharacters == 2)
    #expect([0x61, 0xFF].withUnsafeBytes { check.firstInvalid(in: $0) } != nil)
  }
}
