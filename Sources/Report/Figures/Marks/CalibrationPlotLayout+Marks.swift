extension CalibrationPlotLayout {
  /// Group by group, each as high as its interval.
  var marks: [FigureMark] {
    let across = FigureScale(low: range.low, high: range.high, start: left, end: right)
    let up = FigureScale(low: range.low, high: range.high, start: bottom, end: top)
    return plot.points.map { point in
      let x = across.range(point.predicted * 100, point.predicted * 100)
      let y = up.range(point.low * 100, point.high * 100)
      return FigureMark(
        x: x.lowerBound - 5...x.upperBound + 5, y: y, "\(point.label)\(plot.numbers.colon)\(point.printed)")
    }
  }
}
