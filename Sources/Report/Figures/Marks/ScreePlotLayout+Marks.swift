extension ScreePlotLayout {
  /// Rank by rank: the eigenvalue observed, then those simulated.
  var marks: [FigureMark] {
    let across = FigureScale(low: ranks.low, high: ranks.high, start: left, end: right)
    let up = FigureScale(low: values.low, high: values.high, start: bottom, end: top)
    return plot.points.enumerated().flatMap { place, point in
      zip(plot.names, [point.observed, point.mean, point.limit]).compactMap { name, value in
        guard let value else { return nil }
        let (x, y) = (across.place(Double(place + 1)), up.place(value))
        return FigureMark(
          x: x - 4...x + 4, y: y - 4...y + 4,
          "\(place + 1), \(name)\(plot.numbers.colon)\(plot.numbers.fixed(value, 2))")
      }
    }
  }
}
