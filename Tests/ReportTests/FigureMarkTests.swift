import Analyses
import Statistics
import Testing

@testable import Report

@Suite struct FigureMarkTests {
  @Test func staysInsideTheCanvas() {
    for figure in Self.figures {
      for mark in figure.marks {
        #expect(mark.left >= -8 && mark.right <= FigureCanvas.width + 8, "\(figure.name): \(mark)")
        #expect(mark.left < mark.right && mark.top < mark.bottom, "\(figure.name): \(mark)")
        #expect(mark.text.contains { $0.isNumber }, "\(figure.name): \(mark.text)")
      }
    }
  }

  @Test func isMarkup() {
    let mark = FigureMark(x: -0.26...10, y: 5...20.04, "<b> & \"c\": 4")
    #expect(
      mark.html
        == "<rect x=\"-0.3\" y=\"5\" width=\"10.3\" height=\"15\"><title>&lt;b&gt; &amp; &quot;c&quot;: 4</title></rect>\n"
    )
  }

  /// What cannot be drawn on an axis stands at its beginning, and traps nothing.
  @Test func scalesTakeEveryNumber() {
    let scale = FigureScale(low: 0.5, high: 8, start: 100, end: 300, isLogarithmic: true)
    #expect(abs(scale.place(2) - 200) < 1e-9 && scale.place(-1) == 100 && scale.place(.infinity) == 300)
    #expect(scale.range(.nan, 8) == 100...300)
    let down = FigureScale(low: 0, high: 10, start: 90, end: 10)
    #expect(down.range(0, 5) == 50...90)
  }

  @Test func headingsGoBeforeTheirRows() {
    let plot = IntervalPlot(
      rows: [
        .init(label: "Gender", points: []),
        .init(label: "Woman", points: [.init(value: 0.5, low: 0.4, high: 0.6)]),
      ], series: [""], axis: .percent)
    #expect(IntervalPlotLayout(plot).marks.map(\.text) == ["Gender, Woman: 50.0% [40.0%, 60.0%]"])
  }

  /// The layer over a drawing is computed; the drawing is gnuplot's. Each mark holds the middle of something drawn.
  @Test(.needsGnuplot) func liesOverWhatIsDrawn() async throws {
    try await withFolder { folder in
      let figures = Self.figures
      for (index, figure) in figures.enumerated() {
        try OutputFile().create("\(folder)/\(index).gp", figure.renamed("\(index)").script)
        try OutputFile().create("\(folder)/\(index).tsv", figure.data)
      }
      let outcome = await Gnuplot().draw(figures.indices.map { "\($0)" }, in: folder)
      #expect(outcome.failed == [])
      for (index, figure) in figures.enumerated() {
        let shapes = try Self.shapes(#require(outcome.drawings["\(index)"]))
        #expect(!figure.marks.isEmpty && !shapes.isEmpty)
        for mark in figure.marks {
          #expect(
            shapes.contains { mark.holds(x: $0.x, y: $0.y, within: 0.5) }, "\(figure.name): \(mark)")
        }
      }
    }
  }

  /// The middles of points, boxes and lines.
  private static func shapes(_ drawing: String) throws -> [(x: Double, y: Double)] {
    let points = drawing.matches(of: #/<use [^>]*translate\(([0-9.]+),([0-9.]+)\)/#).compactMap {
      match in Double(match.output.1).flatMap { x in Double(match.output.2).map { (x: x, y: $0) } }
    }
    let boxes = drawing.matches(of: #/<(?:polygon|path)[^>]* (?:points|d) ?= ?['"]([^'"]+)['"]/#).compactMap {
      match -> (x: Double, y: Double)? in
      let numbers = match.output.1.matches(of: #/-?[0-9.]+/#).compactMap { Double($0.output) }
      let x = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
      let y = stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
      guard let left = x.min(), let right = x.max(), let top = y.min(), let bottom = y.max() else {
        return nil
      }
      return ((left + right) / 2, (top + bottom) / 2)
    }
    return points + boxes
  }

  /// Of every kind: those of a report, and those that it does not have.
  private static let figures: [Figure] = {
    func figure(_ name: String, _ plot: Figure.Plot) -> Figure {
      Figure(name: name, title: "", note: "", alternative: "1", plot: plot)
    }
    let shares = IntervalPlot(
      rows: ["A", "A label that is too long to stand beside its points", "C"].enumerated().map {
        place, label in
        let value = 0.2 + 0.25 * Double(place)
        return .init(
          label: label,
          points: [
            .init(value: value, low: value - 0.1, high: value + 0.1),
            .init(value: value + 0.2, low: nil, high: nil),
          ])
      }, series: ["one", "two"], axis: .percent, areBars: true)
    let odds = IntervalPlot(
      rows: [.init(label: "A", points: [.init(value: 2, low: 0.5, high: 8)])], series: ["odds"],
      axis: .effect(label: "Odds ratio", neutral: 1, isLogarithmic: true))
    let stacked = DivergingBars(
      levels: ["a", "b", "c"],
      rows: [.init(label: "x", shares: [0.5, 0.25, 0.25]), .init(label: "y", shares: [0.2, 0, 0.8])],
      isDiverging: false)
    var diverging = stacked
    diverging.isDiverging = true
    let upset = UpSet(
      rows: [.init(label: "a", total: 9), .init(label: "b", total: 6)],
      columns: [.init(rows: [0], count: 5), .init(rows: [0, 1], count: 4), .init(rows: [1], count: 2)])
    let tiles = TileMatrix(
      rows: [
        .init(label: "a", filled: [0, 2], total: "2 variant"), .init(label: "b", filled: [1], total: "1"),
      ], columns: ["1", "2", "3"], columnHead: "Case")
    let heat = HeatMap(
      labels: ["a", "b", "c"],
      cells: [(1, 0, 0.5), (2, 0, -0.3), (2, 1, nil)].map { .init(row: $0, column: $1, value: $2) })
    let mosaic = Mosaic(
      levels: ["a", "b"],
      groups: [
        .init(label: "x", n: 30, shares: [0.4, 0.6], residuals: [2.5, -2.5]),
        .init(label: "y", n: 60, shares: [1, 0], residuals: [nil, nil]),
      ])
    let distributions = ["a", "b"].map {
      Distribution(variable: "x", by: "g", group: $0, values: [1, 2, 3, 7], counts: [1, 8, 4, 2])
    }
    let histogram = Histogram(
      panels: distributions.map { .init(label: $0.group, distribution: $0) }, label: "x")
    let dots = GroupDots(
      groups: distributions.map {
        .init(
          label: $0.group, distribution: $0, quartiles: [1.5, 2, 2.5],
          mean: .init(value: 2.2, low: 1.9, high: 2.5))
      }, label: "x")
    let levels = Scatter.Side.ofLevels(["no", "a little", "yes"], label: "y")
    let scatter = Scatter(
      x: levels, y: levels, pairs: PairCounts(x: [1, 2, 3, 1], y: [1, 3, 2, 2], counts: [4, 9, 1, 3]),
      line: [],
      fewest: nil)
    let numeric = [
      histogram.bins.map { figure("histogram", .histogram(histogram, $0)) },
      dots.bins.map { figure("dots", .groupDots(dots, $0)) },
    ].compactMap(\.self)
    return numeric + DocumentBuilder(FixtureContent.content).document().figures.filter { !$0.marks.isEmpty }
      + [
        figure("bars", .intervals(shares)), figure("odds", .intervals(odds)),
        figure("stacked", .divergingBars(stacked)),
        figure("diverging", .divergingBars(diverging)), figure("upset", .upSet(upset)),
        figure("heat", .heatMap(heat)), figure("tiles", .tiles(tiles)),
        figure("mosaic", .mosaic(mosaic)), figure("scatter", .scatter(scatter)),
        figure("forest", .forest(ForestPlotLayoutTests.plot(["A", "B", "C"]))),
        figure("funnel", .funnel(FunnelPlotLayoutTests.plot)),
        figure("scree", .scree(ScreePlotLayoutTests.plot)),
        figure("calibration", .calibration(CalibrationPlotLayoutTests.plot)),
      ]
  }()
}

extension Figure {
  fileprivate func renamed(_ name: String) -> Figure {
    var figure = self
    figure.name = name
    return figure
  }
}
