/// Where each part of a histogram stands: one panel beside the other, two in a row.
struct HistogramLayout {
  struct Place: Equatable {
    var left: Double
    /// Of its title.
    var head: Double
    var top: Double
    var bottom: Double
    var lines: [String]
  }

  let plot: Histogram
  let bins: Histogram.Bins
  let places: [Place]
  let plotWidth: Double
  /// The same for all panels; a little above the highest bar.
  let highest: Double
  private let axis: [FigureAxis.Tic]
  private let caption: [String]
  private let bottom: Double

  init(_ plot: Histogram, _ bins: Histogram.Bins) {
    self.plot = plot
    self.bins = bins
    let columns = min(max(1, plot.panels.count), 2)
    let rows = (plot.panels.count + columns - 1) / columns
    let counts = plot.panels.flatMap { plot.counts($0.distribution, bins) }
    highest = Double(max(1, counts.max() ?? 1)) * 1.08
    axis = FigureAxis.tics(0, highest, pixels: 100, most: 4, isUpright: true, numbers: plot.numbers).filter {
      $0.place == $0.place.rounded()
    }
    let ticWidth = axis.map { FigureText.width($0.text) }.max() ?? 0
    let panelWidth = FigureCanvas.width / Double(columns)
    plotWidth = panelWidth - ticWidth - 30
    let titles = plot.panels.map { FigureText.lines($0.label, width: panelWidth - 12, most: 2) }
    let head = Double(titles.map(\.count).max() ?? 1) * FigureText.lineHeight + 10
    let panelHeight = head + (plot.panels.count > 1 ? 100 : 130) + 30
    caption = FigureText.lines(plot.label, width: FigureCanvas.width - 8, most: 2)
    bottom = panelHeight * Double(rows)
    places = titles.enumerated().map { index, lines in
      let top = panelHeight * Double(index / columns)
      return Place(
        left: panelWidth * Double(index % columns) + ticWidth + 12, head: top, top: top + head,
        bottom: top + panelHeight - 30, lines: lines)
    }
  }

  func script(_ name: String) -> String {
    let canvas = FigureCanvas(height: bottom + Double(caption.count) * FigureText.lineHeight + 6)
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
    let tics = FigureAxis.tics(bins.start, end, pixels: plotWidth, numbers: plot.numbers).filter {
      bins.width < 1 || $0.place == $0.place.rounded()
    }.map {
      FigureAxis.Tic(place: $0.place, text: bins.width < 1 ? $0.text : plot.numbers.fixed($0.place, 0))
    }
    script += FigureAxis.script(tics, "x")
    script += FigureAxis.script(axis, "y") + FigureStyle.grid("y")
    for (index, place) in places.enumerated() {
      script += "unset label\n" + canvas.labels(place.lines, x: place.left, y: place.head + 10)
      script += canvas.margins(
        left: place.left, right: place.left + plotWidth, top: place.top, bottom: place.bottom)
      if index == places.count - 1 {
        script += canvas.labels(caption, x: FigureCanvas.width / 2, y: bottom + 6, .center)
      }
      script +=
        "plot \"\(name).tsv\" skip 1 using 2:\(index + 3) with boxes lc rgb \"\(FigureStyle.blue)\" notitle\n"
    }
    return script + "unset multiplot\n" + FigureStyle.end
  }

  func data() -> String {
    var data = FigureData(["from", "middle"] + plot.panels.map(\.label))
    let counts = plot.panels.map { plot.counts($0.distribution, bins) }
    for bin in 0..<bins.count {
      data.append(bins.edge(bin).description, [bins.middle(bin)] + counts.map { Double($0[bin]) })
    }
    return data.text
  }
}
