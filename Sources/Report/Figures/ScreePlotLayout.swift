/// Where each part of a scree plot stands: ranks from left to right, eigenvalues upwards from 0.
struct ScreePlotLayout {
  let plot: ScreePlot
  let left: Double
  let right = FigureCanvas.width - 12
  let top: Double
  let bottom: Double
  private let legend: FigureLegend
  private let canvas: FigureCanvas
  private let yTics: [FigureAxis.Tic]

  private static let colours = [FigureStyle.blue, FigureStyle.grey, FigureStyle.orange]
  private static let height = 220.0

  init(_ plot: ScreePlot) {
    self.plot = plot
    legend = FigureLegend(plot.names, colours: Self.colours)
    top = legend.bottom + FigureText.lineHeight + 6
    bottom = top + Self.height
    canvas = FigureCanvas(height: bottom + 46)
    yTics = FigureAxis.tics(
      0, plot.largest * 1.06, pixels: Self.height, most: 6, isUpright: true, numbers: plot.numbers)
    left = 12 + (yTics.map { FigureText.width($0.text) }.max() ?? 0)
  }

  var ranks: (low: Double, high: Double) { (0.6, Double(plot.points.count) + 0.4) }
  var values: (low: Double, high: Double) { (0, plot.largest * 1.06) }

  /// Of many items every second rank is written, or every fifth.
  private var xTics: [FigureAxis.Tic] {
    let all = plot.points.indices.map { FigureAxis.Tic(place: Double($0 + 1), text: "\($0 + 1)") }
    for step in [1, 2, 5, 10] {
      let kept = all.enumerated().filter { $0.offset % step == 0 }.map(\.element)
      if FigureAxis.fits(kept, span: ranks.high - ranks.low, pixels: right - left) { return kept }
    }
    return []
  }

  func script(_ name: String) -> String {
    var script = canvas.preamble(name)
    script += canvas.margins(left: left, right: right, top: top, bottom: bottom)
    script += "set xrange [\(ranks.low):\(ranks.high)]\nset yrange [\(values.low):\(values.high)]\n"
    script += legend.script(canvas)
    script += canvas.label(plot.axisLabel, x: 2, y: legend.bottom + 4)
    script += canvas.label(plot.rankLabel, x: (left + right) / 2, y: bottom + 36, .center)
    script += FigureAxis.script(xTics, "x") + FigureAxis.script(yTics, "y") + FigureStyle.grid("y")
    // The observed line is drawn last, above the others.
    let lines = plot.names.indices.reversed().map { series in
      let style = "lt 1 lw \(series == 0 ? 2.4 : 1.6) lc rgb \"\(Self.colours[series])\""
      let points = "pt \(FigureStyle.points[series]) ps \(series == 0 ? 0.9 : 0.6)"
      return "skip 1 using 2:\(series + 3) with linespoints \(style) \(points) notitle"
    }
    return script + "plot \"\(name).tsv\" " + lines.joined(separator: ", \\\n  \"\" ") + "\n"
      + FigureStyle.end
  }

  func data() -> String {
    var data = FigureData(["factor", "rank"] + plot.names)
    for (place, point) in plot.points.enumerated() {
      let values = [point.observed, point.mean, point.limit].prefix(plot.names.count)
      data.append("\(place + 1)", [Double(place + 1)] + values)
    }
    return data.text
  }
}
