import Statistics
import Testing

@Suite struct SampleTests {
  @Test func countsAreTheValuesWrittenOut() {
    let counted = Sample(values: [3, 1, 2, 3], counts: [1, 2, 4, 1])
    #expect(counted == Sample([1, 1, 2, 2, 2, 2, 3, 3]))
    #expect(counted.values == [1, 2, 3])
    #expect(counted.counts == [2, 4, 2])
    #expect(counted.count == 8)
  }

  @Test func whatIsNoValueIsLeftOut() {
    #expect(Sample(values: [1, .nan, 2, .infinity, 3], counts: [1, 1, 0, 1, -2]) == Sample([1]))
    #expect(Sample(values: [1, 2], counts: [.max, .max]).count == .max)
    let empty = Sample([])
    #expect(empty.count == 0 && empty.min == nil && empty.median == nil && empty.standardError == nil)
    #expect(Sample([5]).quantile(1.5) == nil)
    #expect(Sample([5]).quantile(.nan) == nil)
  }

  @Test func quantilesAreThoseOfTheSortedValues() {
    var random = SmallRandom(seed: 1)
    for _ in 0..<200 {
      let raw = (0..<Int.random(in: 1...25, using: &random)).map { _ in
        Double(Int.random(in: -4...4, using: &random)) / 3
      }
      let sorted = raw.sorted()
      for p: Double in [0, 0.1, 0.25, 0.3, 0.5, 0.75, 0.99, 1] {
        let place = Double(raw.count - 1) * p
        let below = Int(place)
        let above = min(below + 1, raw.count - 1)
        let expected = sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
        #expect(abs((Sample(raw).quantile(p) ?? .nan) - expected) < 1e-14)
      }
    }
  }

  @Test func shiftScaleAndDoubling() {
    let data = NumericData.many
    let sample = Sample(data)
    let moved = Sample(data.map { 5 - 3 * $0 })
    expectClose(moved.mean, 5 - 3 * sample.mean, relative: 1e-14)
    expectClose(moved.standardDeviation, 3 * (sample.standardDeviation ?? 0), relative: 1e-13)
    expectClose(moved.skewness, -(sample.skewness ?? 0), relative: 1e-9)
    expectClose(moved.kurtosis, sample.kurtosis ?? 0, relative: 1e-12)
    let doubled = Sample(data + data)
    expectClose(doubled.mean, sample.mean, relative: 1e-15)
    expectClose(doubled.sumOfSquares, 2 * sample.sumOfSquares, relative: 1e-14)
    #expect(Sample(data.reversed()) == sample)
  }
}
