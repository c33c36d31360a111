extension String {
  /// For text and for attributes in quotes. Characters that HTML forbids become U+FFFD.
  package var escapedForHTML: String {
    // Most texts are plain ASCII, and nothing in them is markup.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && !Self.markup.contains($0) }) { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static let markup = Array("&<>\"'".utf8)

  /// As an anchor and the stem of a file: small letters, digits, '-' and '_' stay, anything else becomes '~' and its code,
  /// so that two names never share one, even where a file system does not tell A from a.
  var anchor: String {
    unicodeScalars.reduce(into: "") { anchor, scalar in
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": anchor.unicodeScalars.append(scalar)
      default: anchor += "~" + String(scalar.value, radix: 16)
      }
    }
  }
}
