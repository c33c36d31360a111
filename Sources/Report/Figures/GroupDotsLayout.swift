/// Where each part of dots by group stands: a row for each group, its dots above its box.
struct GroupDotsLayout {
  struct Place: Equatable {
    /// The middle of the label's first line.
    var label: Double
    var dots: Double
    var box: Double
    var lines: [String]
  }

  let plot: GroupDots
  let bins: Histogram.Bins
  let places: [Place]
  private let canvas: FigureCanvas
  private let caption: [String]
  let left: Double
  let right: Double
  private let bottom: Double

  private static let mostBeside = 140.0
  private static let top = 4.0
  /// Half the height of a box.
  static let half = 5.0
  static let largest = 8.0

  init(_ plot: GroupDots, _ bins: Histogram.Bins) {
    self.plot = plot
    self.bins = bins
    let widest = plot.groups.map { FigureText.width($0.label) }.max() ?? 0
    let isAbove = widest > Self.mostBeside
    left = isAbove ? 12 : widest + 16
    right = FigureCanvas.width - 12
    var y = Self.top
    places = plot.groups.map { group in
      let lines =
        isAbove
        ? FigureText.lines(group.label, width: FigureCanvas.width - 6, most: 2)
        : [FigureText.line(group.label, width: Self.mostBeside)]
      let text = isAbove ? Double(lines.count) * FigureText.lineHeight : 0
      let dots = y + text + Self.largest + 2
      let place = Place(
        label: isAbove ? y + 8 : dots + 8, dots: dots, box: dots + Self.largest + Self.half + 3, lines: lines)
      y = place.box + Self.half + 12
      return place
    }
    bottom = y - 4
    caption = FigureText.lines(plot.label, width: FigureCanvas.width - 8, most: 2)
    canvas = FigureCanvas(height: bottom + 26 + Double(caption.count) * FigureText.lineHeight + 6)
  }

  /// Half a bin wider than the answers, and as wide as the intervals of the means.
  var range: (low: Double, high: Double) {
    let ends = plot.groups.flatMap { [$0.mean.low, $0.mean.high] }.compactMap(\.self).filter(\.isFinite)
    return (min(bins.start, ends.min() ?? bins.start), max(bins.end, ends.max() ?? bins.end))
  }

  func script(_ name: String) -> String {
    var script = canvas.preamble(name)
    script += canvas.margins(left: left, right: right, top: Self.top, bottom: bottom)
    let (low, high) = range
    script += "set yrange [\(bottom):\(Self.top)]\nset xrange [\(low):\(high)]\nunset ytics\n"
    for place in places { script += canvas.labels(place.lines, x: 2, y: place.label) }
    script += canvas.labels(caption, x: (left + right) / 2, y: bottom + 36, .center)
    script += FigureAxis.script(FigureAxis.tics(low, high, pixels: right - left, numbers: plot.numbers), "x")
    let line = "lt 1 lc rgb \"\(FigureStyle.orange)\""
    let parts = [
      "skip 1 using 3:2:5 with points pt 7 ps variable lc rgb \"\(FigureStyle.blue)\" notitle",
      "skip 1 using 7:2:6:8:($2-\(Self.half)):($2+\(Self.half)) with boxxyerror fs empty lc rgb \"\(FigureStyle.grey)\" lw 1.2 notitle",
      "skip 1 using 7:($2-\(Self.half)):(0):(\(2 * Self.half)) with vectors nohead lt -1 lw 2 notitle",
      "skip 1 using 10:2:($11-$10):(0) with vectors nohead \(line) lw 2.6 notitle",
      "skip 1 using 9:2 with points pt 13 ps 0.8 \(line) notitle",
    ]
    return script + "plot \"\(name).tsv\" " + parts.joined(separator: ", \\\n  \"\" ") + "\n"
      + FigureStyle.end
  }

  /// A line for each dot and one for each box. Areas of dots are as their counts.
  func data() -> String {
    var data = FigureData([
      "group", "row", "value", "count", "size", "q1", "median", "q3", "mean", "low", "high",
    ])
    let dots = plot.groups.map { plot.dots($0, bins) }
    let most = Double(max(1, dots.flatMap(\.self).map(\.count).max() ?? 1))
    let (low, high) = range
    // So that neighbours hardly cover one another.
    let room = high > low ? (right - left) * bins.width / (high - low) : Self.largest
    let largest = min(Self.largest, max(3, room * 0.6)) / 4.5
    for ((group, place), own) in zip(zip(plot.groups, places), dots) {
      for dot in own {
        let size = (largest * (Double(dot.count) / most).squareRoot() * 1000).rounded() / 1000
        data.append(
          group.label,
          [place.dots, dot.middle, Double(dot.count), max(0.25, size), nil, nil, nil, nil, nil, nil])
      }
      let mean = [group.mean.value, group.mean.low, group.mean.high]
      data.append(group.label, [place.box, nil, nil, nil] + group.quartiles + mean)
    }
    return data.text
  }
}
