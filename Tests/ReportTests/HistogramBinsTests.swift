import Analyses
import Testing

@testable import Report

/// Bars stand where the answers are.
@Suite struct HistogramBinsTests {
  private func histogram(_ values: [Double], _ counts: [Int]? = nil) -> Histogram {
    let counts = counts ?? [Int](repeating: 1, count: values.count)
    return Histogram(
      panels: [
        .init(label: "all", distribution: Distribution(variable: "x", values: values, counts: counts))
      ],
      label: "x")
  }

  /// Each mean of k items has a bar of its own, with its own count.
  @Test(arguments: 2...10) func meansOfItems(items: Int) throws {
    let sums = Array(items...(items * 5))
    let values = sums.map { Double($0) / Double(items) }
    let plot = histogram(values, sums)
    let bins = try #require(plot.bins)
    #expect(plot.counts(plot.panels[0].distribution, bins) == sums)
    for (bin, value) in values.enumerated() { #expect(bins.middle(bin) == value) }
  }

  @Test func edgesAreShort() throws {
    let plot = histogram((5...25).map { Double($0) / 5 })
    let bins = try #require(plot.bins)
    #expect((0...bins.count).allSatisfy { bins.edge($0).description.count <= 3 })
    #expect(bins.start == 0.9)
    #expect(bins.end == 5.1)
  }

  /// A mean of four answers out of five stands between the steps, in the bar of one beside it.
  @Test func incompleteScores() throws {
    let plot = histogram([1, 1.2, 1.25, 1.4, 1.6, 1.75, 1.8, 2], [9, 9, 1, 9, 9, 1, 9, 9])
    let bins = try #require(plot.bins)
    #expect(plot.counts(plot.panels[0].distribution, bins) == [9, 10, 9, 9, 10, 9])
  }

  /// Means of five on a scale to 100: bars of as many steps each.
  @Test func manySteps() throws {
    let values = (0...500).map { Double($0) / 5 }
    let plot = histogram(values)
    let bins = try #require(plot.bins)
    #expect(bins.width == 5)
    let counts = plot.counts(plot.panels[0].distribution, bins)
    #expect(counts.dropLast().allSatisfy { $0 == 25 })
    #expect(counts.reduce(0, +) == values.count)
  }

  /// Means of three have no decimal width; bars hold the same number of steps all the same.
  @Test func manyThirds() throws {
    let values = (3...60).map { Double($0) / 3 }
    let plot = histogram(values)
    let bins = try #require(plot.bins)
    let counts = plot.counts(plot.panels[0].distribution, bins)
    #expect(Set(counts.dropLast()).count == 1)
    #expect(counts.reduce(0, +) == values.count)
  }

  @Test(arguments: [
    [3], [-1e308, 1e308], [0, 1e-300], [1e15, 1e15 + 1], [-0.3, 0.1, 0.7], [.infinity, 1],
    [0, 1e300], [5e-324, 1e-323],
  ])
  func extremes(values: [Double]) {
    let plot = histogram(values)
    guard let bins = plot.bins else { return }
    let counts = plot.counts(plot.panels[0].distribution, bins)
    #expect(counts.reduce(0, +) == values.filter(\.isFinite).count)
  }
}
