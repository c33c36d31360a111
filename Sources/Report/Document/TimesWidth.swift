/// How wide a text stands in Times, the type of our Word and OpenDocument files, so that a table's columns can be given the
/// room that they need before a word processor sees them.
///
/// Source: Adobe's font metrics for Times-Roman and Times-Bold, after which Liberation Serif and Times New Roman were made.
enum TimesWidth {
  /// In ems, the text with the blanks that follow it on one line, and its longest word, found in one walk: a report has
  /// thousands of cells.
  static func ofLineAndWord(_ text: String, blanks: String = "") -> (line: Double, word: Double) {
    var (line, word, longest) = (0, 0, 0)
    for scalar in text.unicodeScalars {
      let width = width(scalar)
      line += width
      word = scalar == " " ? 0 : word + width
      longest = max(longest, word)
    }
    line += blanks.unicodeScalars.reduce(0) { $0 + width($1) }
    return (Double(line) / 1000, Double(longest) / 1000)
  }

  /// In thousandths of an em, from the space to the tilde.
  private static let ascii: [Int] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
  ]

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: ascii[Int(scalar.value) - 0x20]
    case 0xA0, 0x2005, 0x2008, 0x202F: 250
    case 0x2004: 333
    case 0x2003, 0x2014: 1000
    case 0x2212, 0xD7, 0xB1, 0x2264, 0x2265, 0x2248: 564
    case 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFE0F: 0
    // Capitals with their marks, and ticks and crosses from another type.
    case 0xC0...0xDE, 0x2700...0x27BF, 0x391...0x3A9, 0x410...0x42F: 722
    // Signs of East Asia and pictures.
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...0x3FFFF: 1000
    default: 500
    }
  }
}
