/// What was published, so that it can be checked, rebuilt and replicated.
package struct Finding: Sendable {
  package var id: String
  package var quote: String?
  /// Where the characters of `quote` stand in the study file.
  package var quotePlaces: TextPlaces?
  package var source: String?
  /// Respondents that the quoted text speaks of.
  package var sample: Int?
  package var rounding = Rounding.nearest
  package var reports: [PublishedReport]
  package var location: SourceLocation

  package init(id: String, reports: [PublishedReport], location: SourceLocation) {
    self.id = id
    self.reports = reports
    self.location = location
  }

  package enum Rounding: String, Sendable, CaseIterable {
    /// To the nearest, ties either way.
    case nearest
    case halfUp = "half-up"
    case halfEven = "half-even"
    case down, up, any
  }
}

/// One number or claim of a finding.
package struct PublishedReport: Sendable {
  /// The key it is written with: a measure's name, or `difference`, `association`, `test`.
  package var measure: String
  package var target: Target
  package var among: Located<Condition>?
  package var value: PrintedNumber?
  /// The printed 95% interval of `value`.
  package var interval: PrintedInterval?
  package var sd: PrintedNumber?
  package var p: PrintedNumber?
  /// Degrees of freedom that were printed with a test, those of an F's numerator first.
  package var degrees: [PrintedNumber] = []
  /// The printed n, where it is not the finding's `sample`; of groups, their sum.
  package var n: Int?
  /// The printed n of each of two groups.
  package var groupSizes: [Int] = []
  package var direction: Direction?
  package var margin: Margin?
  package var answered = Answered.all
  /// The value that a published proportion or mean was said to differ from.
  package var against: Double?
  /// What a printed test compares: a comparison or an association.
  package var of: Target?
  package var location: SourceLocation

  /// What data can recompute: of a printed test, what it compares.
  package var subject: Target { of ?? target }

  package init(measure: String, target: Target, location: SourceLocation) {
    self.measure = measure
    self.target = target
    self.location = location
  }

  package enum Target: Sendable, Hashable {
    case event(Event)
    case variable(String)
    /// `outcome ~ groups`
    case comparison(Outcome, groups: String)
    /// `x ~ y`
    case association(String, String)
    /// The text of a printed test.
    case test(String)
  }

  package enum Direction: Sendable, Hashable {
    /// No difference, no association.
    case none
    case positive, negative
    /// `higher > lower`
    case order(higher: String, lower: String)
  }

  /// What a printed percentage is of.
  package enum Answered: Sendable, Hashable {
    /// All of `sample` or `among`, missing answers included.
    case all
    case answered
    case count(Int)
  }
}

/// A confidence interval as it was printed.
package struct PrintedInterval: Sendable, Hashable {
  package var low: PrintedNumber
  package var high: PrintedNumber

  package init(low: PrintedNumber, high: PrintedNumber) {
    self.low = low
    self.high = high
  }

  package var text: String { "[\(low.text), \(high.text)]" }

  /// A misprint may have its ends the wrong way round; nothing is worked out from that.
  package var isOrdered: Bool { low.value < high.value }
}

/// A number as it was printed: its digits matter.
package struct PrintedNumber: Sendable, Hashable {
  /// As typed, `72%`.
  package var text: String
  /// 0.72 for `72%`.
  package var value: Double
  package var isPercentage: Bool
  /// Digits after the point as printed: 0 for `72%`, 1 for `50.1%`.
  package var decimals: Int

  package init(text: String, value: Double, isPercentage: Bool, decimals: Int) {
    self.text = text
    self.value = value
    self.isPercentage = isPercentage
    self.decimals = decimals
  }
}
