import Foundation

/// Where each part of an interval plot stands. Short labels stand beside their points; where one is long, all stand
/// above them, over the whole width.
struct IntervalPlotLayout {
  struct Place: Equatable {
    /// The middle of the label's first line.
    var label: Double
    /// The middle of its points.
    var points: Double
    var lines: [String]
  }

  let plot: IntervalPlot
  let isAbove: Bool
  let places: [Place]
  private let legend: [(text: String, x: Double, y: Double)]
  private let canvas: FigureCanvas
  let left: Double
  let right: Double
  private let top: Double
  private let bottom: Double

  private static let mostBeside = 176.0
  static let between = 12.0
  /// Of the rows under a heading.
  private static let indent = 14.0

  init(_ plot: IntervalPlot) {
    self.plot = plot
    let width = FigureCanvas.width
    let hasHeadings = plot.rows.contains(where: \.points.isEmpty)
    let indent = hasHeadings ? Self.indent : 0
    let widest = plot.rows.filter { !$0.points.isEmpty }.map { FigureText.width($0.label) }.max() ?? 0
    isAbove = widest + indent > Self.mostBeside
    left = isAbove ? 16 : max(16, widest + indent + 12)
    let printed =
      plot.series.count == 1
      ? plot.rows.map { FigureText.width(plot.printed($0.points.first?.value)) }.max() ?? 0 : 0
    right = width - max(20, printed + 14)
    legend = plot.series.count > 1 ? Self.legend(plot.series) : []
    top = legend.last.map { $0.y + 18 } ?? 4
    places = Self.places(plot, isAbove: isAbove, top: top)
    bottom = (places.last?.points ?? top) + Self.half(plot) + 6
    let hasAxisLabel = if case .effect = plot.axis { true } else { false }
    canvas = FigureCanvas(height: bottom + (hasAxisLabel ? 44 : 26))
  }

  /// The series, from left to right and down.
  private static func legend(_ series: [String]) -> [(String, Double, Double)] {
    var entries: [(String, Double, Double)] = []
    var (x, y) = (8.0, 12.0)
    for name in series {
      let text = FigureText.line(name, width: FigureCanvas.width - 30)
      let width = FigureText.width(text) + 34
      if x > 8, x + width > FigureCanvas.width + 14 {
        x = 8
        y += FigureText.lineHeight + 2
      }
      entries.append((text, x, y))
      x += width
    }
    return entries
  }

  /// Half the height that the points of a row take.
  static func half(_ plot: IntervalPlot) -> Double {
    plot.series.count > 1 ? between * Double(plot.series.count) / 2 : 8
  }

  /// Between rows.
  static func gap(_ plot: IntervalPlot, isAbove: Bool) -> Double {
    isAbove || plot.rows.count <= 8 ? 14 : 8
  }

  private static func places(_ plot: IntervalPlot, isAbove: Bool, top: Double) -> [Place] {
    let most = plot.rows.count <= 6 ? 3 : (plot.rows.count <= 12 ? 2 : 1)
    let gap = gap(plot, isAbove: isAbove)
    let indent = plot.rows.contains(where: \.points.isEmpty) ? Self.indent : 0
    var y = top
    return plot.rows.map { row in
      let isHeading = row.points.isEmpty
      let isBeside = !isAbove || isHeading
      let lines = FigureText.lines(
        row.label, width: FigureCanvas.width - 4 - indent, most: isAbove || isHeading ? most : 1)
      let text = Double(lines.count) * FigureText.lineHeight
      defer { y += isHeading ? text + 6 : (isBeside ? 2 * half(plot) : text + 2 * half(plot)) + gap }
      // Nearer to the rows below it than to those above.
      if isHeading { return Place(label: y + 14, points: y + 14, lines: lines) }
      guard isBeside else {
        return Place(label: y + 10, points: y + 2 + text + half(plot), lines: lines)
      }
      let middle = y + gap / 2 + half(plot)
      return Place(label: middle, points: middle, lines: lines)
    }
  }

  func script(_ name: String) -> String {
    var script = canvas.preamble(name)
    script += canvas.margins(left: left, right: right, top: top, bottom: bottom)
    script += "set yrange [\(bottom):\(top)]\nunset ytics\n"
    script += labels
    let tics = axisTics
    if case .effect(let label, _, let isLogarithmic) = plot.axis {
      script += canvas.label(
        FigureText.line(label, width: FigureCanvas.width - 8), x: (left + right) / 2, y: bottom + 36, .center)
      if isLogarithmic { script += "set logscale x\n" }
    }
    script += "set xrange [\(range.low):\(range.high)]\n" + FigureAxis.script(tics, "x")
    return script + plots(name, tics) + FigureStyle.end
  }

  private var labels: String {
    var text = ""
    let indent = plot.rows.contains(where: \.points.isEmpty) ? Self.indent : 0
    for (row, place) in zip(plot.rows, places) {
      let isHeading = row.points.isEmpty
      text += canvas.labels(
        place.lines, x: isHeading ? 2 : 2 + indent, y: place.label)
      if plot.series.count == 1, let value = row.points.first?.value {
        text += canvas.label(plot.printed(value), x: FigureCanvas.width - 2, y: place.points, .right)
      }
    }
    for (index, entry) in legend.enumerated() {
      if isLineOnly(index) {
        text += canvas.label("━", x: entry.x - 2, y: entry.y, mark: " tc rgb \"\(colour(index))\"")
        text += canvas.label(entry.text, x: entry.x + 14, y: entry.y)
        continue
      }
      let mark = " point pt \(shape(index)) ps 0.9 lc rgb \"\(colour(index))\" offset 1.2,-0.25"
      text += canvas.label(entry.text, x: entry.x, y: entry.y, mark: mark)
    }
    return text
  }

