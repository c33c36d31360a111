/// Where each part of a forest plot stands: the name and the numbers of a study on a line, and below it its interval over the
/// whole width.
struct ForestPlotLayout {
  struct Place: Equatable {
    /// The middle of the text's first line.
    var text: Double
    /// The middle of the interval.
    var middle: Double
    var lines: [String]
  }

  let plot: ForestPlot
  let places: [Place]
  let left = 16.0
  let right = FigureCanvas.width - 20
  private let canvas: FigureCanvas
  private let top: Double
  private let bottom: Double
  private let note: [String]
  /// The right ends of the columns of numbers.
  private let numberEnd: Double
  private let weightEnd = FigureCanvas.width - 2
  /// Above the pooled rows.
  private let rule: Double?

  private static let half = 8.0
  private static let gap = 6.0

  init(_ plot: ForestPlot) {
    self.plot = plot
    let weights = plot.rows.map { FigureText.width(plot.weightText($0)) }.max() ?? 0
    let hasWeights = plot.rows.contains { $0.weight != nil }
    numberEnd =
      hasWeights
      ? weightEnd - max(weights, FigureText.width(plot.heads.weight)) - 10 : FigureCanvas.width - 2
    let widest = plot.rows.map { FigureText.width($0.printed) }.max() ?? 0
    let room = numberEnd - widest - 10
    top = FigureText.lineHeight + 12
    var y = top
    var rule: Double?
    places = plot.rows.map { row in
      if row.part == .pooled, rule == nil {
        rule = y + 4
        y += 8
      }
      let lines = FigureText.lines(row.label, width: max(room, 90), most: 3)
      let height = Double(lines.count) * FigureText.lineHeight
      // Nearer to the studies below it than to those above.
      if row.part == .heading {
        defer { y += height + 10 }
        return Place(text: y + 15, middle: y + 15, lines: lines)
      }
      let place = Place(text: y + 9, middle: y + height + Self.half + 1, lines: lines)
      y += height + 2 * Self.half + Self.gap
      return place
    }
    self.rule = rule
    bottom = y
    note = FigureText.lines(plot.note, width: FigureCanvas.width - 8, most: 4)
    canvas = FigureCanvas(
      height: bottom + 26 + (plot.axisLabel.isEmpty ? 0 : 18)
        + (note.isEmpty ? 0 : 8 + Double(note.count) * FigureText.lineHeight))
  }

  func script(_ name: String) -> String {
    var script = canvas.preamble(name)
    script += canvas.margins(left: left, right: right, top: top, bottom: bottom)
    script += "set yrange [\(bottom):\(top)]\nunset ytics\n"
    script += labels
    if isLogarithmic { script += "set logscale x\n" }
    script += "set xrange [\(range.low):\(range.high)]\n" + FigureAxis.script(tics, "x")
    script += rules + diamonds
    return script + plots(name) + FigureStyle.end
  }

  private var labels: String {
    var text = canvas.label(plot.heads.study, x: 2, y: 9)
    text += canvas.label(plot.heads.number, x: numberEnd, y: 9, .right)
    if plot.rows.contains(where: { $0.weight != nil }) {
      text += canvas.label(plot.heads.weight, x: weightEnd, y: 9, .right)
    }
    for (row, place) in zip(plot.rows, places) {
      text += canvas.labels(place.lines, x: 2, y: place.text)
      text += canvas.label(row.printed, x: numberEnd, y: place.text, .right)
      let weight = plot.weightText(row)
      if !weight.isEmpty { text += canvas.label(weight, x: weightEnd, y: place.text, .right) }
    }
    var below = bottom + 36
    if !plot.axisLabel.isEmpty {
      text += canvas.label(
        FigureText.line(plot.axisLabel, width: FigureCanvas.width - 8), x: (left + right) / 2, y: below,
        .center)
      below += 18
    }
    return text + canvas.labels(note, x: 2, y: below + 2)
  }

  // MARK: The axis

  private var isLogarithmic: Bool {
    if case .effect(_, let isLogarithmic) = plot.axis { isLogarithmic } else { false }
  }

  private func scaled(_ value: Double) -> Double { plot.axis == .percent ? value * 100 : value }

  var range: (low: Double, high: Double) {
    guard let extent = plot.extent else { return (0, 1) }
    switch plot.axis {
    case .percent:
      let (low, high) = (extent.low * 100, extent.high * 100)
      // Most of the scale is shown as the whole of it.
      if high - low > 40 { return (0, 100) }
      let room = max((high - low) * 0.08, 0.5)
      return (max(0, low - room), min(100, high + room))
    case .effect(let neutral, let isLogarithmic):
      let (low, high) = (min(extent.low, neutral ?? extent.low), max(extent.high, neutral ?? extent.high))
      if isLogarithmic {
        return low > 0 && (high / low).isFinite && high > low ? (low / 1.15, high * 1.15) : (0.5, 2)
      }
      let span = high - low
      return span > 0 && span.isFinite ? (low - span * 0.06, high + span * 0.06) : (low - 1, high + 1)
    }
  }

