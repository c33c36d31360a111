import StudyFile

/// How many of so many cases make a category general, typical, variant or rare. Whole numbers, without rounding anywhere.
///
/// - **hill-2005** (Hill, C. E., Knox, S., Thompson, B. J., Williams, E. N., Hess, S. A., & Ladany, N. (2005). Consensual
///   qualitative research: An update. *Journal of Counseling Psychology, 52*(2), 196–205): *general* all cases or all but
///   one; *typical* more than half, up to general; *variant* two cases up to half; of more than 15 cases *rare* two or
///   three, and variant begins at four.
/// - **hill-2012** (Hill, C. E. (Ed.). (2012). *Consensual qualitative research: A practical resource for investigating
///   social science phenomena*. American Psychological Association): worded anew, with the same cut-offs as 2005 for every
///   number of cases. It is a name of its own so that a page cites what the team worked by.
/// - **hill-1997** (Hill, C. E., Thompson, B. J., & Williams, E. N. (1997). A guide to conducting consensual qualitative
///   research. *The Counseling Psychologist, 25*(4), 517–572): *general* all cases, not all but one; *typical* half or more,
///   where 2005 asks for more than half; *variant* two cases up to fewer than half; nothing is *rare*.
///
/// One case makes no category in any of them. Of three cases or fewer the labels fall together, so that there are none.
package struct Cutoffs: Sendable, Equatable {
  /// Fewer make no labels.
  package static let fewestCases = 4
  /// Fewer make no category.
  package static let fewestInCategory = 2
  /// Of more, some categories are rare.
  static let mostWithoutRare = 15

  package let cases: Int
  package let general: ClosedRange<Int>
  /// `nil`: no number of cases is typical.
  package let typical: ClosedRange<Int>?
  package let variant: ClosedRange<Int>?
  package let rare: ClosedRange<Int>?

  /// `nil` of too few cases.
  package init?(_ rules: Interviews.Rules, cases: Int) {
    guard cases >= Self.fewestCases else { return nil }
    self.cases = cases
    let leastTypical: Int
    let leastVariant: Int
    switch rules {
    case .hill2005, .hill2012:
      general = cases - 1...cases
      leastTypical = cases / 2 + 1
      leastVariant = cases > Self.mostWithoutRare ? 4 : Self.fewestInCategory
    case .hill1997:
      general = cases...cases
      leastTypical = (cases + 1) / 2
      leastVariant = Self.fewestInCategory
    }
    typical = Self.range(leastTypical, general.lowerBound - 1)
    variant = Self.range(leastVariant, min(leastTypical, general.lowerBound) - 1)
    rare = Self.range(Self.fewestInCategory, leastVariant - 1)
  }

  private static func range(_ low: Int, _ high: Int) -> ClosedRange<Int>? { low <= high ? low...high : nil }

  /// `nil` of one case or none.
  package func label(_ count: Int) -> FrequencyLabel? {
    FrequencyLabel.allCases.first { range($0)?.contains(count) == true }
  }

  package func range(_ label: FrequencyLabel) -> ClosedRange<Int>? {
    switch label {
    case .general: general
    case .typical: typical
    case .variant: variant
    case .rare: rare
    }
  }
}
