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

  /// A field of a tab-separated data file, which people open in a spreadsheet too.
  static func field(_ text: String) -> String {
    "\"" + FormulaText.safe(cleaned(text)).replacing("\\", with: "\\\\").replacing("\"", with: "\"\"") + "\""
  }

  private static func cleaned(_ text: String) -> String {
    // Gnuplot writes ">" into its SVG as it is, where "]]>" is not allowed: a space of no width keeps them apart.
    String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 })).folded
      .replacing("]]>", with: "]]\u{200B}>")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: scalar.isForbiddenInMarkup
    }
  }
}
