import Testing

@testable import Report

@Suite struct TileMatrixLayoutTests {
  private func layout(_ cases: Int, _ labels: [String] = ["Countertransference", "b"]) -> TileMatrixLayout {
    TileMatrixLayout(
      TileMatrix(
        rows: labels.map { .init(label: $0, filled: [0, cases - 1], total: "2 variant") },
        columns: (1...cases).map { "\($0)" }, columnHead: "Case"))
  }

  /// What stands on the right has room, however many cases there are.
  @Test(arguments: [4, 8, 15, 30, 60]) func everythingIsOnTheCanvas(_ cases: Int) {
    let layout = layout(cases)
    #expect(
      layout.x(cases - 1) + layout.pitch / 2 + 6 + FigureText.width("2 variant") <= FigureCanvas.width)
    #expect(layout.marks.allSatisfy { $0.left >= layout.left - 1 })
    #expect(layout.marks.count == 4 && layout.marks[1].text == "Case \(cases): Countertransference")
  }

  @Test func wordsAreNotBroken() {
    #expect(layout(8).script("a").contains("\"Countertransference\""))
  }

  @Test func aLineForEveryTile() {
    #expect(layout(8).data().split(separator: "\n").count == 17)
  }

  /// Names that are too wide for their columns stand upright.
  @Test func namesStandUpright() {
    let plot = TileMatrix(
      rows: [.init(label: "a", filled: [0], total: "1")], columns: ["Participant A", "Participant B"],
      columnHead: "Case")
    #expect(TileMatrixLayout(plot).script("a").contains("rotate by 90"))
    #expect(!layout(60).script("a").contains("rotate"))
  }
}
