import Foundation

/// The text of a field, where it lies. Eight bytes from `start` can be read whatever `count` says.
struct FieldText {
  /// Bytes that have to be readable past the end of a text.
  static let slack = 8

  var start: UnsafePointer<UInt8>
  var count: Int

  @inline(__always)
  var isEmpty: Bool { count == 0 }

  /// Without blanks around it: ASCII white space, and the no-break space that office programs put in.
  @inline(__always)
  var trimmed: FieldText {
    // Most answers begin and end with a visible ASCII character.
    if count > 0, start[0] &- 0x21 < 0x5E, start[count - 1] &- 0x21 < 0x5E { return self }
    return slowlyTrimmed
  }

  private var slowlyTrimmed: FieldText {
    var (first, last) = (0, count)
    while first < last {
      if Self.isBlank(start[first]) {
        first += 1
      } else if first + 1 < last, start[first] == 0xC2, start[first + 1] == 0xA0 {
        first += 2
      } else {
        break
      }
    }
    while first < last {
      if Self.isBlank(start[last - 1]) {
        last -= 1
      } else if first + 1 < last, start[last - 2] == 0xC2, start[last - 1] == 0xA0 {
        last -= 2
      } else {
        break
      }
    }
    return FieldText(start: start + first, count: last - first)
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
  var trimmedAsField: String {
    // Most begin and end with a visible ASCII character.
    if let first = utf8.first, let last = utf8.last, first &- 0x21 < 0x5E, last &- 0x21 < 0x5E { return self }
    return isEmpty ? self : withField { $0.string }
  }
}
