extension ScatterLayout {
  /// The circles row by row, then the bars above them and those at their side.
  func marks(_ say: Words) -> [FigureMark] {
    let (x, y) = (plot.x.bins, plot.y.bins)
    let across = FigureScale(low: x.start, high: x.end, start: left, end: right)
    let up = FigureScale(low: y.start, high: y.end, start: bottom, end: top)
    func columns(_ bin: Int) -> ClosedRange<Double> { across.range(x.edge(bin), x.edge(bin + 1)) }
    func rows(_ bin: Int) -> ClosedRange<Double> { up.range(y.edge(bin), y.edge(bin + 1)) }
    let circles = plot.cells.map { cell in
      FigureMark(
        x: columns(cell.x), y: rows(cell.y),
        "\(text(plot.x, cell.x)) × \(text(plot.y, cell.y))\(plot.numbers.colon)\(say.n(cell.count))")
    }
    let above = plot.xCounts.enumerated().filter { $0.element > 0 }.map { bin, count in
      FigureMark(
        x: columns(bin), y: top - Self.gap - Self.margin...top - Self.gap,
        "\(plot.x.label), \(text(plot.x, bin))\(plot.numbers.colon)\(say.n(count))")
    }
    let beside = plot.yCounts.enumerated().filter { $0.element > 0 }.reversed().map { bin, count in
      FigureMark(
        x: right + Self.gap...right + Self.gap + Self.margin, y: rows(bin),
        "\(plot.y.label), \(text(plot.y, bin))\(plot.numbers.colon)\(say.n(count))")
    }
    return circles + above + beside
  }

  private func text(_ side: Scatter.Side, _ bin: Int) -> String {
    if side.levels.indices.contains(bin) { return side.levels[bin].folded }
    return side.bins.text(bin, plot.numbers)
  }
}
