extension String {
  /// With other text for some of its scalars; what stands between them is copied as it is.
  ///
  /// - Parameters:
  ///   - first: the first bytes, in UTF-8, of all scalars that may be replaced: others are not looked at one by one.
  ///   - replacement: the text for one of them; `nil` where it stays.
  @inline(__always)
  func replacingScalars(_ first: ByteSet, _ replacement: (Unicode.Scalar) -> String?) -> String {
    var text = self
    return text.withUTF8 { bytes -> String? in
      var replaced: [UInt8] = []
      var copied = 0
      var place = 0
      while place < bytes.count {
        guard first.contains(bytes[place]) else {
          place += 1
          continue
        }
        let (scalar, width) = Self.scalar(bytes, place)
        if let replacement = replacement(scalar) {
          if copied == 0 { replaced.reserveCapacity(bytes.count + 16) }
          replaced += bytes[copied..<place]
          replaced += replacement.utf8
          copied = place + width
        }
        place += width
      }
      guard copied > 0 else { return nil }
      replaced += bytes[copied...]
      return String(decoding: replaced, as: UTF8.self)
    } ?? self
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (
    Unicode.Scalar, width: Int
  ) {
    let lead = bytes[place]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let rest = bytes[(place + 1)..<(place + width)]
    let value = rest.reduce(UInt32(lead) & (0x7F >> UInt32(width))) { $0 << 6 | UInt32($1 & 0x3F) }
    // A String holds whole scalars.
    return (Unicode.Scalar(value)!, width)
  }
}

extension String {
  /// Whether one of its bytes, in UTF-8, is among these.
  func hasByte(in set: ByteSet) -> Bool {
    var text = self
    return text.withUTF8 { $0.contains(where: set.contains) }
  }
}

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
}
