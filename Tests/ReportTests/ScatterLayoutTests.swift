import Analyses
import Statistics
import Testing

@testable import Report

@Suite struct ScatterLayoutTests {
  private func plot(levels: [String]) -> Scatter {
    let count = levels.count
    let places = (0..<count * count).map { (x: Double($0 % count + 1), y: Double($0 / count + 1)) }
    return Scatter(
      x: .ofLevels(levels, label: "First"), y: .ofLevels(levels, label: "Second"),
      pairs: PairCounts(
        x: places.map(\.x), y: places.map(\.y), counts: places.indices.map { $0 + 1 }), line: [],
      fewest: nil)
  }

  @Test func areasAreAsCounts() throws {
    let lines = ScatterLayout(plot(levels: ["a", "b"])).data().split(separator: "\n").map {
      $0.split(separator: "\t")
    }
    let sizes = try lines[1...4].map { try #require(Double($0[4])) }
    #expect(abs((sizes[3] / sizes[0]) * (sizes[3] / sizes[0]) - 4) < 0.02)
  }

  @Test func levelsWithoutRoomAreNumbered() {
    #expect(ScatterLayout(plot(levels: ["No", "Yes"])).script("s").contains("set xtics (\"No\" 1.0"))
    let long = ScatterLayout(plot(levels: ["Not at all", "A little", "Somewhat", "A lot", "Completely"]))
    #expect(long.script("s").contains("set xtics (\"1\" 1.0") && long.script("s").contains("5 Completely"))
  }

  @Test func aLineIsDrawnWhereThereIsOne() throws {
    var plot = plot(levels: ["a", "b"])
    #expect(!ScatterLayout(plot).script("s").contains("with lines"))
    plot.line = [1, 2].map { FittedLine.Point(x: $0, y: $0, low: $0 - 1, high: $0 + 1) }
    #expect(ScatterLayout(plot).script("s").contains("with lines"))
    #expect(ScatterLayout(plot).data().hasSuffix("\"line\"\t2.0\t2.0\tNaN\tNaN\t1.0\t3.0\n"))
  }

  @Test(arguments: [1, 2, 11]) func eachTextIsInsideTheDrawing(count: Int) throws {
    let long = String(repeating: "A long answer ", count: 9)
    let script = ScatterLayout(plot(levels: (0..<count).map { "\($0) \(long)" })).script("s")
    for match in script.matches(of: /at screen (-?[0-9.]+), screen (-?[0-9.]+) (left|right|center)/) {
      #expect((0...1).contains(try #require(Double(match.output.1))))
      #expect((0...1).contains(try #require(Double(match.output.2))))
    }
  }
}
