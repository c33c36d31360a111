import Testing

@testable import Report

@Suite struct FunnelPlotLayoutTests {
  static let plot = FunnelPlot(
    points: (1...10).map {
      .init(label: "Study \($0)", effect: Double($0) / 10, standardError: Double($0) / 20, printed: "0.\($0)")
    }, centre: 0.4, critical: 1.96, axisLabel: "Log odds", errorLabel: "Standard error")

  @Test func everyStudyIsInTheFunnelsAxes() {
    let layout = FunnelPlotLayout(Self.plot)
    #expect(Self.plot.points.allSatisfy { (layout.range.low...layout.range.high).contains($0.effect) })
    #expect(layout.errors.high > 0.5)
    #expect(layout.marks.count == 10)
  }

  @Test func linesOfTheFunnel() throws {
    let lines = FunnelPlotLayout(Self.plot).data().split(separator: "\n").filter { $0.hasPrefix("\"limit\"") }
    #expect(lines.count == 3)
    let low = try #require(Double(lines[0].split(separator: "\t")[1]))
    #expect(abs(low - (0.4 - 1.96 * 0.53)) < 1e-9)
  }

  @Test func aSingleEffectHasAnAxis() {
    var plot = Self.plot
    plot.points = [plot.points[0]]
    #expect(FunnelPlotLayout(plot).range.high > FunnelPlotLayout(plot).range.low)
  }
}
