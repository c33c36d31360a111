import StudyFile

/// A test of significance as a text prints it.
package struct PrintedTest: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case t, f = "F", chiSquare = "χ²", z, r, q = "Q"
  }
  package enum Comparison: String, Sendable {
    case equal = "=", less = "<", lessOrEqual = "≤", greater = ">", greaterOrEqual = "≥"
  }
  /// The p value, or the word that stands for it.
  package enum Probability: Sendable, Hashable {
    case value(Comparison, PrintedDecimal)
    case notSignificant
  }
  /// An effect size or an interval that was printed with the test.
  package struct Effect: Sendable, Hashable {
    package enum Kind: String, Sendable {
      case partialEtaSquared = "ηp²", etaSquared = "η²", phi = "φ", cramersV = "V", r, d, g
    }
    package var kind: Kind
    package var value: PrintedDecimal
    /// The confidence interval that follows it.
    package var interval: Interval?
  }
  package struct Interval: Sendable, Hashable {
    package var low: PrintedDecimal
    package var high: PrintedDecimal
  }

  package var kind: Kind
  /// The only degrees of freedom, or those of the numerator.
  package var df: PrintedDecimal?
  package var df2: PrintedDecimal?
  package var n: Int?
  package var comparison: Comparison
  package var statistic: PrintedDecimal
  package var probability: Probability?
  package var effects: [Effect] = []
  /// The text around it calls a test one-tailed.
  package var isOneTailed = false
  /// The text around it speaks of adjusting p for several tests.
  package var isCorrected = false
  /// As it stands in the text, line breaks and marks of italics included.
  package var text: String
  /// On one line, without its marks.
  package var shown = ""
  package var location: SourceLocation
}