  private var tics: [FigureAxis.Tic] {
    let (low, high) = range
    if isLogarithmic {
      return FigureAxis.logarithmic(low, high, pixels: right - left, numbers: plot.numbers)
    }
    let tics = FigureAxis.tics(low, high, pixels: right - left, most: 6, numbers: plot.numbers)
    guard plot.axis == .percent else { return tics }
    return tics.map { FigureAxis.Tic(place: $0.place, text: $0.text + plot.numbers.percentSign) }
  }

  var scale: FigureScale {
    FigureScale(low: range.low, high: range.high, start: left, end: right, isLogarithmic: isLogarithmic)
  }

  // MARK: What is drawn

  /// One above what is pooled.
  private var rules: String {
    guard let rule else { return "" }
    return
      "set arrow from first \(range.low), first \(rule) to first \(range.high), first \(rule) nohead "
      + "lt 1 lw 0.8 lc rgb \"\(FigureStyle.grey)\"\n"
  }

  /// The lines of no effect and of the pooled number through every interval; through no text.
  private var uprights: [(place: Double, style: String)] {
    var lines: [(Double, String)] = []
    if case .effect(let neutral?, _) = plot.axis {
      lines.append((neutral, "lt 1 lw 1.2 lc rgb \"\(FigureStyle.grey)\""))
    }
    if let pooled = plot.rows.last(where: { $0.part == .pooled })?.value {
      lines.append((scaled(pooled), "lt 1 lw 1.2 lc rgb \"\(FigureStyle.orange)\" dt (2,2)"))
    }
    return lines.filter { $0.0 >= range.low && $0.0 <= range.high }
  }

  /// From the lower to the upper end, highest at the pooled number.
  private var diamonds: String {
    zip(plot.rows, places).enumerated().compactMap { index, entry -> String? in
      let (row, place) = entry
      guard [.group, .pooled].contains(row.part), let value = row.value, let low = row.low,
        let high = row.high
      else {
        return nil
      }
      let (left, right) = (inside(low), inside(high))
      let middle = inside(value)
      let corners = [
        (left, place.middle), (middle, place.middle - 7), (right, place.middle), (middle, place.middle + 7),
        (left, place.middle),
      ].map { "first \($0.0), first \($0.1)" }
      let colour = row.part == .pooled ? FigureStyle.orange : FigureStyle.blue
      return
        "set object \(index + 1) polygon from \(corners.joined(separator: " to ")) front fillstyle solid 1 "
        + "border lc rgb \"\(colour)\" fillcolor rgb \"\(colour)\" lw 1\n"
    }.joined()
  }

  /// Along the axis, no further than it goes.
  private func inside(_ value: Double) -> Double { min(max(scaled(value), range.low), range.high) }

  private func plots(_ name: String) -> String {
    func only(_ part: ForestPlot.Part, _ value: String) -> String {
      "(strcol(1) eq \"\(part.rawValue)\" ? \(value) : NaN)"
    }
    func line(_ part: ForestPlot.Part, _ colour: String, _ width: Double) -> String {
      "skip 1 using \(only(part, "$4")):2:($5-$4):(0) with vectors nohead lt 1 lw \(width) lc rgb \"\(colour)\" notitle"
    }
    func squares(_ part: ForestPlot.Part, _ colour: String) -> String {
      "skip 1 using \(only(part, "$3")):2:6 with points pt 5 ps variable lc rgb \"\(colour)\" notitle"
    }
    // A narrow interval lies inside its square: it is drawn over it.
    let through = uprights.map { place, style in
      "skip 1 using (\(place)):($2-\(Self.half)):(0):(\(2 * Self.half)) with vectors nohead \(style) notitle"
    }
    let parts =
      through + [
        squares(.study, FigureStyle.after.inner), line(.study, FigureStyle.blue, 2.2),
        squares(.own, FigureStyle.bars[4]), line(.own, FigureStyle.series[5], 2.2),
        line(.predicted, FigureStyle.orange, 3),
      ]
    return "plot \"\(name).tsv\" " + parts.joined(separator: ", \\\n  \"\" ") + "\n"
  }

  /// Areas of squares are as weights. Ends beyond the axis stand at its end.
  func data() -> String {
    var data = FigureData(["part", "row", "value", "low", "high", "size", "label", "printed", "weight"])
    let most = plot.rows.compactMap(\.weight).max() ?? 1
    for (row, place) in zip(plot.rows, places) {
      let share = (row.weight ?? 0.1) / max(most, 1e-9)
      let size = (max(0.35, 1.5 * share.squareRoot()) * 1000).rounded() / 1000
      let isStudy = row.part == .study || row.part == .own
      data.append(
        row.part.rawValue,
        [
          row.part == .heading ? nil : place.middle, row.value.map(scaled), row.low.map(inside),
          row.high.map(inside),
          isStudy ? size : nil,
        ],
        [row.label, row.printed, plot.weightText(row)])
    }
    return data.text
  }
}
