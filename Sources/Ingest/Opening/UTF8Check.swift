/// Tells whether bytes that arrive in pieces are UTF-8 (Unicode 15, table 3-7).
struct UTF8Check {
  /// Characters of more than one byte so far.
  private(set) var longCharacters = 0
  /// Continuation bytes that are still to come, and the range the next one has to be in.
  private var expected = 0
  private var low: UInt8 = 0x80
  private var high: UInt8 = 0xBF

  /// The text so far ends between two characters.
  var isComplete: Bool { expected == 0 }

  /// The index of the first byte that cannot be UTF-8, or `nil`.
  mutating func firstInvalid(in piece: UnsafeRawBufferPointer) -> Int? {
    guard let base = piece.baseAddress else { return nil }
    let count = piece.count
    var index = 0
    while index < count {
      if expected == 0 {
        index = Self.skipASCII(base, from: index, to: count)
        if index == count { return nil }
      }
      guard accepts(base.load(fromByteOffset: index, as: UInt8.self)) else { return index }
      index += 1
    }
    return nil
  }

  /// Four words at a time: most of an export is ASCII.
  @inline(__always)
  private static func skipASCII(_ base: UnsafeRawPointer, from start: Int, to count: Int) -> Int {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index + 32 <= count {
      let words = base.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
      if (words[0] | words[1] | words[2] | words[3]) & highBits != 0 { break }
      index += 32
    }
    while index < count, base.load(fromByteOffset: index, as: UInt8.self) < 0x80 { index += 1 }
    return index
  }

  private mutating func accepts(_ byte: UInt8) -> Bool {
    if expected > 0 {
      guard byte >= low, byte <= high else { return false }
      (low, high) = (0x80, 0xBF)
      expected -= 1
      if expected == 0 { longCharacters += 1 }
      return true
    }
    switch byte {
    case 0...0x7F: return true
    case 0xC2...0xDF: expected = 1
    case 0xE0: (expected, low) = (2, 0xA0)
    case 0xED: (expected, high) = (2, 0x9F)
    case 0xE1...0xEF: expected = 2
    case 0xF0: (expected, low) = (3, 0x90)
    case 0xF1...0xF3: expected = 3
    case 0xF4: (expected, high) = (3, 0x8F)
    default: return false
    }
    return true
  }
}
