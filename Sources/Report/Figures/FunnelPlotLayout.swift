/// Where each part of a funnel plot stands: precise studies above, imprecise ones below.
struct FunnelPlotLayout {
  let plot: FunnelPlot
  let left: Double
  let right = FigureCanvas.width - 12
  let top = 24.0
  let bottom = 264.0
  private let canvas = FigureCanvas(height: 310)
  private let yTics: [FigureAxis.Tic]

  init(_ plot: FunnelPlot) {
    self.plot = plot
    yTics = FigureAxis.tics(
      0, plot.largest * 1.06, pixels: bottom - top, most: 5, isUpright: true, numbers: plot.numbers)
    left = 12 + (yTics.map { FigureText.width($0.text) }.max() ?? 0)
  }

  var errors: (low: Double, high: Double) { (0, plot.largest * 1.06) }

  var range: (low: Double, high: Double) {
    let half = plot.critical * errors.high
    let all = plot.points.map(\.effect) + [plot.centre - half, plot.centre + half]
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    let room = max((high - low) * 0.04, 1e-9)
    return (low - room, high + room)
  }

  func script(_ name: String) -> String {
    let (low, high) = range
    var script = canvas.preamble(name)
    script += canvas.margins(left: left, right: right, top: top, bottom: bottom)
    script += "set xrange [\(low):\(high)]\nset yrange [\(errors.high):0]\n"
    script += canvas.label(plot.errorLabel, x: 2, y: 10)
    script += canvas.label(
      FigureText.line(plot.axisLabel, width: FigureCanvas.width - 8), x: (left + right) / 2, y: bottom + 36,
      .center)
    script += FigureAxis.script(
      FigureAxis.tics(low, high, pixels: right - left, most: 6, numbers: plot.numbers), "x")
    script += FigureAxis.script(yTics, "y") + FigureStyle.grid("y")
    func only(_ part: String) -> String { "skip 1 using (strcol(1) eq \"\(part)\" ? $2 : NaN):3" }
    let lines = [
      "\(only("limit")) with lines lt 1 lw 1.2 lc rgb \"\(FigureStyle.grey)\" dt (4,4) notitle",
      "\(only("centre")) with lines lt 1 lw 1.4 lc rgb \"\(FigureStyle.orange)\" notitle",
      "\(only("study")) with points pt 7 ps 0.9 lc rgb \"\(FigureStyle.blue)\" notitle",
    ]
    return script + "plot \"\(name).tsv\" " + lines.joined(separator: ", \\\n  \"\" ") + "\n"
      + FigureStyle.end
  }

  func data() -> String {
    var data = FigureData(["part", "effect", "standard error", "label"])
    for point in plot.points { data.append("study", [point.effect, point.standardError], [point.label]) }
    let half = plot.critical * errors.high
    data.append("limit", [plot.centre - half, errors.high], [""])
    data.append("limit", [plot.centre, 0], [""])
    data.append("limit", [plot.centre + half, errors.high], [""])
    data.append("centre", [plot.centre, 0], [""])
    data.append("centre", [plot.centre, errors.high], [""])
    return data.text
  }
}
