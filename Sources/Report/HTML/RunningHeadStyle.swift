extension RunningHead {
  /// For the pages that are printed of a page, all but the first; with the number of each.
  static func css(_ title: String) -> String {
    let title = text(title)
    let look = "font: 8pt system-ui, sans-serif; color: #444;"
    return """
      @page { @top-left { content: \(quoted(title)); \(look) } @top-right { content: counter(page); \(look) } }
      @page :first { @top-left { content: none; } @top-right { content: none; } }

      """
  }

  /// A string of CSS. Nothing in it can end it, or the element in which the style stands.
  private static func quoted(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"", "\\", "<", ">", "&": "\\\(String(scalar.value, radix: 16)) "
        case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): " "
        default: String(scalar)
        }
      }.joined() + "\""
  }
}
