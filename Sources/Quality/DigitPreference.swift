import Statistics

/// Whether respondents rounded: of numbers that spread over several tens, about one in five ends in 0 or 5.
///
/// Null: the last digit is 0 or 5 with probability .2. Pearson's χ² with one degree of freedom. Numbers of which fewer
/// than 19 in 20 are whole, or which do not spread over 30, or of fewer than 50 respondents are not looked at. Source:
/// Roberts & Brewer (2001), Journal of Applied Statistics 28, 887–896; R's `chisq.test(c(heaped, others), p = c(.2, .8))`.
package struct DigitPreference: Sendable, Equatable {
  package let variable: String
  /// Whole numbers that end in 0 or 5.
  package let heaped: Int
  /// Whole numbers.
  package let n: Int
  package let chiSquare: Double?
  package let pValue: Double?

  static let fewest = 50
  static let span = 30.0
  static let wholeShare = 0.95

  package var share: Double { Double(heaped) / Double(n) }

  /// `nil` where the last digit tells nothing.
  init?(_ digits: LastDigits, of variable: String) {
    guard digits.whole >= Self.fewest, Double(digits.whole) >= Self.wholeShare * Double(digits.answered),
      digits.high - digits.low >= Self.span
    else { return nil }
    self.variable = variable
    heaped = digits.counts[0] + digits.counts[5]
    n = digits.whole
    let test = GoodnessOfFit(counts: [heaped, n - heaped], probabilities: [0.2, 0.8])
    chiSquare = test.statistic
    pValue = test.pValue
  }
}
