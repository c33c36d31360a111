import Testing

@testable import Report

@Suite struct ScreePlotLayoutTests {
  static let plot = ScreePlot(
    points: [(2.9, 1.2), (0.9, 1.1), (0.7, 1.0), (0.5, 0.7)].map {
      .init(observed: $0.0, mean: $0.1 - 0.1, limit: $0.1)
    }, names: ["Observed", "Mean", "Limit"], axisLabel: "Eigenvalue", rankLabel: "Factor")

  @Test func everyEigenvalueIsInTheAxes() {
    let layout = ScreePlotLayout(Self.plot)
    #expect(layout.values.high > 2.9 && layout.marks.count == 12)
    #expect(layout.marks.allSatisfy { $0.left >= layout.left - 4 && $0.right <= layout.right + 4 })
    #expect(layout.marks.allSatisfy { $0.top >= layout.top - 4 && $0.bottom <= layout.bottom + 4 })
    #expect(layout.marks[0].text == "1, Observed: 2.90")
  }

  @Test func withoutSimulationThereIsOneLine() {
    var plot = Self.plot
    plot.points = plot.points.map { .init(observed: $0.observed) }
    plot.names = ["Observed"]
    let layout = ScreePlotLayout(plot)
    #expect(layout.marks.count == 4)
    #expect(layout.data().split(separator: "\n")[1] == "\"1\"\t1.0\t2.9")
  }

  /// The script reads the columns that the data have.
  @Test func columnsOfTheScript() {
    let layout = ScreePlotLayout(Self.plot)
    #expect(layout.data().hasPrefix("\"factor\"\t\"rank\"\t\"Observed\"\t\"Mean\"\t\"Limit\"\n"))
    for column in 3...5 { #expect(layout.script("x").contains("using 2:\(column) with linespoints")) }
  }
}
