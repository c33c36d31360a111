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
