/// Headings as they are compared and shown.
extension String {
  /// Its letters and digits in lower case: platforms have spelt `ResponseId`, `Response ID` and `responseid`.
  var headingKey: String {
    // Most headings are ASCII, whose characters need not be looked up.
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return lowercased().filter { $0.isLetter || $0.isNumber } }
    return String(
      decoding: utf8.lazy.compactMap { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
      } as [UInt8], as: UTF8.self)
  }

  /// Blanks and line ends inside are one space, as a study file writes a heading on one line.
  var onOneLine: String {
    // A word of ASCII is on one line.
    if utf8.allSatisfy({ 0x21...0x7E ~= $0 }) { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
