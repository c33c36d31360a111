/// The one visual style of all figures.
enum FigureStyle {
  /// Both stand out from white and from near-black, and from one another to every kind of colour vision.
  static let blue = "#3b82c4"
  static let orange = "#d9730d"
  static let grey = "#8a8f98"
  /// For series beyond two: told apart by lightness as well as by hue.
  static let series = [blue, orange, "#2a9d8f", "#a06cc0", "#8a8f98", "#c2a21a"]
  /// For text in a cell of a heat map.
  static let ink = "#1a1a1a"

  /// Narrow, so that its text keeps its size on a phone.
  static let width = 480

  /// The beginning of a script. Text is drawn as it stands, never as markup.
  static func preamble(_ name: String, height: Int) -> String {
    """
    # Draws \(name).svg from \(name).tsv beside it: gnuplot \(name).gp
    reset
    set encoding utf8
    set terminal svg size \(width),\(height) dynamic noenhanced font "sans-serif,14" background "#ffffff"
    set output "\(name).svg"
    set datafile separator tab
    set minussign
    set border 0
    set tics nomirror scale 0
    unset key

    """
  }

  /// Faint lines across the plot at the tics of one axis.
  static func grid(_ axis: String) -> String {
    "set grid \(axis)tics lt 1 lw 0.6 lc rgb \"\(grey)\" dt (2,4)\n"
  }

  /// A round step that cuts a span into so many parts at the most.
  static func step(_ span: Double, parts: Double) -> Double {
    guard span > 0, span.isFinite else { return 1 }
    var unit = 1.0
    while unit * 10 <= span / parts { unit *= 10 }
    while unit > span / parts, unit > 1e-300 { unit /= 10 }
    return [1, 2, 5, 10].map { $0 * unit }.first { $0 * parts >= span } ?? unit * 10
  }

  /// The end: without it the last figure of a process stays open.
  static let end = "set output\n"

  /// Percent on the horizontal axis, whole.
  static let percentAxis = """
    set xrange [0:100]
    set xtics 0,25,100 format "%.0f%%"

    """

  /// Row labels, the first at the top.
  static func rowLabels(_ labels: [String], at positions: [Double]) -> String {
    let tics = zip(labels, positions).map { "\(GnuplotText.ticLabel($0)) \($1)" }
    return "set ytics (\(tics.joined(separator: ", ")))\n"
  }
}

/// The data beside a script: tab-separated, numbers plain, what is absent as gnuplot's "?" .
struct FigureData {
  private(set) var text: String

  init(_ heads: [String]) { text = heads.map(GnuplotText.field).joined(separator: "\t") + "\n" }

  mutating func append(_ label: String, _ numbers: [Double?], _ texts: [String] = []) {
    let fields = numbers.map { $0.map(\.description) ?? "NaN" }
    text +=
      ([GnuplotText.field(label)] + fields + texts.map(GnuplotText.field)).joined(separator: "\t") + "\n"
  }
}
