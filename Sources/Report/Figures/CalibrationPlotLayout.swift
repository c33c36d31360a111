/// Where each part of a calibration plot stands: a square in which the diagonal is what the model promises, and the size of
/// each group above it.
struct CalibrationPlotLayout {
  let plot: CalibrationPlot
  let left: Double
  let right = FigureCanvas.width - 12
  let top = 44.0
  let bottom: Double
  private let canvas: FigureCanvas

  private static let gap = 5.0

  init(_ plot: CalibrationPlot) {
    self.plot = plot
    left = 14 + FigureText.width(plot.numbers.fixed(100, 0) + plot.numbers.percentSign)
    bottom = top + right - left
    canvas = FigureCanvas(height: bottom + 46)
  }

  /// Of both axes, in percent, to the next ten.
  var range: (low: Double, high: Double) {
    let all = plot.points.flatMap { [$0.predicted, $0.low, $0.high] }.map { $0 * 10 }
    let low = (all.min() ?? 0).rounded(.down)
    let high = (all.max() ?? 10).rounded(.up)
    return (10 * max(0, low), 10 * min(10, max(low + 1, high)))
  }

  /// Where the sizes of groups are written: above their points, or as near as their neighbours leave room.
  var sizes: [(x: Double, text: String)] {
    let across = FigureScale(low: range.low, high: range.high, start: left, end: right)
    var labels = plot.points.map { (x: across.place($0.predicted * 100), text: plot.numbers.count($0.n)) }
    let halves = labels.map { FigureText.width($0.text) / 2 }
    func room(_ place: Int) -> Double { halves[place - 1] + halves[place] + Self.gap }
    for place in labels.indices.dropFirst() {
      labels[place].x = max(labels[place].x, labels[place - 1].x + room(place))
    }
    if let last = labels.indices.last { labels[last].x = min(labels[last].x, right + 8 - halves[last]) }
    for place in labels.indices.dropFirst().reversed() {
      labels[place - 1].x = min(labels[place - 1].x, labels[place].x - room(place))
    }
    return labels
  }

  func script(_ name: String) -> String {
    let (low, high) = range
    var script = canvas.preamble(name)
    script += canvas.margins(left: left, right: right, top: top, bottom: bottom)
    script += "set xrange [\(low):\(high)]\nset yrange [\(low):\(high)]\n"
    script += canvas.label(plot.yLabel, x: 2, y: 10)
    script += canvas.label(plot.nLabel, x: 2, y: 30)
    for size in sizes { script += canvas.label(size.text, x: size.x, y: 30, .center) }
    script += canvas.label(
      FigureText.line(plot.xLabel, width: FigureCanvas.width - 8), x: (left + right) / 2, y: bottom + 36,
      .center)
    let tics = FigureAxis.tics(low, high, pixels: right - left, most: 5, numbers: plot.numbers).map {
      FigureAxis.Tic(place: $0.place, text: $0.text + plot.numbers.percentSign)
    }
    script += FigureAxis.script(tics, "x") + FigureAxis.script(tics, "y")
    script += FigureStyle.grid("x") + FigureStyle.grid("y")
    let blue = FigureStyle.blue
    func only(_ part: String, _ columns: String) -> String {
      "skip 1 using (strcol(1) eq \"\(part)\" ? $2 : NaN):\(columns)"
    }
    let lines = [
      "\(only("same", "3")) with lines lt 1 lw 1.4 lc rgb \"\(FigureStyle.orange)\" notitle",
      "\(only("group", "4:(0):($5-$4)")) with vectors nohead lt 1 lw 2 lc rgb \"\(blue)\" notitle",
      "\(only("group", "3")) with points pt 7 ps 0.9 lc rgb \"\(blue)\" notitle",
    ]
    return script + "plot \"\(name).tsv\" " + lines.joined(separator: ", \\\n  \"\" ") + "\n"
      + FigureStyle.end
  }

  /// In percent; `same` is the line on which shares are as the risks.
  func data() -> String {
    var data = FigureData(["part", "predicted", "observed", "low", "high", "n"])
    for point in plot.points {
      let percents = [point.predicted, point.observed, point.low, point.high].map { $0 * 100 }
      data.append("group", percents + [Double(point.n)])
    }
    for end in [range.low, range.high] { data.append("same", [end, end, nil, nil, nil]) }
    return data.text
  }
}
