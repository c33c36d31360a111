import Testing

@testable import Statistics

@Suite struct FittedLineTests {
  /// x <- c(1, 2, 3, 4, 6, 8); y <- c(2.1, 2.9, 3.2, 5.1, 5.9, 9)
  /// predict(lm(y ~ x), data.frame(x = c(1, 5)), interval = "confidence")
  @Test func agreesWithR() throws {
    let pairs = PairCounts(x: [1, 2, 3, 4, 6, 8], y: [2.1, 2.9, 3.2, 5.1, 5.9, 9])
    let line = try #require(FittedLine(pairs.crossProducts))
    #expect(abs(line.slope - 0.955882352941177) < 1e-12)
    let expected = [
      FittedLine.Point(x: 1, y: 1.83235294117647, low: 0.803294637937726, high: 2.86141124441521),
      FittedLine.Point(x: 5, y: 5.65588235294118, low: 4.962091386430958, high: 6.34967331945140),
    ]
    for point in expected {
      let found = line.point(point.x)
      #expect(abs(found.y - point.y) < 1e-12)
      #expect(abs(found.low - point.low) < 1e-9 && abs(found.high - point.high) < 1e-9)
    }
  }

  @Test func thereIsNoneOfAConstantOrOfTwo() {
    #expect(FittedLine(PairCounts(x: [2, 2, 2], y: [1, 2, 3]).crossProducts) == nil)
    #expect(FittedLine(PairCounts(x: [1, 2], y: [1, 2]).crossProducts) == nil)
  }
}
