import Testing

@testable import Quality

@Suite struct DigitPreferenceTests {
  private func digits(_ numbers: [Double]) -> LastDigits {
    var digits = LastDigits()
    numbers.withUnsafeBufferPointer { numbers in
      [UInt8](repeating: 1, count: numbers.count).withUnsafeBufferPointer { used in
        digits.add(numbers.baseAddress!, where: used.baseAddress!, count: numbers.count)
      }
    }
    return digits
  }

  // chisq.test(c(31, 69), p = c(.2, .8)): Reference/quality.R
  @Test func agreesWithR() throws {
    let heaped: [Int] = (0..<31).map { 10 + 5 * ($0 % 12) }
    let others: [Int] = (0..<69).map { 11 + 10 * ($0 % 5) }
    let preference = try #require(DigitPreference(digits((heaped + others).map(Double.init)), of: "age"))
    #expect(preference.heaped == 31)
    #expect(preference.n == 100)
    #expect(isClose(try #require(preference.chiSquare), 7.5625))
    #expect(isClose(try #require(preference.pValue), 0.00595952647010911, within: 1e-12))
  }

  @Test func numbersOfOneDigitAreLeftOut() {
    #expect(DigitPreference(digits((0..<500).map { Double($0 % 10) }), of: "n") == nil)
  }

  @Test func numbersThatAreNotWholeOrNotSpreadTellNothing() {
    #expect(DigitPreference(digits((0..<100).map { 10.5 + Double($0) }), of: "n") == nil)
    #expect(DigitPreference(digits((0..<100).map { Double(20 + $0 % 20) }), of: "n") == nil)
    #expect(DigitPreference(digits([1e300, -.infinity, .nan]), of: "n") == nil)
  }
}
