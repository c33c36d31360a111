/// Dots with their intervals on horizontal rows, in one colour or in several series.
struct IntervalPlot: Sendable, Equatable {
  struct Point: Sendable, Equatable {
    var value: Double?
    var low: Double?
    var high: Double?
  }
  struct Row: Sendable, Equatable {
    var label: String
    /// One for each series. None: the row is the heading of those below it.
    var points: [Point]
  }
  enum Axis: Sendable, Equatable {
    /// Values in 0…1, drawn from 0 to 100%.
    case percent
    /// A line at the value that means "no difference", where there is one.
    case effect(label: String, neutral: Double?, isLogarithmic: Bool)
  }

  var rows: [Row]
  var series: [String]
  var axis: Axis
  /// A value to compare with, in 0…1.
  var given: Double?
  /// Percentages are drawn as bars, not as points.
  var areBars = false
  var numbers = NumberFormat.english

  func script(_ name: String) -> String { IntervalPlotLayout(self).script(name) }

  /// The second column is the height at which a row is drawn, from the top.
  func data() -> String {
    let layout = IntervalPlotLayout(self)
    let heads = series.flatMap { [$0, "\($0) low", "\($0) high"] }
    var data = FigureData(["label", "row"] + heads + (series.count == 1 ? ["printed"] : []))
    for (row, place) in zip(rows, layout.places) {
      let points = series.indices.flatMap { series -> [Double?] in
        guard row.points.indices.contains(series) else { return [nil, nil, nil] }
        let point = row.points[series]
        return [point.value, point.low, point.high].map(scaled)
      }
      let printed = series.count == 1 ? [printed(row.points.first?.value)] : []
      data.append(row.label, [place.points] + points, printed)
    }
    return data.text
  }

  private func scaled(_ value: Double?) -> Double? {
    if case .percent = axis { value.map { $0 * 100 } } else { value }
  }

  /// Beside its row, where there is one series.
  func printed(_ value: Double?) -> String {
    guard let value else { return "" }
    return if case .percent = axis { numbers.percent(value) } else { numbers.fixed(value, 2) }
  }

  /// Everything that is drawn along the axis.
  var extent: (low: Double, high: Double)? {
    let all = rows.flatMap(\.points).flatMap { [$0.value, $0.low, $0.high] }.compactMap(\.self).filter(
      \.isFinite)
    return all.min().flatMap { low in all.max().map { (low, $0) } }
  }
}
