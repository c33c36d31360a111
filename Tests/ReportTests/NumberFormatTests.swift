import Testing

@testable import Report

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (0.5, 0, "1"), (-0.5, 0, "−1"), (1.5, 0, "2"), (2.5, 0, "3"), (0.4999999, 0, "0"),
    // As doubles these are a little less than they read; they round as they read.
    (2.675, 2, "2.68"), (1.005, 2, "1.01"), (0.285, 2, "0.29"), (-1.115, 2, "−1.12"), (8.345, 2, "8.35"),
    // As doubles these are exact ties.
    (0.125, 2, "0.13"), (-0.125, 2, "−0.13"), (0.375, 2, "0.38"),
    (9.995, 2, "10.00"), (99.95, 1, "100.0"), (999.5, 0, "1,000"), (0.05, 1, "0.1"), (0.049, 1, "0.0"),
    (-0.004, 2, "0.00"), (-0.0, 2, "0.00"), (0, 2, "0.00"), (1234.5, 2, "1,234.50"),
    (-1_234_567.891, 1, "−1,234,567.9"),
    (1e-5, 2, "0.00"), (1.5e-5, 5, "0.00002"), (1e16, 2, "1.00 × 10¹⁶"), (9.999e15, 2, "1.00 × 10¹⁶"),
    (-1.234e300, 2, "−1.23 × 10³⁰⁰"), (5e-324, 2, "0.00"), (1.7976931348623157e308, 0, "1.80 × 10³⁰⁸"),
  ])
  func roundsHalfAwayFromZeroOnTheShortestDecimal(_ value: Double, _ places: Int, _ text: String) {
    #expect(NumberFormat.english.fixed(value, places) == text)
  }

  @Test(arguments: [
    (0.0004, "< .001"), (0.001, ".001"), (0.0499, ".050"), (0.05, ".050"), (0.9994, "> .999"), (1, "> .999"),
    (0.5, ".500"), (0, "< .001"),
  ])
  func printsP(_ value: Double, _ text: String) { #expect(NumberFormat.english.p(value) == text) }

  @Test func printsRelationsOfP() {
    #expect(NumberFormat.english.pRelation(0.0301) == "= .030")
    #expect(NumberFormat.english.pRelation(1e-20) == "< .001")
    #expect(NumberFormat.english.p(nil) == "–")
  }

  @Test(arguments: [
    (0.42, ".42"), (-0.42, "−.42"), (1, "1.00"), (0.999, "1.00"), (0, ".00"), (-0.001, ".00"),
  ])
  func boundedNumbersHaveNoLeadingZero(_ value: Double, _ text: String) {
    #expect(NumberFormat.english.bounded(value) == text)
  }

  @Test(arguments: [
    (0.7227, "72.3%"), (0.285, "28.5%"), (0.0005, "0.1%"), (1, "100.0%"), (0, "0.0%"), (0.28649, "28.6%"),
    // 0.145 × 100 is 14.499999999999998 in doubles.
    (0.1445, "14.5%"),
  ])
  func percentagesMoveThePointOfTheDecimal(_ value: Double, _ text: String) {
    #expect(NumberFormat.english.percent(value) == text)
  }

  @Test func printsLevelsAndDegreesOfFreedom() {
    #expect(NumberFormat.english.level(0.95) == "95%")
    #expect(NumberFormat.english.level(0.999) == "99.9%")
    #expect(NumberFormat.english.df(361.4321) == "361.43")
    #expect(NumberFormat.english.df(12345) == "12345")
    #expect(NumberFormat.english.count(1_234_567) == "1,234,567")
    #expect(NumberFormat.english.count(Int.min) == "−9,223,372,036,854,775,808")
  }

  @Test func showsTwoDigitsOfTheSpread() {
    #expect(NumberFormat.places(spread: 10.4) == 2)
    #expect(NumberFormat.places(spread: 0.0098) == 4)
    #expect(NumberFormat.places(spread: 0, for: [0.5]) == 2)
    #expect(NumberFormat.places(for: [0.00083]) == 5)
    #expect(NumberFormat.english.general(1.5e-9) == "1.50 × 10⁻⁹")
    #expect(NumberFormat.english.general(.nan) == "–")
  }

  @Test func openIntervalsAreInfinite() {
    #expect(NumberFormat.english.interval(nil, 0.3) { NumberFormat.english.fixed($0, 1) } == "[−∞, 0.3]")
    #expect(NumberFormat.english.interval(1, nil) { NumberFormat.english.fixed($0, 1) } == "[1.0, ∞]")
    #expect(NumberFormat.english.interval(nil, nil) { NumberFormat.english.fixed($0, 1) } == "–")
  }

  /// Against rounding in decimal arithmetic, digit by digit, over many numbers of every size.
  @Test func agreesWithLongRounding() {
    var generator = SplitMix(state: 7)
    for _ in 0..<20_000 {
      let places = Int(generator.next() % 5)
      let scaled = Int(generator.next() % 2_000_000_000)
      let extra = Int(generator.next() % 10)
      // A decimal with one digit more than is kept.
      let whole = scaled * 10 + extra
      let digits = String(repeating: "0", count: max(0, places + 2 - String(whole).count)) + String(whole)
      let point = digits.index(digits.endIndex, offsetBy: -(places + 1))
      guard let value = Double("\(digits[..<point]).\(digits[point...])") else { continue }
      let kept = (whole + 5) / 10
      let keptDigits = String(repeating: "0", count: max(0, places + 1 - String(kept).count)) + String(kept)
      let keptPoint = keptDigits.index(keptDigits.endIndex, offsetBy: -places)
      let expected = places == 0 ? keptDigits : "\(keptDigits[..<keptPoint]).\(keptDigits[keptPoint...])"
      #expect(NumberFormat.english.fixed(value, places).replacing(",", with: "") == expected, "\(value)")
    }
  }

  @Test func aColumnOfAnswersHasOneNumberOfDigits() {
    #expect(NumberFormat.plainPlaces([([34], 2), ([6], 2)]) == [0, 0])
    #expect(NumberFormat.plainPlaces([([4.5], 2), ([6], 2)]) == [1, 1])
    #expect(NumberFormat.plainPlaces([([54.949999, 4.5], 2), ([6, nil], 2)]) == [2, 2])
    // A unit so small that two digits would show nothing of it.
    #expect(NumberFormat.plainPlaces([([3.0035], 4), ([6], 2)]) == [4, 0])
    #expect(NumberFormat.plainPlaces([]) == [])
    #expect(
      NumberFormat.english.range(27, 43, 0) == "27–43" && NumberFormat.english.range(nil, nil, 2) == "–")
  }
}

/// A small generator, so that a test that fails fails again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
