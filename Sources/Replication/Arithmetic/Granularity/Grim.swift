import StudyFile

/// Whether whole answers can have a printed mean or percentage.
///
/// The mean of n respondents on a scale of k items that are answered in whole numbers is a whole total over n·k; a
/// percentage is a whole count over n. Brown, N. J. L., & Heathers, J. A. J. (2017). The GRIM test. Social
/// Psychological and Personality Science, 8(4), 363–369.
package struct Grim: Sendable {
  package let printed: PrintedDecimal
  package let rounding: Finding.Rounding
  /// Respondents times items.
  package let parts: Int
  /// The totals that answers can have.
  package let possible: ClosedRange<Int>

  /// `answers` is the lowest and highest answer to one item; `nil` where it is not known. `nil` where there is nobody.
  package init?(
    _ printed: PrintedDecimal, n: Int, items: Int = 1, answers: ClosedRange<Int>? = nil,
    rounding: Finding.Rounding = .nearest
  ) {
    let (parts, isTooLarge) = n.multipliedReportingOverflow(by: items)
    guard n > 0, items > 0, !isTooLarge, parts <= 1_000_000_000 else { return nil }
    self.printed = printed
    self.rounding = rounding
    self.parts = parts
    let limit = 1_000_000_000
    possible =
      answers.map {
        parts * max(-limit, min(limit, $0.lowerBound))...parts * max(-limit, min(limit, $0.upperBound))
      } ?? Int.min...Int.max
  }

  /// A percentage of n respondents.
  package init?(percentage printed: PrintedDecimal, n: Int, rounding: Finding.Rounding = .nearest) {
    self.init(printed, n: n, answers: 0...1, rounding: rounding)
  }

  /// The whole totals that print so; `nil`: the number is impossible.
  package var totals: ClosedRange<Int>? {
    guard let all = RoundingInterval(printed, rounding).parts(of: parts), all.overlaps(possible) else {
      return nil
    }
    return all.clamped(to: possible)
  }

  package var isPossible: Bool { totals != nil }

  /// The totals next to the printed number on either side, and how each would be printed.
  package var nearest: [(total: Int, text: String)] {
    let exact = Int128(printed.digits) * Int128(parts)
    let below = Int(clamping: RoundingInterval.floor(exact, Int128(printed.unitsOfOne)))
    var totals: [Int] = []
    for total in [below, below + 1] {
      let total = max(possible.lowerBound, min(possible.upperBound, total))
      if totals.last != total { totals.append(total) }
    }
    return totals.map { ($0, printed.printing($0, of: parts, rounding: rounding).text) }
  }
}
