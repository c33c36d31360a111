extension DivergingBarsLayout {
  /// Row by row, each piece of its bar that can be seen.
  var marks: [FigureMark] {
    let scale = FigureScale(low: range.low, high: range.high, start: left, end: right)
    let half = Self.thickness / 2
    return zip(bars.rows, places).flatMap { row, place -> [FigureMark] in
      zip(bars.segments(row), zip(bars.levels, row.shares)).compactMap { ends, piece in
        guard piece.1 > 0 else { return nil }
        return FigureMark(
          x: scale.range(ends.from, ends.to), y: place.bar - half...place.bar + half,
          "\(row.label), \(piece.0)\(bars.numbers.colon)\(bars.numbers.percent(piece.1))")
      }
    }
  }
}
