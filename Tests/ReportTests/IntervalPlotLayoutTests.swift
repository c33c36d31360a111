import Testing

@testable import Report

@Suite struct IntervalPlotLayoutTests {
  private func plot(_ labels: [String], series: [String] = ["s"]) -> IntervalPlot {
    IntervalPlot(
      rows: labels.map { label in
        IntervalPlot.Row(label: label, points: series.map { _ in .init(value: 0.5, low: 0.4, high: 0.6) })
      }, series: series, axis: .percent)
  }

  private static let long =
    "Somebody whom the client had told about it at some time before the last session of the year"

  @Test func shortLabelsStandBesideTheirPoints() {
    let layout = IntervalPlotLayout(plot(["PDT", "CBT", "Humanistic"]))
    #expect(!layout.isAbove && layout.places.allSatisfy { $0.label == $0.points })
  }

  @Test(arguments: [1, 2, 12, 30]) func longLabelsStandAboveTheirPoints(count: Int) {
    let labels = (0..<count).map { "\($0) \(Self.long) \(Self.long)" }
    let layout = IntervalPlotLayout(plot(labels))
    #expect(layout.isAbove)
    for (place, next) in zip(layout.places, layout.places.dropFirst()) {
      let bottom = place.label + Double(place.lines.count - 1) * FigureText.lineHeight
      #expect(bottom + FigureText.lineHeight / 2 < place.points && place.points + 14 < next.label)
      #expect(place.lines.allSatisfy { FigureText.width($0) <= FigureCanvas.width })
    }
  }

  @Test func headingsOpenTheirRows() {
    var plot = plot(["Woman", "Man"])
    plot.rows.insert(.init(label: "Gender", points: []), at: 0)
    let layout = IntervalPlotLayout(plot)
    #expect(layout.places[0].label < layout.places[1].label && !layout.isAbove)
    #expect(layout.script("x").contains("set label \"Gender\" at screen 0.005"))
  }

  /// What is drawn is inside the drawing.
  @Test(arguments: [["a"], ["a", long], [long]]) func everyLabelHasRoom(labels: [String]) throws {
    for series in [["s"], ["one", "two"], (1...6).map { "\($0) \(Self.long)" }] {
      let script = IntervalPlotLayout(plot(labels, series: series)).script("x")
      for match in script.matches(of: /at screen (-?[0-9.]+), screen (-?[0-9.]+) (left|right)/) {
        let x = try #require(Double(match.output.1))
        let y = try #require(Double(match.output.2))
        #expect((0...1).contains(x) && (0...1).contains(y))
      }
    }
  }

  @Test func effectsWithoutAnExtentHaveAnAxis() {
    for isLogarithmic in [true, false] {
      let neutral = isLogarithmic ? 1.0 : 0
      let plot = IntervalPlot(
        rows: [.init(label: "a", points: [.init(value: neutral, low: nil, high: nil)])], series: ["s"],
        axis: .effect(label: "Effect", neutral: neutral, isLogarithmic: isLogarithmic))
      #expect(IntervalPlotLayout(plot).script("x").contains("set xrange ["))
      #expect(!IntervalPlotLayout(plot).script("x").contains("nan"))
    }
  }
}