  /// A series of intervals around nothing.
  func isLineOnly(_ series: Int) -> Bool {
    let points = plot.rows.compactMap { $0.points.indices.contains(series) ? $0.points[series] : nil }
    return points.allSatisfy { $0.value == nil } && points.contains { $0.low != nil }
  }

  private func colour(_ series: Int) -> String {
    let colours = plot.areBars ? FigureStyle.bars(plot.series.count) : FigureStyle.series
    return colours[series % colours.count]
  }
  private func shape(_ series: Int) -> Int {
    plot.areBars ? 5 : FigureStyle.points[series % FigureStyle.points.count]
  }

  // MARK: The axis

  var range: (low: Double, high: Double) {
    guard case .effect(_, let neutral, let isLogarithmic) = plot.axis else { return (0, 100) }
    let centre = neutral ?? plot.extent?.low ?? 0
    let extent = plot.extent ?? (centre, centre)
    let (low, high) = (min(extent.low, centre), max(extent.high, centre))
    if isLogarithmic {
      return low > 0 && (high / low).isFinite && high > low ? (low / 1.15, high * 1.15) : (0.5, 2)
    }
    let span = high - low
    return span > 0 && span.isFinite ? (low - span * 0.06, high + span * 0.06) : (centre - 1, centre + 1)
  }

  private var axisTics: [FigureAxis.Tic] {
    let pixels = right - left
    switch plot.axis {
    case .percent:
      let quarters = [0.0, 25, 50, 75, 100].map {
        FigureAxis.Tic(place: $0, text: plot.numbers.fixed($0, 0) + plot.numbers.percentSign)
      }
      if FigureAxis.fits(quarters, span: 100, pixels: pixels) { return quarters }
      return [quarters[0], quarters[2], quarters[4]]
    case .effect(_, _, isLogarithmic: false):
      return FigureAxis.tics(range.low, range.high, pixels: pixels, most: 6, numbers: plot.numbers)
    case .effect(_, _, isLogarithmic: true):
      return FigureAxis.logarithmic(range.low, range.high, pixels: pixels, numbers: plot.numbers)
    }
  }

  // MARK: What is drawn

  /// From 0 to the value, and over it the interval, dark with a light rim, so that it shows on any bar and ground.
  private func bar(_ index: Int) -> [String] {
    let value = 3 + 3 * index
    let shift = Self.between * (Double(index) - Double(plot.series.count - 1) / 2)
    let half = plot.series.count > 1 ? Self.between * 0.45 : 7
    let line = { (colour: String, width: Double) in
      "skip 1 using \(value + 1):($2+(\(shift))):($\(value + 2)-$\(value + 1)):(0) with vectors nohead "
        + "lt 1 lw \(width) lc rgb \"\(colour)\" notitle"
    }
    return [
      "skip 1 using ($\(value)==$\(value) ? $\(value)/2 : NaN):2:(0):\(value):($2+(\(shift - half))):($2+(\(shift + half))) "
        + "with boxxyerror fs solid 1 border lc rgb \"\(FigureStyle.grey)\" fc rgb \"\(colour(index))\" lw 0.5 notitle",
      line(FigureStyle.paper, 3.4), line(FigureStyle.ink, 1.4),
    ]
  }

  private func plots(_ name: String, _ tics: [FigureAxis.Tic]) -> String {
    var parts: [String] = []
    // Under labels no line runs: each row has its own piece of the grid, as high as the row where labels stand beside.
    let half = Self.half(plot) + (isAbove ? 0 : Self.gap(plot, isAbove: false) / 2)
    let style = "lt 1 lw 1.2 lc rgb \"\(FigureStyle.grey)\""
    var lines = tics.map { ($0.place, FigureStyle.hairline) }
    let neutral: Double? =
      if case .effect(_, let neutral, _) = plot.axis { neutral } else { plot.given.map { $0 * 100 } }
    if let neutral { lines = lines.filter { $0.0 != neutral } + [(neutral, style)] }
    parts += lines.map { place, style in
      "skip 1 using (\(place)):($3==$3 ? $2-\(half) : NaN):(0):(\(2 * half)) with vectors nohead \(style) notitle"
    }
    parts += plot.series.indices.flatMap { index -> [String] in
      if plot.areBars { return bar(index) }
      let columns = (0..<3).map { 3 + 3 * index + $0 }
      // The first series of a row stands highest.
      let shift = Self.between * (Double(index) - Double(plot.series.count - 1) / 2)
      let style = "lt 1 lw 2.6 lc rgb \"\(colour(index))\""
      return [
        "skip 1 using \(columns[1]):($2+(\(shift))):($\(columns[2])-$\(columns[1])):(0) with vectors nohead \(style) notitle",
        "skip 1 using \(columns[0]):($2+(\(shift))) with points pt \(shape(index)) ps 0.9 lc rgb \"\(colour(index))\" notitle",
      ]
    }
    return "plot \"\(name).tsv\" " + parts.joined(separator: ", \\\n  \"\" ") + "\n"
  }
}
