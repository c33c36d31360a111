import Testing

@testable import Report

@Suite struct FigureAxisTests {
  @Test func ticsAreRoundAndInside() {
    let tics = FigureAxis.tics(-0.24, 0.23, pixels: 300, most: 6)
    #expect(tics.map(\.text) == ["−0.2", "−0.1", "0.0", "0.1", "0.2"])
    #expect(tics.map(\.place) == [-0.2, -0.1, 0, 0.1, 0.2])
    #expect(FigureAxis.tics(20, 75, pixels: 350).map(\.text) == ["20", "30", "40", "50", "60", "70"])
  }

  @Test(arguments: [(0.0, 1e7), (-5e-5, 5e-5), (0, 3), (1e12, 1.00001e12)]) func ticsKeepApart(
    low: Double, high: Double
  ) {
    for pixels in [40.0, 150, 400] {
      let tics = FigureAxis.tics(low, high, pixels: pixels)
      #expect(FigureAxis.fits(tics, span: high - low, pixels: pixels))
      #expect(tics.allSatisfy { $0.place >= low - 1e-9 * abs(low) && $0.place <= high + 1e-9 * abs(high) })
    }
  }

  @Test func noSpanHasNoTics() {
    #expect(FigureAxis.tics(1, 1, pixels: 300).isEmpty && FigureAxis.tics(0, .infinity, pixels: 300).isEmpty)
    #expect(FigureAxis.logarithmic(0, 1, pixels: 300).isEmpty)
  }

  @Test func ratiosGoByOneTwoFive() {
    #expect(FigureAxis.logarithmic(0.4, 12, pixels: 300).map(\.text) == ["0.5", "1", "2", "5", "10"])
    #expect(FigureAxis.logarithmic(0.4, 12, pixels: 30).map(\.text) == ["1", "10"])
    let wide = FigureAxis.logarithmic(1e-30, 1e30, pixels: 200)
    #expect(!wide.isEmpty && wide.count < 10)
  }
}
