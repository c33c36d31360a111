import Analyses

/// How many respondents have each value, or each range of values: one panel for each group, on one scale.
struct Histogram: Sendable, Equatable {
  struct Panel: Sendable, Equatable {
    var label: String
    var distribution: Distribution
  }

  var panels: [Panel]
  var label: String

  /// Where the bars stand, the same for all panels.
  struct Bins: Sendable, Equatable {
    var start: Double
    var width: Double
    var count: Int
  }

  /// `nil` where nothing can be drawn.
  var bins: Bins? {
    let values = panels.flatMap(\.distribution.values).filter { $0.isFinite }
    guard let low = values.min(), let high = values.max() else { return nil }
    let span = high - low
    guard span.isFinite else { return nil }
    let isWhole = values.allSatisfy { $0 == $0.rounded() }
    if isWhole, span <= 40 { return Bins(start: low - 0.5, width: 1, count: Int(span) + 1) }
    guard span > 0 else { return Bins(start: low - 0.5, width: 1, count: 1) }
    let width = Self.round(span / 20, isWhole: isWhole)
    let start = (low / width).rounded(.down) * width
    let count = ((high - start) / width).rounded(.down) + 1
    guard width > 0, width.isFinite, start.isFinite, count < 100 else { return nil }
    return Bins(start: start, width: width, count: max(1, Int(count)))
  }

  /// The next of 1, 2, 5, 10, …
  private static func round(_ width: Double, isWhole: Bool) -> Double {
    var unit = 1.0
    if width >= 1 { while unit * 10 <= width { unit *= 10 } } else { while unit > width { unit /= 10 } }
    let rounded = [1, 2, 5, 10].map { $0 * unit }.first { $0 >= width } ?? unit
    return isWhole ? max(1, rounded) : rounded
  }

  func counts(_ distribution: Distribution, _ bins: Bins) -> [Int] {
    var counts = [Int](repeating: 0, count: bins.count)
    for (value, count) in zip(distribution.values, distribution.counts) where value.isFinite {
      let bin = Int(max(0, min(Double(bins.count - 1), ((value - bins.start) / bins.width).rounded(.down))))
      counts[bin] += count
    }
    return counts
  }

  /// The same for all panels; a little above the highest bar.
  private func highest(_ bins: Bins) -> Double {
    let counts = panels.flatMap { self.counts($0.distribution, bins) }
    return Double(max(1, counts.max() ?? 1)) * 1.08
  }

  func script(_ name: String, _ bins: Bins) -> String {
    let columns = min(max(1, panels.count), 2)
    let rows = (panels.count + columns - 1) / columns
    let highest = highest(bins)
    let axis = FigureAxis.tics(0, highest, pixels: 100, most: 4, isUpright: true).filter {
      $0.place == $0.place.rounded()
    }
    let ticWidth = axis.map { FigureText.width($0.text) }.max() ?? 0
    let panelWidth = FigureCanvas.width / Double(columns)
    let plotWidth = panelWidth - ticWidth - 30
    let titles = panels.map { FigureText.lines($0.label, width: panelWidth - 12, most: 2) }
    let head = Double(titles.map(\.count).max() ?? 1) * FigureText.lineHeight + 10
    let panelHeight = head + (panels.count > 1 ? 100 : 130) + 30
    let caption = FigureText.lines(label, width: FigureCanvas.width - 8, most: 2)
    let canvas = FigureCanvas(
      height: panelHeight * Double(rows) + Double(caption.count) * FigureText.lineHeight + 6)
    let end = bins.start + bins.width * Double(bins.count)
    var script = canvas.preamble(name)
    script += """
      set multiplot
      set style fill solid 1 noborder
      set boxwidth \(bins.width * 0.9)
      set xrange [\(bins.start):\(end)]
      set yrange [0:\(highest)]

      """
    // Between whole answers there is nothing to name.
    let tics = FigureAxis.tics(bins.start, end, pixels: plotWidth).filter {
      bins.width < 1 || $0.place == $0.place.rounded()
    }.map {
      FigureAxis.Tic(place: $0.place, text: bins.width < 1 ? $0.text : NumberFormat.fixed($0.place, 0))
    }
    script += FigureAxis.script(tics, "x")
    script += FigureAxis.script(axis, "y") + FigureStyle.grid("y")
    for (index, panel) in panels.indices.map({ ($0, titles[$0]) }) {
      let left = panelWidth * Double(index % columns) + ticWidth + 12
      let top = panelHeight * Double(index / columns)
      script += "unset label\n" + canvas.labels(panel, x: left, y: top + 10)
      script += canvas.margins(
        left: left, right: left + plotWidth, top: top + head, bottom: top + panelHeight - 30)
      if index == panels.count - 1 {
        script += canvas.labels(
          caption, x: FigureCanvas.width / 2, y: panelHeight * Double(rows) + 6, .center)
      }
      script +=
        "plot \"\(name).tsv\" skip 1 using 2:\(index + 3) with boxes lc rgb \"\(FigureStyle.blue)\" notitle\n"
    }
    return script + "unset multiplot\n" + FigureStyle.end
  }

  func data(_ bins: Bins) -> String {
    var data = FigureData(["from", "middle"] + panels.map(\.label))
    let counts = panels.map { self.counts($0.distribution, bins) }
    for bin in 0..<bins.count {
      let start = bins.start + bins.width * Double(bin)
      data.append(start.description, [start + bins.width / 2] + counts.map { Double($0[bin]) })
    }
    return data.text
  }
}
