/// Where each part of a scatter plot stands: the grid, one distribution above it, the other on its right.
struct ScatterLayout {
  let plot: Scatter
  private let canvas: FigureCanvas
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  private let title: [String]
  private let caption: [String]
  /// What the numbers of levels stand for, where they have no room at the axis.
  private let key: [String]
  private let xTics: [FigureAxis.Tic]
  private let yTics: [FigureAxis.Tic]

  private static let mostBeside = 110.0
  static let margin = 46.0
  static let gap = 6.0
  private static let widest = 13.0

  init(_ plot: Scatter) {
    self.plot = plot
    title = FigureText.lines(plot.y.label, width: FigureCanvas.width - 8, most: 2)
    caption = FigureText.lines(plot.x.label, width: FigureCanvas.width - 8, most: 2)
    top = Double(title.count) * FigureText.lineHeight + 6 + Self.margin + Self.gap
    let rows = Double(plot.y.levels.count)
    let height = rows > 0 ? min(240, max(90, rows * 36)) : 220
    bottom = top + height
    let (low, high) = (plot.y.bins.start, plot.y.bins.end)
    yTics =
      plot.y.levels.isEmpty
      ? FigureAxis.tics(low, high, pixels: height, isUpright: true, numbers: plot.numbers)
      : Self.tics(plot.y.levels.map { FigureText.line($0, width: Self.mostBeside) })
    left = 10 + (yTics.map { FigureText.width($0.text) }.max() ?? 0)
    right = FigureCanvas.width - Self.margin - Self.gap - 2
    let named = Self.tics(plot.x.levels)
    if plot.x.levels.isEmpty {
      xTics = FigureAxis.tics(
        plot.x.bins.start, plot.x.bins.end, pixels: right - left, numbers: plot.numbers)
      key = []
    } else if FigureAxis.fits(named, span: Double(named.count), pixels: right - left) {
      xTics = named
      key = []
    } else {
      xTics = Self.tics(named.indices.map { "\($0 + 1)" })
      key = FigureText.lines(
        joining: plot.x.levels.enumerated().map { "\($0 + 1) \($1)" }, width: FigureCanvas.width - 8)
    }
    canvas = FigureCanvas(
      height: bottom + 26 + Double(caption.count + key.count) * FigureText.lineHeight + 6)
  }

  private static func tics(_ texts: [String]) -> [FigureAxis.Tic] {
    texts.enumerated().map { FigureAxis.Tic(place: Double($0 + 1), text: $1) }
  }

  func script(_ name: String) -> String {
    let (x, y) = (plot.x.bins, plot.y.bins)
    var script = canvas.preamble(name)
    script += "set multiplot\n"
    script += canvas.margins(left: left, right: right, top: top, bottom: bottom)
    script += "set xrange [\(x.start):\(x.end)]\nset yrange [\(y.start):\(y.end)]\n"
    script += canvas.labels(title, x: 2, y: 10)
    script += canvas.labels(caption + key, x: (left + right) / 2, y: bottom + 36, .center)
    script += FigureAxis.script(xTics, "x") + FigureAxis.script(yTics, "y")
    script += FigureStyle.grid("x") + FigureStyle.grid("y")
    func only(_ part: String, _ value: String) -> String { "(strcol(1) eq \"\(part)\" ? \(value) : NaN)" }
    let (blue, grey, orange) = (FigureStyle.blue, FigureStyle.grey, FigureStyle.orange)
    let data = "\"\(name).tsv\" skip 1 using"
    script += "plot \(data) \(only("both", "$2")):3:5 with points pt 7 ps variable lc rgb \"\(blue)\" notitle"
    if !plot.line.isEmpty {
      let style = "with lines lt 1 lc rgb \"\(orange)\""
      script += ", \\\n  \(data) \(only("line", "$2")):3 \(style) lw 2.4 notitle"
      for column in [6, 7] {
        script += ", \\\n  \(data) \(only("line", "$2")):\(column) \(style) lw 1 notitle"
      }
    }
    script += "\nunset label\nunset xtics\nunset ytics\nunset grid\n"
    let box = "with boxxyerror fs solid 1 noborder fc rgb \"\(grey)\" notitle\n"
    script += canvas.margins(
      left: left, right: right, top: top - Self.gap - Self.margin, bottom: top - Self.gap)
    script += "set yrange [0:\(highest(plot.xCounts))]\n"
    script += "plot \(data) \(only("x", "$2")):(0):($2-\(x.width * 0.45)):($2+\(x.width * 0.45)):(0):4 " + box
    script += canvas.margins(
      left: right + Self.gap, right: right + Self.gap + Self.margin, top: top, bottom: bottom)
    script += "set yrange [\(y.start):\(y.end)]\nset xrange [0:\(highest(plot.yCounts))]\n"
    script += "plot \(data) \(only("y", "0")):3:(0):4:($3-\(y.width * 0.45)):($3+\(y.width * 0.45)) " + box
    return script + "unset multiplot\n" + FigureStyle.end
  }

  func highest(_ counts: [Int]) -> Int { max(1, counts.max() ?? 1) }

  /// Areas of circles are as their counts; `both` is a cell of the grid, `x` and `y` a bar at a side, `line` a point of the
  /// line with the interval of the mean.
  func data() -> String {
    var data = FigureData(["part", "x", "y", "count", "size", "low", "high"])
    let room = min(
      (right - left) / Double(max(1, plot.x.bins.count)), (bottom - top) / Double(max(1, plot.y.bins.count)))
    let largest = min(Self.widest, max(2.5, room * 0.48)) / 4.5
    let most = Double(max(1, plot.most))
    for cell in plot.cells {
      let size = (largest * (Double(cell.count) / most).squareRoot() * 1000).rounded() / 1000
      data.append(
        "both",
        [
          plot.x.bins.middle(cell.x), plot.y.bins.middle(cell.y), Double(cell.count), max(0.2, size), nil,
          nil,
        ])
    }
    for (place, count) in plot.xCounts.enumerated() where count > 0 {
      data.append("x", [plot.x.bins.middle(place), nil, Double(count), nil, nil, nil])
    }
    for (place, count) in plot.yCounts.enumerated() where count > 0 {
      data.append("y", [nil, plot.y.bins.middle(place), Double(count), nil, nil, nil])
    }
    for point in plot.line { data.append("line", [point.x, point.y, nil, nil, point.low, point.high]) }
    return data.text
  }
}
