extension Unicode.Scalar {
  /// Whether no page and no XML 1.0 document may hold it: controls but tab and newline, and U+FFFE and U+FFFF.
  var isForbiddenInMarkup: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension String {
  /// U+FFFD for every character that is forbidden in markup.
  var withoutForbiddenScalars: String {
    guard unicodeScalars.contains(where: \.isForbiddenInMarkup) else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.map { $0.isForbiddenInMarkup ? "\u{FFFD}" : $0 }))
  }
}
