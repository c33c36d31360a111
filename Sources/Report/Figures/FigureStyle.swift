/// The one visual style of all figures.
enum FigureStyle {
  /// They stand out from the page's grounds, light and dark, as WCAG asks of graphics.
  static let blue = "#3b82c4"
  static let orange = "#d0690a"
  static let grey = "#7b828c"
  /// For series beyond two: told apart by the shape of their points as well.
  static let series = [blue, orange, "#1f8f82", "#a06cc0", grey, "#9c7f10"]
  /// Gnuplot's full circle, square, triangle, diamond, triangle on its point, and pentagon.
  static let points = [7, 5, 9, 13, 11, 15]
  /// For bars of several series, from dark to light, so that a copy in grey tells them apart.
  static let bars = ["#1c4f82", "#8a4fa8", "#45ad9f", "#ee9f4f", "#ecd06f", "#e2e3e2"]

  /// Of so many bars, each as far from the next as can be.
  static func bars(_ count: Int) -> [String] {
    switch count {
    case ...1: [blue]
    case 2: [bars[0], bars[3]]
    case 3: [bars[0], bars[2], bars[4]]
    default: (0..<count).map { bars[$0 % bars.count] }
    }
  }
  /// For text in a cell of a heat map, and the cells' colours from −1 to 1.
  static let ink = "#1a1a1a"
  static let palette = ["#e08a3c", "#efc39a", "#f3f3f1", "#a9c8e6", "#5b9bd5"]

  /// Of answers before and after the middle one, the outermost first, and the middle. Each side is darker outwards, so that
  /// the order shows without colour too.
  static let before = (outer: "#b5560a", inner: "#f0b47c")
  static let after = (outer: "#25639f", inner: "#9cc4e8")
  static let middle = "#cfd2d6"
  /// Of a cell that holds about what is expected, and of text on a dark one.
  static let plain = "#e2e3e2"
  static let paper = "#fefefe"

  /// The beginning of a script. Text is drawn as it stands, never as markup.
  static func preamble(_ name: String, width: Int, height: Int) -> String {
    """
    # Draws \(name).svg from \(name).tsv beside it: gnuplot \(name).gp
    # One column of a journal wide, for print: gnuplot -e 'format = "pdf"' \(name).gp, or "png".
    if (!exists("format")) format = "svg"
    reset
    set encoding utf8
    if (format eq "svg") set terminal svg size \(width),\(height) dynamic noenhanced font "sans-serif,\(FigureText.size)" background "#ffffff"
    if (format eq "png") set terminal pngcairo size \(PrintedFigure.pixels(width)),\(PrintedFigure.pixels(height)) noenhanced font "sans-serif,\(FigureText.size)" fontscale \(PrintedFigure.pixelScale * PrintedFigure.text) linewidth \(PrintedFigure.pixelScale) pointscale \(PrintedFigure.pixelScale) background "#ffffff"
    if (format eq "pdf") set terminal pdfcairo size \(PrintedFigure.inches(width))in,\(PrintedFigure.inches(height))in noenhanced font "sans-serif,\(FigureText.size)" fontscale \(PrintedFigure.pointScale * PrintedFigure.text) linewidth \(PrintedFigure.pointScale * 1.6) pointscale \(PrintedFigure.pointScale) background "#ffffff"
    set output "\(name)." . format
    set datafile separator tab
    set minussign
    set border 0
    set tics nomirror scale 0
    unset key

    """
  }

  /// A faint line.
  static let hairline = "lt 1 lw 0.6 lc rgb \"\(grey)\" dt (2,4)"

  /// Faint lines across the plot at the tics of one axis.
  static func grid(_ axis: String) -> String { "set grid \(axis)tics \(hairline)\n" }

  /// The end: without it the last figure of a process stays open.
  static let end = "set output\n"
}

/// The data beside a script: tab-separated, numbers plain, what is absent as gnuplot's NaN.
struct FigureData {
  private(set) var text: String

  init(_ heads: [String]) { text = heads.map(GnuplotText.field).joined(separator: "\t") + "\n" }

  mutating func append(_ label: String, _ numbers: [Double?], _ texts: [String] = []) {
    let fields = numbers.map { $0.map(\.description) ?? "NaN" }
    text +=
      ([GnuplotText.field(label)] + fields + texts.map(GnuplotText.field)).joined(separator: "\t") + "\n"
  }
}
