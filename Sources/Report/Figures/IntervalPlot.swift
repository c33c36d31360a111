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
    /// A line at the value that means "no difference".
    case effect(label: String, neutral: Double, isLogarithmic: Bool)
  }

  var rows: [Row]
  var series: [String]
  var axis: Axis
  /// A value to compare with, in 0…1.
  var given: Double?

  func script(_ name: String) -> String {
    let perRow =
      series.count > 1 ? 14 * series.count + 18 : (rows.count > 8 ? 28 : (rows.count > 3 ? 44 : 68))
    let height = rows.count * perRow + (series.count > 1 ? 90 : 60)
    var script = FigureStyle.preamble(name, height: height)
    let positions = rows.indices.map { Double(rows.count - $0) }
    script += FigureStyle.rowLabels(rows.map(\.label), at: positions)
    script += "set yrange [0.4:\(Double(rows.count) + 0.6)]\n" + FigureStyle.grid("x")
    switch axis {
    case .percent:
      script += FigureStyle.percentAxis
      if let given {
        script += line(at: given * 100)
      }
    case .effect(let label, let neutral, let isLogarithmic):
      script += "set xlabel \(GnuplotText.quoted(label))\n"
      script += isLogarithmic ? logarithmicAxis : linearAxis(neutral)
      script += line(at: neutral)
    }
    if series.count > 1 {
      script +=
        "set key at screen 0.5, screen 0.99 center top horizontal reverse Left samplen 1\nset tmargin 3\n"
    }
    return script + plots(name) + FigureStyle.end
  }

  /// Everything that is drawn along the axis.
  private var extent: (low: Double, high: Double)? {
    let all = rows.flatMap(\.points).flatMap { [$0.value, $0.low, $0.high] }.compactMap(\.self).filter(
      \.isFinite)
    return all.min().flatMap { low in all.max().map { (low, $0) } }
  }

  private func linearAxis(_ neutral: Double) -> String {
    guard let extent else { return "" }
    let (low, high) = (min(extent.low, neutral), max(extent.high, neutral))
    let span = high - low
    guard span > 0, span.isFinite else { return "" }
    return
      "set xrange [\(low - span * 0.06):\(high + span * 0.06)]\nset xtics \(FigureStyle.step(span, parts: 6)) format \"%g\"\n"
  }

  /// 0.5, 1, 2, 5, …; powers of ten alone where the range is wide.
  private var logarithmicAxis: String {
    guard let extent, extent.low > 0, extent.high / extent.low < 1e4 else { return "set logscale x\n" }
    let (low, high) = (min(extent.low, 1) / 1.15, max(extent.high, 1) * 1.15)
    let tics = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500].filter {
      (low...high).contains($0)
    }
    let placed = tics.map { "\"\($0 < 1 ? String($0) : NumberFormat.fixed($0, 0))\" \($0)" }.joined(
      separator: ", ")
    return "set logscale x\nset xrange [\(low):\(high)]\nset xtics (\(placed))\n"
  }

  private func line(at value: Double) -> String {
    "set arrow from \(value), graph 0 to \(value), graph 1 nohead lt 1 lw 1.2 lc rgb \"\(FigureStyle.grey)\"\n"
  }

  private func plots(_ name: String) -> String {
    let plots = series.indices.map { index in
      let columns = (0..<3).map { 3 + 3 * index + $0 }
      // The first series of a row stands highest.
      let shift = series.count > 1 ? 0.26 - 0.52 * Double(index) / Double(series.count - 1) : 0
      let colour = FigureStyle.series[index % FigureStyle.series.count]
      let style = "lt 1 lw 2.6 lc rgb \"\(colour)\""
      let title =
        series.count > 1 ? "title \(GnuplotText.quoted(GnuplotText.shortened(series[index])))" : "notitle"
      let printed =
        series.count > 1 || rows.count > 8
        ? "" : ", \\\n  \"\" skip 1 using \(columns[0]):2:6 with labels offset 0,0.95 font \",13\" notitle"
      return """
        "\(name).tsv" skip 1 using \(columns[1]):($2+\(shift)):($\(columns[2])-$\(columns[1])):(0) with vectors nohead \(style) notitle, \\
          "" skip 1 using \(columns[0]):($2+\(shift)) with points pt \(index % 2 == 0 ? 7 : 5) ps 0.9 lc rgb "\(colour)" \(title)
        """ + printed
    }
    return "plot " + plots.joined(separator: ", \\\n  ") + "\n"
  }

  func data() -> String {
    let heads = series.flatMap { [$0, "\($0) low", "\($0) high"] }
    var data = FigureData(["label", "row"] + heads + (series.count == 1 ? ["printed"] : []))
    for (index, row) in rows.enumerated() {
      let points = series.indices.flatMap { series -> [Double?] in
        guard row.points.indices.contains(series) else { return [nil, nil, nil] }
        let point = row.points[series]
        return [point.value, point.low, point.high].map(scaled)
      }
      let printed = series.count == 1 ? [printed(row.points.first?.value)] : []
      data.append(row.label, [Double(rows.count - index)] + points, printed)
    }
    return data.text
  }

  private func scaled(_ value: Double?) -> Double? {
    if case .percent = axis { value.map { $0 * 100 } } else { value }
  }

  private func printed(_ value: Double?) -> String {
    guard let value else { return "" }
    return if case .percent = axis { NumberFormat.percent(value) } else { NumberFormat.fixed(value, 2) }
  }
}
