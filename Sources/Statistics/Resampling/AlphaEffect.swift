/// The bootstrap interval of Cronbach's α.
public struct AlphaBootstrap: Statistic {
  /// Its row.
  public let estimates: [Estimate]

  /// Of distinct patterns of answers: `items` numbers for each, as they are scored, pattern after pattern.
  public init(items: Int, answers: [Double], counts: [Int], _ bootstrap: Bootstrap) {
    precondition(answers.count == items * counts.count, "an answer to each item in each pattern")
    let n = counts.reduce(0) { $0.saturating(plus: $1) }
    let effect = AlphaEffect(items: items, answers: answers, counts: counts)
    estimates = [Resamples(effect, counts: counts, bootstrap).estimate(.cronbachAlpha, 0, n: n)]
  }
}

/// Cronbach's α; a pattern is a tuple of answers.
///
/// α needs the variance of each item and of the total, not their covariances: the sums of the items, of their squares all
/// together, and of the squared total.
struct AlphaEffect: SumEffect {
  let terms: [Terms]
  let segments: [Range<Int>]
  let size = 1
  private let items: Int

  init(items: Int, answers: [Double], counts: [Int]) {
    self.items = items
    let means = (0..<items).map { item in
      Sample(values: counts.indices.map { answers[$0 * items + item] }, counts: counts).mean
    }
    let quadruples = (items + 3 + 3) / 4
    var terms = [Terms](repeating: Terms(), count: quadruples * counts.count)
    for pattern in counts.indices {
      var total = 0.0
      var squares = 0.0
      func set(_ place: Int, _ value: Double) {
        terms[place / 4 * counts.count + pattern][place % 4] = value
      }
      for item in 0..<items {
        let deviation = answers[pattern * items + item] - means[item]
        total += deviation
        squares += deviation * deviation
        set(3 + item, deviation)
      }
      set(0, 1)
      set(1, squares)
      set(2, total * total)
    }
    self.terms = terms
    segments = [counts.indices]
  }

  func values(sums: UnsafePointer<Terms>, into values: UnsafeMutablePointer<Double>) {
    let n = sums[0][0]
    var total = 0.0
    var separate = sums[0][1]
    for item in 3..<3 + items {
      let sum = sums[item / 4][item % 4]
      total += sum
      separate -= sum * sum / n
    }
    let variance = centred(sums[0][2], total, n)
    // As `CronbachAlpha`: a total that varies by rounding alone does not vary.
    let isDefined = items > 1 && n > 1 && variance > 1e-13 * separate
    values[0] = isDefined ? Double(items) / Double(items - 1) * (1 - separate / variance) : .nan
  }
}
