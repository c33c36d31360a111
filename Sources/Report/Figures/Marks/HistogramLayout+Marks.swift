extension HistogramLayout {
  /// A bar is found anywhere above the axis: low ones are hard to point at.
  func marks(_ say: Words) -> [FigureMark] {
    zip(plot.panels, places).flatMap { panel, place -> [FigureMark] in
      let scale = FigureScale(
        low: bins.start, high: bins.end, start: place.left, end: place.left + plotWidth)
      let name = plot.panels.count > 1 ? panel.label + plot.numbers.colon : ""
      return plot.counts(panel.distribution, bins).enumerated().compactMap { bin, count in
        guard count > 0 else { return nil }
        return FigureMark(
          x: scale.range(bins.edge(bin), bins.edge(bin + 1)), y: place.top...place.bottom,
          "\(name)\(bins.text(bin, plot.numbers))\(plot.numbers.colon)\(say.n(count))")
      }
    }
  }
}
