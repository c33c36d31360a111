import Statistics
import Testing

@testable import Report

@Suite struct SparklineTests {
  @Test func aBarForEachWholeNumberWhereThereAreFew() {
    let sample = Sample(values: [1, 2, 5], counts: [1, 7, 3])
    #expect(Sparkline.text(sample) == "▃█▁▁▅")
  }

  @Test func equalPartsOfAWideRange() {
    let text = Sparkline.text(
      Sample(values: (0...160).map(Double.init), counts: Array(repeating: 1, count: 161)))
    #expect(text.count == 16)
    #expect(text.allSatisfy { $0 == "▇" || $0 == "█" })
    #expect(Sparkline.text(Sample(values: [0, 1e300], counts: [1, 1])).count == 16)
    #expect(Sparkline.text(Sample(values: [0, 0.1], counts: [1, 1])).count == 16)
  }

  @Test(arguments: [[], [3], [-1e308, 1e308]]) func whatHasNoRangeHasNoBars(_ values: [Double]) {
    #expect(Sparkline.text(Sample(values)).isEmpty)
  }

  @Test func nobodyIsLowerThanAnybody() {
    #expect(Sparkline.text([0, 1, 1_000_000]) == "▁▂█")
    #expect(Sparkline.text([0, 0]).isEmpty)
  }
}
