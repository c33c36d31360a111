extension String {
  private static let markup = ByteSet("&<>\"'".utf8).union(.controls).union([
    ByteSet.furtherControls, ByteSet.noncharacters,
  ])

  /// For text and for attributes in quotes, of HTML and of XML. Characters that these forbid become U+FFFD.
  package var escapedForHTML: String {
    replacingScalars(Self.markup) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      case _ where scalar.isForbiddenInMarkup: "\u{FFFD}"
      default: nil
      }
    }
  }

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
