extension ForestPlotLayout {
  /// Row by row.
  var marks: [FigureMark] {
    zip(plot.rows, places).compactMap { row, place in
      let drawn = [row.low, row.value, row.high].compactMap(\.self).filter(\.isFinite).map { value in
        min(max(plot.axis == .percent ? value * 100 : value, range.low), range.high)
      }
      guard let low = drawn.min(), let high = drawn.max() else { return nil }
      let across = scale.range(low, high)
      return FigureMark(
        x: across.lowerBound - 6...across.upperBound + 6, y: place.middle - 9...place.middle + 9,
        "\(row.label)\(plot.numbers.colon)\(row.printed)")
    }
  }
}
