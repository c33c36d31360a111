import Ingest
import Testing

@testable import Tally

@Suite struct NumberInternerTests {
  static func codes(_ numbers: [Double], with interner: inout NumberInterner) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: numbers.count) { codes, count in
      guard let base = codes.baseAddress else { return }
      numbers.withUnsafeBufferPointer { interner.codes(of: $0, into: base) }
      count = numbers.count
    }
  }

  @Test func givesEachValueOneCodeInOrderOfMeeting() {
    var interner = NumberInterner(missing: 5)
    let numbers = [
      3, 2.5, -0.0, 0, 1e300, 3, -1025, -1024, 15359, 15360, .greatestFiniteMagnitude,
      -.leastNonzeroMagnitude,
      2.5, 1e300,
    ]
    #expect(Self.codes(numbers, with: &interner) == [0, 1, 2, 2, 3, 0, 4, 5, 6, 7, 8, 9, 1, 3])
    #expect(interner.values[2].sign == .plus)
  }

  @Test func keepsMissingCodesAndTakesStrangeOnesForDerived() {
    var interner = NumberInterner(missing: 5)
    let numbers = [
      MissingCode.number(MissingCode.blank), MissingCode.number(MissingCode.typed(1)), .nan,
      MissingCode.number(MissingCode.typed(2)), Double(bitPattern: 0x7FF8_0000_FFFF_FFFF),
      Double(bitPattern: 0x7FF8_0000_8000_0000), -.nan,
    ]
    #expect(Self.codes(numbers, with: &interner) == [-1, -5, -3, -3, -3, -3, -3])
    #expect(interner.values.isEmpty)
  }

  /// Of a small first batch fewer numbers are found by index.
  @Test(arguments: [50, 20_000]) func agreesWithADictionary(first: Int) {
    var random = Seeded(state: 9)
    var interner = NumberInterner(missing: 3)
    var known: [Double: Int32] = [:]
    for (spread, count) in [(1e3, first), (10, 20_000), (1e3, 20_000), (1e5, 20_000), (1e9, 20_000)] {
      let numbers = (0..<count).map { _ in
        (Double.random(in: -spread...spread, using: &random) * 10).rounded() / 10
      }
      let expected = numbers.map { number -> Int32 in
        let code = known[number] ?? Int32(known.count)
        known[number] = code
        return code
      }
      #expect(Self.codes(numbers, with: &interner) == expected)
    }
    #expect(interner.values.count == known.count)
  }
}
