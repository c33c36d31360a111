extension IntervalPlotLayout {
  /// Row by row, each with its series.
  var marks: [FigureMark] {
    var heading = ""
    return zip(plot.rows, places).flatMap { row, place -> [FigureMark] in
      if row.points.isEmpty { heading = row.label + ", " }
      return row.points.enumerated().compactMap { series, point in
        mark(point, series: series, named: heading + row.label, at: place.points)
      }
    }
  }

  private func mark(_ point: IntervalPlot.Point, series: Int, named row: String, at middle: Double)
    -> FigureMark?
  {
    let drawn = [point.low, point.value, point.high].compactMap(\.self).filter(\.isFinite)
    guard let low = drawn.min(), let high = drawn.max() else { return nil }
    let isOne = plot.series.count == 1
    let shift = isOne ? 0 : Self.between * (Double(series) - Double(plot.series.count - 1) / 2)
    let half = isOne ? Self.half(plot) + Self.gap(plot, isAbove: isAbove) / 2 - 1 : Self.between / 2
    let across = scale.range(plot.areBars ? min(0, low) : low, high)
    let name = isOne || !plot.series.indices.contains(series) ? row : "\(row), \(plot.series[series])"
    return FigureMark(
      x: across.lowerBound - 6...across.upperBound + 6,
      y: middle + shift - half...middle + shift + half, "\(name)\(plot.numbers.colon)\(text(point))")
  }

  private func text(_ point: IntervalPlot.Point) -> String {
    let interval =
      point.low == nil && point.high == nil
      ? nil : plot.numbers.interval(point.low, point.high) { plot.printed($0) }
    return [point.value.map { plot.printed($0) }, interval].compactMap(\.self).joined(separator: " ")
  }

  private var scale: FigureScale {
    var (low, high) = range
    if case .effect(_, _, let isLogarithmic) = plot.axis {
      return FigureScale(low: low, high: high, start: left, end: right, isLogarithmic: isLogarithmic)
    }
    (low, high) = (low / 100, high / 100)
    return FigureScale(low: low, high: high, start: left, end: right)
  }
}
