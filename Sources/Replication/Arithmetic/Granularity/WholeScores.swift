/// Whether there are n whole scores with a given sum whose squares add up to something in a range.
///
/// The question that decides GRIMMER. The scores are unbounded, or lie between 0 and `top`.
struct WholeScores {
  let n: Int
  let sum: Int
  let squares: ClosedRange<Int>
  /// `nil`: any whole number.
  let top: Int?

  /// `nil` where the search was cut short.
  var exist: Bool? {
    guard n > 0, squares.upperBound >= 0 else { return false }
    guard let top else { return unbounded }
    guard sum >= 0, sum <= n * top else { return false }
    var search = BoundedSearch()
    return search.exists(top, n, sum, squares.lowerBound, squares.upperBound)
  }

  /// The squares of whole numbers have the parity of the numbers.
  private static func hasParity(of sum: Int, _ low: Int, _ high: Int) -> Bool {
    low < high || low == high && (low - sum).isMultiple(of: 2)
  }

  /// The least that the squares of n whole numbers with this sum can add up to: as equal as possible.
  static func least(_ n: Int, _ sum: Int) -> Int {
    let each = Int(RoundingInterval.floor(Int128(sum), Int128(n)))
    let more = sum - n * each
    return n * each * each + more * (2 * each + 1)
  }

  /// Five whole numbers or more reach every sum of squares from the least on that has the right parity.
  ///
  /// Shift and mirror the numbers so that their sum r lies in 0…n/2; the least is then r. Of five numbers with r ≤ 2,
  /// set one apart (0 for r = 1, else 1): the other four have an odd sum b and an odd number a of squares with 4a > b²,
  /// and such four exist, because 4a − b² is 3 modulo 8 and so a sum of three odd squares (Gauss; Cauchy's lemma). A
  /// larger n sets apart zeros while r ≤ 2, else a one, which leaves n − 1, r − 1 and a sum of squares less by one.
  private var unbounded: Bool? {
    let low = max(squares.lowerBound, Self.least(n, sum))
    guard low <= squares.upperBound else { return false }
    if n >= 5 { return Self.hasParity(of: sum, low, squares.upperBound) }
    guard squares.upperBound <= 4_000_000 else { return nil }
    return few(n, sum, squares.lowerBound, squares.upperBound)
  }

  /// One to four numbers, one after the other.
  private func few(_ n: Int, _ sum: Int, _ low: Int, _ high: Int) -> Bool {
    if high < 0 { return false }
    if n == 1 { return sum.magnitude <= 1 << 30 && (low...high).contains(sum * sum) }
    let root = Self.root(high)
    if n == 2 {
      // a + b = sum, a² + b² = (sum² + (a − b)²) / 2.
      var difference = sum.isMultiple(of: 2) ? 0 : 1
      while (sum * sum + difference * difference) / 2 <= high {
        if (sum * sum + difference * difference) / 2 >= low { return true }
        difference += 2
      }
      return false
    }
    return (-root...root).contains { few(n - 1, sum - $0, low - $0 * $0, high - $0 * $0) }
  }

  private static func root(_ value: Int) -> Int {
    var root = Int(Double(value).squareRoot())
    while root * root > value { root -= 1 }
    return root
  }

  /// How many have the highest score, how many the next, down to 2, 1 and 0, which the sums determine.
  private struct BoundedSearch {
    private struct State: Hashable { let top, n, sum, low: Int }
    private var failed: Set<State> = []
    private var steps = 0
    private static let mostSteps = 200_000

    mutating func exists(_ top: Int, _ n: Int, _ sum: Int, _ low: Int, _ high: Int) -> Bool? {
      guard sum >= 0, sum <= n * top else { return false }
      if n == 0 { return low <= 0 && high >= 0 }
      if top == 0 { return low <= 0 && high >= 0 }
      let least = max(low, WholeScores.least(n, sum))
      let most = min(high, Self.most(top, n, sum))
      guard least <= most, WholeScores.hasParity(of: sum, least, most) else { return false }
      // Twos, ones and zeros: each two in place of two ones adds two to the squares, and nothing is skipped.
      if top <= 2 { return true }
      let state = State(top: top, n: n, sum: sum, low: low)
      if failed.contains(state) { return false }
      steps += 1
      if steps > Self.mostSteps { return nil }
      for count in 0...min(n, sum / top) {
        let square = count * top * top
        guard let found = exists(top - 1, n - count, sum - count * top, low - square, high - square) else {
          return nil
        }
        if found { return true }
      }
      failed.insert(state)
      return false
    }

    /// All at the ends of the scale but one.
    private static func most(_ top: Int, _ n: Int, _ sum: Int) -> Int {
      let (atTop, rest) = sum.quotientAndRemainder(dividingBy: top)
      return atTop * top * top + rest * rest
    }
  }
}
