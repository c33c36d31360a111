import Testing

@testable import Report

@Suite struct DivergingBarsTests {
  private func bars(_ levels: Int, _ shares: [Double]) -> DivergingBars {
    DivergingBars(
      levels: (0..<levels).map { "l\($0)" }, rows: [.init(label: "item", shares: shares, before: 0, after: 0)]
    )
  }

  @Test func theMiddleAnswerIsSplit() {
    let bars = bars(3, [0.2, 0.4, 0.4])
    let ends = bars.segments(bars.rows[0])
    #expect(
      ends.map { ($0.from).rounded() } == [-40, -20, 20] && ends.map { $0.to.rounded() } == [-20, 20, 60])
  }

  @Test func withoutAMiddleAnswerTheLineStandsBetween() {
    let bars = bars(4, [0.1, 0.2, 0.3, 0.4])
    #expect(bars.segments(bars.rows[0])[2].from.rounded() == 0)
  }

  @Test func whereNobodyAnsweredNothingIsDrawn() {
    let bars = bars(3, [])
    #expect(bars.segments(bars.rows[0]).isEmpty)
    #expect(DivergingBarsLayout(bars).data().contains("NaN"))
    #expect(DivergingBarsLayout(bars).script("x").contains("set xrange [-5.0:5.0]"))
  }

  /// Every answer has a colour of its own, and each side is darker outwards in greyscale too.
  @Test(arguments: 3...11) func coloursKeepTheOrder(levels: Int) throws {
    let colours = bars(levels, []).colours
    #expect(colours.count == levels && Set(colours).count == levels)
    let grey = try colours.map { colour -> Double in
      let value = try #require(Int(colour.dropFirst(), radix: 16))
      return 0.299 * Double(value >> 16) + 0.587 * Double(value >> 8 & 255) + 0.114 * Double(value & 255)
    }
    let half = levels / 2
    #expect(zip(grey.prefix(half), grey.prefix(half).dropFirst()).allSatisfy { $0.0 < $0.1 })
    #expect(zip(grey.suffix(half), grey.suffix(half).dropFirst()).allSatisfy { $0.0 > $0.1 })
  }
}
