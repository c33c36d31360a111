extension FunnelPlotLayout {
  /// Study by study.
  var marks: [FigureMark] {
    let across = FigureScale(low: range.low, high: range.high, start: left, end: right)
    let down = FigureScale(low: errors.low, high: errors.high, start: top, end: bottom)
    return plot.points.map { point in
      let x = across.range(point.effect, point.effect)
      let y = down.range(point.standardError, point.standardError)
      return FigureMark(
        x: x.lowerBound - 5...x.upperBound + 5, y: y.lowerBound - 5...y.upperBound + 5,
        "\(point.label)\(plot.numbers.colon)\(point.printed)")
    }
  }
}
