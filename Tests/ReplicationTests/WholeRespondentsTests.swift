import StudyFile
import Testing

@testable import Replication

@Suite struct WholeRespondentsTests {
  private func check(_ percent: Double, decimals: Int = 1, _ sizes: ClosedRange<Int>) -> WholeRespondents {
    WholeRespondents(
      printed: PrintedNumber(
        text: "\(percent)%", value: percent / 100, isPercentage: true, decimals: decimals),
      rounding: .nearest, sizes: sizes)
  }

  @Test func theTherapistTearsFindings() {
    // 35% of 541 are 187 to 192 therapists, and no whole number of them is 50.1%.
    let cbt = check(50.1, 187...192)
    #expect(!cbt.isPossible)
    #expect(cbt.nearest?.text == "50.0%")
    #expect(cbt.nearest?.counts.map(\.k) == [94, 95, 96])
    #expect(cbt.nearest?.counts.map(\.n) == [188, 190, 192])
    // 33% of 541 are 176 to 181; 160 of 180 is 88.9%.
    #expect(check(88.9, 176...181).isPossible)
    // Pope's 56.5% is no whole count of 456, and 257 of 455 fits.
    #expect(!check(56.5, 456...456).isPossible)
    #expect(check(56.5, 455...455).isPossible)
  }

  @Test func fiftyPointOneNeedsAtLeast335() {
    #expect((1...334).allSatisfy { !check(50.1, $0...$0).isPossible })
    #expect(check(50.1, 335...335).isPossible)
  }

  /// Against trying every count of every size.
  @Test func agreesWithBruteForce() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let low = Int.random(in: 1...60, using: &generator)
      let sizes = low...Int.random(in: low...(low + 5), using: &generator)
      let percent = Double(Int.random(in: 0...1000, using: &generator)) / 10
      let printed = PrintedNumber(text: "", value: percent / 100, isPercentage: true, decimals: 1)
      let expected = sizes.contains { n in
        (0...n).contains { printed.prints(Double($0) / Double(n), rounding: .nearest) }
      }
      #expect(check(percent, sizes).isPossible == expected, "\(percent) of \(sizes)")
    }
  }
}
