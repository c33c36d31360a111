/// Where each part of diverging bars stands. Short labels stand beside their bars; where one is long, as items are, all
/// stand above them, over the whole width.
struct DivergingBarsLayout {
  struct Place: Equatable {
    /// The middle of the label's first line.
    var label: Double
    /// The middle of its bar.
    var bar: Double
    var lines: [String]
  }

  let bars: DivergingBars
  let isAbove: Bool
  let places: [Place]
  private let legend: FigureLegend
  private let canvas: FigureCanvas
  let left: Double
  let right: Double
  private let bottom: Double

  private static let mostBeside = 150.0
  static let thickness = 16.0
  /// For "100%" on either side.
  private static let printed = FigureText.width("100%") + 8

  init(_ bars: DivergingBars) {
    self.bars = bars
    let widest = bars.rows.map { FigureText.width($0.label) }.max() ?? 0
    isAbove = widest > Self.mostBeside
    // Where the bars are cut their shares stand in them.
    let printed = bars.isDiverging ? Self.printed : isAbove ? 14 : 2
    left = (isAbove ? 2 : max(2, widest + 10)) + printed
    right = FigureCanvas.width - (bars.isDiverging ? printed : 22)
    legend = FigureLegend(bars.levels, colours: bars.colours)
    let most = bars.rows.count <= 8 ? 3 : (bars.rows.count <= 24 ? 2 : 1)
    var y = legend.bottom
    var places: [Place] = []
    for row in bars.rows {
      let lines =
        isAbove
        ? FigureText.lines(row.label, width: FigureCanvas.width - 6, most: most)
        : [FigureText.line(row.label, width: Self.mostBeside)]
      let text = isAbove ? Double(lines.count) * FigureText.lineHeight : 0
      let bar = y + text + 2 + Self.thickness / 2
      places.append(Place(label: isAbove ? y + 8 : bar, bar: bar, lines: lines))
      y = bar + Self.thickness / 2 + (isAbove ? 10 : 7)
    }
    self.places = places
    bottom = y
    canvas = FigureCanvas(height: bottom + 26)
  }

  /// As wide on either side as the widest bar needs, so that the line in the middle is where it is most telling.
  var range: (low: Double, high: Double) {
    guard bars.isDiverging else { return (0, 100) }
    let ends = bars.rows.flatMap { bars.segments($0) }
    let low = ends.map(\.from).min() ?? 0
    let high = ends.map(\.to).max() ?? 0
    return (min(-5, low - 2), max(5, high + 2))
  }

  /// Percentages count from the middle outwards.
  private var tics: [FigureAxis.Tic] {
    FigureAxis.tics(range.low, range.high, pixels: right - left, most: 6).map { tic in
      FigureAxis.Tic(
        place: tic.place, text: bars.numbers.fixed(abs(tic.place), 0) + bars.numbers.percentSign)
    }
  }

  func script(_ name: String) -> String {
    let top = legend.bottom - 2
    var script = canvas.preamble(name)
    script += canvas.margins(left: left, right: right, top: top, bottom: bottom)
    script += "set yrange [\(bottom):\(top)]\nunset ytics\n" + legend.script(canvas)
    for (row, place) in zip(bars.rows, places) {
      script += canvas.labels(place.lines, x: 2, y: place.label)
      script += canvas.label(printed(row.before), x: left - 4, y: place.bar, .right)
      script += canvas.label(printed(row.after), x: right + 4, y: place.bar)
      if !bars.isDiverging { script += shares(row, place) }
    }
    let tics = tics
    script += "set xrange [\(range.low):\(range.high)]\n" + FigureAxis.script(tics, "x")
    let half = Self.thickness / 2
    // Under labels no line runs: each row has its own piece of the grid.
    var parts = tics.filter { $0.place != 0 }.map { tic in
      "skip 1 using (\(tic.place)):($2-\(half)):(0):(\(2 * half)) with vectors nohead \(FigureStyle.hairline) notitle"
    }
    parts += bars.colours.enumerated().map { level, colour in
      let (from, to) = (3 + 2 * level, 4 + 2 * level)
      return
        "skip 1 using (($\(from)+$\(to))/2):2:\(from):\(to):($2-\(half)):($2+\(half)) with boxxyerror "
        + "fs solid 1 border lc rgb \"\(FigureStyle.grey)\" fc rgb \"\(colour)\" lw 0.5 notitle"
    }
    guard bars.isDiverging else { return plotted(name, script, parts) }
    parts.append(
      "skip 1 using (0):($2-\(half + 1)):(0):(\(2 * half + 2)) with vectors nohead lt -1 lw 1.4 notitle"
    )
    return plotted(name, script, parts)
  }

  /// In each piece that has room for it.
  private func shares(_ row: DivergingBars.Row, _ place: Place) -> String {
    zip(bars.segments(row), bars.isDark).map { ends, isDark in
      let text = bars.numbers.percent((ends.to - ends.from) / 100, 0)
      let pixels = (ends.to - ends.from) / 100 * (right - left)
      guard FigureText.width(text) + 4 <= pixels else { return "" }
      return canvas.label(
        text, x: left + (ends.from + ends.to) / 200 * (right - left), y: place.bar, .center,
        mark: " tc rgb \"\(isDark ? FigureStyle.paper : FigureStyle.ink)\"")
    }.joined()
  }

  private func plotted(_ name: String, _ script: String, _ parts: [String]) -> String {
    script + "plot \"\(name).tsv\" " + parts.joined(separator: ", \\\n  \"\" ") + "\n" + FigureStyle.end
  }

  /// The second column is the height at which a row is drawn, from the top; percentages left of the middle are negative.
  func data() -> String {
    var data = FigureData(
      ["label", "row"] + bars.levels.flatMap { ["\($0) from", "\($0) to"] } + ["before", "after"])
    for (row, place) in zip(bars.rows, places) {
      let ends = bars.segments(row).flatMap { [Optional($0.from), $0.to] }
      let blanks = [Double?](repeating: nil, count: 2 * bars.levels.count - ends.count)
      data.append(row.label, [place.bar] + ends + blanks, [printed(row.before), printed(row.after)])
    }
    return data.text
  }

  private func printed(_ share: Double?) -> String {
    share == nil || !bars.isDiverging ? "" : bars.numbers.percent(share, 0)
  }
}
