import Testing

@testable import Report

@Suite struct CalibrationPlotLayoutTests {
  static let plot = CalibrationPlot(
    points: (1...10).map { place in
      let risk = Double(place) / 12
      return .init(
        predicted: risk, observed: risk + 0.02, low: risk - 0.05, high: risk + 0.09, n: 30 + place,
        label: "Group \(place)", printed: "predicted")
    }, xLabel: "Predicted risk", yLabel: "Observed share", nLabel: "n")

  @Test func bothAxesAreTheSameAndHoldAll() {
    let layout = CalibrationPlotLayout(Self.plot)
    #expect(layout.range == (0, 100))
    #expect(abs((layout.bottom - layout.top) - (layout.right - layout.left)) < 1e-9)
    #expect(layout.marks.count == 10)
    var low = Self.plot
    low.points = [low.points[0]]
    #expect(CalibrationPlotLayout(low).range == (0, 20))
  }

  /// Sizes of groups whose risks are alike stand beside one another.
  @Test func noSizeCoversAnother() {
    var plot = Self.plot
    for place in plot.points.indices { plot.points[place].predicted = 0.9 + Double(place) / 1000 }
    for layout in [CalibrationPlotLayout(plot), CalibrationPlotLayout(Self.plot)] {
      let sizes = layout.sizes
      for (one, next) in zip(sizes, sizes.dropFirst()) {
        #expect(next.x - one.x >= (FigureText.width(one.text) + FigureText.width(next.text)) / 2)
      }
      #expect((sizes.last?.x ?? 0) <= FigureCanvas.width && (sizes.first?.x ?? 0) > layout.left)
    }
  }

  @Test func percentsAndTheDiagonal() {
    let lines = CalibrationPlotLayout(Self.plot).data().split(separator: "\n")
    #expect(lines.count == 13)
    #expect(lines[11].hasPrefix("\"same\"\t0.0\t0.0"))
    #expect(lines[12].hasPrefix("\"same\"\t100.0\t100.0"))
  }
}
