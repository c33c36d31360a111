/// A set of bytes, asked for each byte of a report.
struct ByteSet: Sendable {
  private var words = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      let bit = UInt64(1) << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: words.0 |= bit
      case 1: words.1 |= bit
      case 2: words.2 |= bit
      default: words.3 |= bit
      }
    }
  }

  func union(_ other: ByteSet) -> ByteSet {
    var both = self
    both.words.0 |= other.words.0
    both.words.1 |= other.words.1
    both.words.2 |= other.words.2
    both.words.3 |= other.words.3
    return both
  }

  func union(_ bytes: [UInt8]) -> ByteSet { union(ByteSet(bytes)) }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let word =
      byte < 128 ? (byte < 64 ? words.0 : words.1) : (byte < 192 ? words.2 : words.3)
    return word >> UInt64(byte & 63) & 1 == 1
  }

  /// Those below the blank, and DEL.
  static let controls = ByteSet(Array(0..<0x20) + [0x7F])
  /// What the first byte is of U+0080 to U+00BF, the controls beyond ASCII among them.
  static let furtherControls: UInt8 = 0xC2
  /// What the first byte is of U+2000 to U+2FFF, the separators of lines and paragraphs among them.
  static let separators: UInt8 = 0xE2
  /// What the first byte is of U+F000 to U+FFFF, U+FFFE and U+FFFF among them.
  static let noncharacters: UInt8 = 0xEF
}

extension String {
  /// Whether one of its bytes, in UTF-8, is among these.
  func hasByte(in set: ByteSet) -> Bool {
    var text = self
    return text.withUTF8 { $0.contains(where: set.contains) }
  }

  /// One character of ASCII for another, wherever it stands: many times as quick as `replacing`, which looks for strings.
  func with(_ new: Unicode.Scalar, for old: Unicode.Scalar) -> String {
    let (new, old) = (UInt8(ascii: new), UInt8(ascii: old))
    guard utf8.contains(old) else { return self }
    return String(decoding: utf8.map { $0 == old ? new : $0 }, as: UTF8.self)
  }
}
