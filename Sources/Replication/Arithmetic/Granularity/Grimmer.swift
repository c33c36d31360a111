import StudyFile

/// Whether whole answers can have a printed mean and a printed standard deviation together.
///
/// Anaya, J. (2016). The GRIMMER test. PeerJ Preprints, 4, e2400v1; Allard, A. (2018), Analytic-GRIMMER: the sum of
/// squares is a whole number with the parity of the sum. Both conditions are necessary, not sufficient, for few
/// respondents or a short scale; here whole scores with these sums are found, or shown not to exist.
package struct Grimmer: Sendable {
  package enum Divisor: Sendable, CaseIterable { case sample, population }

  package let mean: Grim
  package let sd: PrintedDecimal
  package let n: Int
  package let items: Int
  /// The lowest and highest answer to one item; `nil` where it is not known.
  package let answers: ClosedRange<Int>?
  package let divisor: Divisor

  package init?(
    mean: PrintedDecimal, sd: PrintedDecimal, n: Int, items: Int = 1, answers: ClosedRange<Int>? = nil,
    divisor: Divisor = .sample, rounding: Finding.Rounding = .nearest
  ) {
    guard let grim = Grim(mean, n: n, items: items, answers: answers, rounding: rounding), n > 1,
      grim.parts <= 1_000_000, items <= 1000, sd.digits >= 0
    else { return nil }
    if let answers, answers.lowerBound < -1000 || answers.upperBound > 1000 { return nil }
    (self.mean, self.sd, self.n, self.items) = (grim, sd, n, items)
    (self.answers, self.divisor) = (answers, divisor)
  }

  private static let mostTotals = 20_000

  /// `nil` where it is not decided, because the search was cut short.
  package var isPossible: Bool? {
    guard let totals = mean.totals else { return false }
    var isDecided = true
    for (place, total) in totals.enumerated() {
      guard place < Self.mostTotals else { return nil }
      switch isPossible(total) {
      case true: return true
      case nil: isDecided = false
      default: break
      }
    }
    return isDecided ? false : nil
  }

  /// Respondents' scores are sums of items here, moved so that the lowest is 0 where it is known, or their mean near 0.
  private func isPossible(_ total: Int) -> Bool? {
    let base =
      answers.map { $0.lowerBound * items } ?? Int(RoundingInterval.floor(Int128(total), Int128(n)))
    let sum = total - n * base
    guard let squares = squares(sum) else { return false }
    return WholeScores(
      n: n, sum: sum, squares: squares, top: answers.map { ($0.upperBound - $0.lowerBound) * items }
    ).exist
  }

  /// The sums of squares of scores with this sum, parity and scale set aside.
  func squares(_ sum: Int) -> ClosedRange<Int>? {
    DeviationInterval(RoundingInterval(sd, mean.rounding)).squares(
      of: n, sum: sum, divisor: divisor, items: items)
  }
}
