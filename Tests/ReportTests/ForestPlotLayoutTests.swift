import Testing

@testable import Report

@Suite struct ForestPlotLayoutTests {
  static func plot(_ labels: [String], axis: ForestPlot.Axis = .percent, scale: Double = 1) -> ForestPlot {
    var rows = labels.enumerated().map { index, label in
      ForestPlot.Row(
        part: index == labels.count - 1 ? .own : .study, label: label, value: 0.5 * scale, low: 0.3 * scale,
        high: 0.6 * scale, weight: 1 / Double(labels.count), printed: "50.0% [30.0, 60.0]")
    }
    rows.append(
      ForestPlot.Row(
        part: .pooled, label: "Pooled", value: 0.5 * scale, low: 0.4 * scale, high: 0.55 * scale, weight: nil,
        printed: "50.0% [40.0, 55.0]"))
    rows.append(
      ForestPlot.Row(
        part: .predicted, label: "Prediction interval", value: nil, low: 0.01 * scale, high: 0.99 * scale,
        weight: nil, printed: "[1.0, 99.0]"))
    return ForestPlot(
      rows: rows, heads: .init(study: "Study", number: "95% CI", weight: "Weight"), axis: axis,
      axisLabel: "Proportion", note: "τ² = 0.45, I² = 98.6%, Q(2) = 137.08, p < .001")
  }

  private static let long = String(repeating: "A long name of a study, ", count: 9)

  @Test(arguments: [
    ForestPlot.Axis.percent, .effect(neutral: 1, isLogarithmic: true),
    .effect(neutral: 0, isLogarithmic: false),
    .effect(neutral: nil, isLogarithmic: false),
  ])
  func eachPartIsInsideTheDrawing(_ axis: ForestPlot.Axis) throws {
    let layout = ForestPlotLayout(Self.plot(["A", Self.long, "C"], axis: axis))
    #expect(zip(layout.places, layout.places.dropFirst()).allSatisfy { $1.text - $0.middle >= 14 })
    #expect(layout.places[1].lines.count == 3)
    for match in layout.script("f").matches(
      of: /at screen (-?[0-9.]+), screen (-?[0-9.]+) (left|right|center)/)
    {
      #expect((0...1).contains(try #require(Double(match.output.1))))
      #expect((0...1).contains(try #require(Double(match.output.2))))
    }
    #expect(layout.marks.count == 5)
  }

  /// What a prediction interval adds to the axis leaves the studies half of it.
  @Test func theStudiesKeepTheirRoom() {
    let layout = ForestPlotLayout(Self.plot(["A", "B"], axis: .effect(neutral: nil, isLogarithmic: false)))
    #expect(layout.range.low > 0.1 && layout.range.high < 0.8)
    let data = layout.data().split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(Double(data[4][3]).map { $0 >= layout.range.low } == true)
  }

  @Test func aNarrowRangeIsNotDrawnFromNothingToAll() {
    let layout = ForestPlotLayout(Self.plot(["A", "B"], scale: 0.1))
    #expect(layout.range.high < 40)
    #expect(ForestPlotLayout(Self.plot(["A", "B"])).range == (0, 100))
  }

  /// Their studies stand between the heading and the diamond; the line goes through the last one.
  @Test func groupsHaveDiamondsOfTheirOwn() {
    var plot = Self.plot(["A", "B"])
    plot.rows.insert(.init(part: .heading, label: "Of one kind", printed: ""), at: 0)
    plot.rows.insert(
      .init(part: .group, label: "Pooled", value: 0.4, low: 0.3, high: 0.5, printed: "40.0%"), at: 2)
    let layout = ForestPlotLayout(plot)
    #expect(layout.script("f").matches(of: /polygon from/).count == 2)
    #expect(layout.script("f").contains("(50.0):($2-8.0)"))
    #expect(layout.marks.count == 5)
    #expect(zip(layout.places, layout.places.dropFirst()).allSatisfy { $1.text > $0.text })
    #expect(layout.data().split(separator: "\n")[1].hasPrefix("\"heading\"\tNaN\t"))
  }

  @Test func oneDiamondAndTheLineOfThePooledNumber() {
    let script = ForestPlotLayout(Self.plot(["A", "B"])).script("f")
    #expect(script.matches(of: /polygon from/).count == 1)
    #expect(script.contains("(50.0):($2-8.0)"))
  }
}
