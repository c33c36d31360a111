import Analyses

/// How many respondents have each value, or each range of values: one panel for each group, on one scale.
struct Histogram: Sendable, Equatable {
  struct Panel: Sendable, Equatable {
    var label: String
    var distribution: Distribution
  }

  var panels: [Panel]
  var label: String
  var numbers = NumberFormat.english

  func counts(_ distribution: Distribution, _ bins: Bins) -> [Int] {
    var counts = [Int](repeating: 0, count: bins.count)
    for (value, count) in zip(distribution.values, distribution.counts) where value.isFinite {
      counts[bins.bin(value)] += count
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
    let axis = FigureAxis.tics(0, highest, pixels: 100, most: 4, isUpright: true, numbers: numbers).filter {
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
    let end = bins.end
    var script = canvas.preamble(name)
    script += """
      set multiplot
      set style fill solid 1 noborder
      set boxwidth \(bins.width * 0.9)
      set xrange [\(bins.start):\(end)]
      set yrange [0:\(highest)]

      """
    // Between whole answers there is nothing to name.
    let tics = FigureAxis.tics(bins.start, end, pixels: plotWidth, numbers: numbers).filter {
      bins.width < 1 || $0.place == $0.place.rounded()
    }.map {
      FigureAxis.Tic(place: $0.place, text: bins.width < 1 ? $0.text : numbers.fixed($0.place, 0))
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
      data.append(bins.edge(bin).description, [bins.middle(bin)] + counts.map { Double($0[bin]) })
    }
    return data.text
  }
}
