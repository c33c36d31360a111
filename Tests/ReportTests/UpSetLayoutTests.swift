import Testing

@testable import Report

@Suite struct UpSetLayoutTests {
  private func plot(_ labels: [String], columns: Int, count: Int = 40) -> UpSet {
    UpSet(
      rows: labels.enumerated().map { .init(label: $0.element, total: 100 - $0.offset) },
      columns: (0..<columns).map { .init(rows: [0, labels.count - 1], count: max(1, count - $0)) })
  }

  @Test func theLargestSetsComeFirst() {
    let sorted = UpSet(
      rows: [.init(label: "a", total: 1), .init(label: "b", total: 9), .init(label: "c", total: 9)],
      columns: [.init(rows: [0, 2], count: 1)]
    ).sortedByTotal()
    #expect(sorted.rows.map(\.label) == ["b", "c", "a"] && sorted.columns[0].rows == [1, 2])
  }

  @Test func aLineForEachRowColumnAndMeeting() throws {
    let data = UpSetLayout(plot(["a", "b", "c"], columns: 2)).data()
    let lines = data.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(lines.count == 1 + 3 + 2 + 3 * 2)
    #expect(lines[4][0] == "\"a + c\"" && lines[4][1] == "40.0")
    #expect(lines.filter { $0[4] == "1.0" }.count == 4 && lines.filter { $0[4] == "0.0" }.count == 2)
  }

  /// Few columns leave names more room, and so does a short bar.
  @Test func namesUseTheRoomThatThereIs() {
    let name = "A name of some thirty letters"
    #expect(UpSetLayout(plot([name, "b"], columns: 2)).places[0].lines.count == 1)
    #expect(UpSetLayout(plot([name, "b"], columns: 12)).places[0].lines.count == 2)
    var short = plot(["all of these", "Empathic concern 2"], columns: 12)
    short.rows[1].total = 1
    #expect(UpSetLayout(short).places[1].lines.count == 1)
    short.rows[1].total = 100
    #expect(UpSetLayout(short).places[1].lines.count == 2)
  }

  /// Squares of missing answers are not joined.
  @Test func onlyDotsAreJoined() {
    var plot = plot(["a", "b"], columns: 3)
    #expect(UpSetLayout(plot).script("u").contains("with vectors"))
    plot.mark = .square
    #expect(!UpSetLayout(plot).script("u").contains("with vectors"))
  }

  @Test(arguments: [1, 3, 12], [40, 123_456]) func eachPartIsInsideTheDrawing(columns: Int, count: Int) throws
  {
    let long = String(repeating: "A long answer ", count: 12)
    let plot = plot(["a", long, "c"], columns: columns, count: count)
    let layout = UpSetLayout(plot)
    #expect(layout.columns.allSatisfy { (0...FigureCanvas.width).contains($0) })
    #expect(zip(layout.columns, layout.columns.dropFirst()).allSatisfy { $1 - $0 >= 11 })
    #expect(zip(layout.places, layout.places.dropFirst()).allSatisfy { $1.y - $0.y >= 16 })
    for match in layout.script("u").matches(
      of: /at screen (-?[0-9.]+), screen (-?[0-9.]+) (left|right|center)/)
    {
      #expect((0...1).contains(try #require(Double(match.output.1))))
      #expect((0...1).contains(try #require(Double(match.output.2))))
    }
  }
}
