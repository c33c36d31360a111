/// Every exact variance that a printed standard deviation can stand for, as fractions of one denominator.
struct DeviationInterval: Sendable {
  /// Squares of the bounds, over `size`.
  let low: Int128
  let high: Int128
  let size: Int128
  let includesLow: Bool
  let includesHigh: Bool

  init(_ printed: RoundingInterval) {
    let (least, most) = (Int128(max(0, printed.low)), Int128(max(0, printed.high)))
    (low, high, size) = (
      least * least, most * most, Int128(printed.denominator) * Int128(printed.denominator)
    )
    includesLow = printed.includesLow || printed.low < 0
    includesHigh = printed.includesHigh
  }

  /// Whether so many answers with these sums have the standard deviation that was printed, with n − 1 or with n.
  func contains(_ n: Int, sum: Int, squares: Int) -> Bool {
    Grimmer.Divisor.allCases.contains { divisor in
      self.squares(of: n, sum: sum, divisor: divisor)?.contains(squares) == true
    }
  }

  /// The sums of squares of so many whole answers with this sum, parity and scale set aside: n·Q − S² over n(n − 1), or
  /// over n², lies between the bounds. Answers may be means of several items, each the sum over so many.
  func squares(of n: Int, sum: Int, divisor: Grimmer.Divisor, items: Int = 1) -> ClosedRange<Int>? {
    let degrees = divisor == .sample ? n - 1 : n
    guard degrees > 0 else { return nil }
    let scale = Int128(n) * Int128(degrees) * Int128(items) * Int128(items)
    let (from, to) = (low * scale, high * scale)
    // Whole numbers V = n·Q − S² first, then Q.
    var first = RoundingInterval.ceiling(from, size)
    var last = RoundingInterval.floor(to, size)
    if !includesLow, first * size == from { first += 1 }
    if !includesHigh, last * size == to { last -= 1 }
    let known = Int128(sum) * Int128(sum)
    let least = RoundingInterval.ceiling(first + known, Int128(n))
    let most = RoundingInterval.floor(last + known, Int128(n))
    guard least <= most, let least = Int(exactly: least), let most = Int(exactly: most) else { return nil }
    return least...most
  }
}
