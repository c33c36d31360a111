/// A figure measured in pixels from its upper left corner, as gnuplot's commands have it.
struct FigureCanvas {
  /// On a wide screen as it stands, and hardly smaller on a phone.
  static let width = 400.0
  let height: Double

  enum Alignment: String { case left, center, right }

  /// The beginning of the script.
  func preamble(_ name: String) -> String {
    FigureStyle.preamble(name, width: Int(Self.width), height: Int(height.rounded(.up)))
  }

  /// Text, centred in height at `y`; nothing in it is markup.
  func label(
    _ text: String, x: Double, y: Double, _ alignment: Alignment = .left, mark: String = ""
  ) -> String {
    let place = "at screen \(across(x)), screen \(up(y)) \(alignment.rawValue)"
    return "set label \(GnuplotText.quoted(text)) \(place) front\(mark)\n"
  }

  /// Lines below one another, the first at `y`.
  func labels(_ lines: [String], x: Double, y: Double, _ alignment: Alignment = .left) -> String {
    lines.enumerated().map { index, line in
      label(line, x: x, y: y + Double(index) * FigureText.lineHeight, alignment)
    }.joined()
  }

  /// Where the axes stand.
  func margins(left: Double, right: Double, top: Double, bottom: Double) -> String {
    """
    set lmargin at screen \(across(left))
    set rmargin at screen \(across(right))
    set tmargin at screen \(up(top))
    set bmargin at screen \(up(bottom))

    """
  }

  /// An empty box, by its upper left corner.
  func box(_ number: Int, x: Double, y: Double, width: Double, height: Double) -> String {
    "set object \(number) rectangle from screen \(across(x)), screen \(up(y + height)) to "
      + "screen \(across(x + width)), screen \(up(y)) fillstyle empty border lc rgb \"\(FigureStyle.blue)\"\n"
  }

  func arrow(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) -> String {
    "set arrow from screen \(across(start.x)), screen \(up(start.y)) to "
      + "screen \(across(end.x)), screen \(up(end.y)) filled lc rgb \"\(FigureStyle.grey)\"\n"
  }

  private func across(_ x: Double) -> Double { Self.rounded(x / Self.width) }
  private func up(_ y: Double) -> Double { Self.rounded(1 - y / height) }
  private static func rounded(_ value: Double) -> Double { (value * 1e5).rounded() / 1e5 }
}
