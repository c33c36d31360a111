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

  /// A script takes a comment to the end of its line.
  static func comment(_ text: String) -> String { "# " + cleaned(text).replacing("\\", with: "/") }

  private static func cleaned(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 })).folded
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
