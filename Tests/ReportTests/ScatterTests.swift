import Analyses
import Statistics
import Testing

@testable import Report

@Suite struct ScatterTests {
  private func plot(_ pairs: PairCounts, fewest: Int? = nil) throws -> Scatter {
    let numbers = Scatter.Side.ofNumbers(
      Distribution(variable: "x", values: [1, 2, 3], counts: [3, 4, 5]), label: "A number")
    return Scatter(
      x: try #require(numbers), y: .ofLevels(["Never", "Always"], label: "An answer"), pairs: pairs,
      line: [], fewest: fewest)
  }
  private let pairs = PairCounts(x: [1, 1, 2, 3], y: [1, 2, 2, 1], counts: [6, 1, 7, 2])

  @Test func everyPairIsCountedOnce() throws {
    let plot = try plot(pairs)
    #expect(plot.cells.map(\.count) == [6, 2, 1, 7] && plot.n == 16 && plot.most == 7)
    #expect(plot.xCounts == [7, 7, 2] && plot.yCounts == [8, 8])
  }

  /// The study withholds small cells, and bars as small.
  @Test func fewRespondentsAreNotDrawn() throws {
    let plot = try plot(pairs, fewest: 5)
    #expect(plot.cells.map(\.count) == [6, 7] && plot.xCounts == [7, 7, 0])
    let data = ScatterLayout(plot).data()
    #expect(!data.contains("\t1.0\t") || !data.contains("\t2.0\t0."))
    #expect(data.split(separator: "\n").count == 1 + 2 + 2 + 2)
  }
}
