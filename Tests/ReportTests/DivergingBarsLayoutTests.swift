import Testing

@testable import Report

@Suite struct DivergingBarsLayoutTests {
  private func layout(_ labels: [String]) -> DivergingBarsLayout {
    DivergingBarsLayout(
      DivergingBars(
        levels: ["No", "Neither", "Yes"],
        rows: labels.map { .init(label: $0, shares: [0.2, 0.3, 0.5], before: 0.2, after: 0.5) }))
  }

  @Test func shortLabelsStandBesideTheirBars() {
    let layout = layout(["One", "Two"])
    #expect(!layout.isAbove && layout.places.allSatisfy { $0.label == $0.bar })
  }

  @Test(arguments: [2, 12, 40]) func longLabelsStandAboveTheirBars(count: Int) {
    let layout = layout(
      (0..<count).map { "\($0) " + String(repeating: "A statement to agree with ", count: 9) })
    #expect(layout.isAbove)
    for (place, next) in zip(layout.places, layout.places.dropFirst()) {
      let bottom = place.label + Double(place.lines.count - 1) * FigureText.lineHeight
      #expect(bottom + 8 < place.bar && place.bar + 8 < next.label)
    }
  }

  @Test func eachLabelIsInsideTheDrawing() throws {
    let script = layout([String(repeating: "x", count: 500), "b"]).script("x")
    for match in script.matches(of: /at screen (-?[0-9.]+), screen (-?[0-9.]+) (left|right)/) {
      let x = try #require(Double(match.output.1))
      let y = try #require(Double(match.output.2))
      #expect((0...1).contains(x) && (0...1).contains(y))
    }
  }
}
