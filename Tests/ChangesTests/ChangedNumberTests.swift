import Testing

@testable import Changes

@Suite struct ChangedNumberTests {
  @Test(arguments: [
    (0.5, 0.75, "0.5 → 0.75", "+0.25"), (0.123_456_1, 0.123_456_2, "0.1234561 → 0.1234562", "+1e\u{2212}07"),
    (541, 552, "541 → 552", "+11"), (2, -1.5, "2 → \u{2212}1.5", "\u{2212}3.5"),
    (1e-12, 2e-12, "1e\u{2212}12 → 2e\u{2212}12", "+1e\u{2212}12"),
  ])
  func showsThatNumbersDiffer(old: Double, new: Double, text: String, difference: String) {
    let number = ChangedNumber(old: old, new: new)
    #expect(number.text == text)
    #expect(number.difference == difference)
  }

  @Test func whatIsAbsentHasNoDifference() {
    #expect(ChangedNumber(old: nil, new: 3).text == "– → 3")
    #expect(ChangedNumber(old: nil, new: 3).difference == nil)
  }
}
