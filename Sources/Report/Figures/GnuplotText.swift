/// Quotes text that came with the data, so that gnuplot can only ever draw it.
enum GnuplotText {
  /// A double-quoted string of a script. Gnuplot runs what stands between backquotes even inside one, so they are
  /// written by their octal code.
  static func quoted(_ text: String) -> String {
    "\""
      + cleaned(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
        "`", with: "\\140")
      + "\""
  }

  /// A field of a tab-separated data file.
  static func field(_ text: String) -> String {
    "\"" + cleaned(text).replacing("\\", with: "\\\\").replacing("\"", with: "\"\"") + "\""
  }

  /// As long as a figure has room for.
  static func shortened(_ text: String, to length: Int = 38) -> String {
    let text = cleaned(text)
    return text.count <= length ? text : text.prefix(length - 1) + "…"
  }

  /// The label of a tic, which gnuplot takes for a format, in two lines at the most.
  static func ticLabel(_ text: String, width: Int = 30) -> String {
    inLines(shortened(text, to: 2 * width), width: width).replacing("%", with: "%%")
  }

  private static func inLines(_ text: String, width: Int) -> String {
    guard text.count > width else { return quoted(text) }
    let space = text.prefix(width).lastIndex(of: " ") ?? text.index(text.startIndex, offsetBy: width)
    return quoted(String(text[..<space])).dropLast() + "\\n" + quoted(String(text[space...])).dropFirst()
  }

  private static func cleaned(_ text: String) -> String {
    // Gnuplot writes ">" into its SVG as it is, where "]]>" is not allowed: a space of no width keeps them apart.
    String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 })).folded
      .replacing("]]>", with: "]]\u{200B}>")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
