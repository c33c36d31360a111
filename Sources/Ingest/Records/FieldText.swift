import Foundation

/// The text of a field, where it lies. Eight bytes from `start` can be read whatever `count` says.
struct FieldText {
  /// Bytes that have to be readable past the end of a text.
  static let slack = 8

  var start: UnsafePointer<UInt8>
  var count: Int

  @inline(__always)
  var isEmpty: Bool { count == 0 }

  /// Without blanks around it, nor what web pages and office programs put in that nobody sees.
  @inline(__always)
  var trimmed: FieldText {
    // Most answers begin and end with a visible ASCII character.
    if count > 0, start[0] &- 0x21 < 0x5E, start[count - 1] &- 0x21 < 0x5E { return self }
    return slowlyTrimmed
  }

  private var slowlyTrimmed: FieldText {
    var rest = self
    while let width = [1, 2, 3].first(where: { $0 <= rest.count && Self.isBlank(rest.start, width: $0) }) {
      rest = FieldText(start: rest.start + width, count: rest.count - width)
    }
    while let width = [1, 2, 3].first(where: {
      $0 <= rest.count && Self.isBlank(rest.start + rest.count - $0, width: $0)
    }) {
      rest.count -= width
    }
    return rest
  }

  /// Whether these bytes are one character that nobody sees at the end of a text: ASCII white space, the spaces of Unicode,
  /// joiners and marks of no width, and the mark of the byte order.
  private static func isBlank(_ bytes: UnsafePointer<UInt8>, width: Int) -> Bool {
    switch width {
    case 1: isBlank(bytes[0])
    // U+00A0.
    case 2: bytes[0] == 0xC2 && bytes[1] == 0xA0
    default:
      switch (bytes[0], bytes[1], bytes[2]) {
      // U+2000 to U+200B, U+200E and U+200F, U+202F, U+205F and U+2060, U+3000, U+FEFF.
      case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAF),
        (0xE2, 0x81, 0x9F...0xA0),
        (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
        true
      default: false
      }
    }
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The first eight bytes, zeros after the end.
  @inline(__always)
  var word: UInt64 {
    let word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    return count >= 8 ? word : word & ((1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }
}

extension String {
  /// The text as a field, trimmed.
  func withField<Result>(_ body: (FieldText) throws -> Result) rethrows -> Result {
    let bytes = Array(utf8)
    return try (bytes + [UInt8](repeating: 0, count: FieldText.slack)).withUnsafeBufferPointer {
      try body(FieldText(start: $0.baseAddress!, count: bytes.count).trimmed)
    }
  }

  /// Without blanks around it, as fields are trimmed.
  package var trimmedAsField: String {
    // Most begin and end with a visible ASCII character.
    if let first = utf8.first, let last = utf8.last, first &- 0x21 < 0x5E, last &- 0x21 < 0x5E { return self }
    return isEmpty ? self : withField { $0.string }
  }
}
