import StudyFile

extension Target {
  /// Pearson's r of two numbers, and how many pairs.
  static func correlation(
    of first: @escaping AnswerReader.Number, with second: @escaping AnswerReader.Number,
    among: AnswerReader.Truth?,
    fields: [Int], distance: @escaping @Sendable (_ r: Double, _ n: Double) -> Double
  ) -> Target {
    var target = Target(fields: fields, size: 6) { row, sign, sums in
      if let among, among(row) != true { return }
      let (x, y) = (first(row), second(row))
      guard !x.isNaN, !y.isNaN else { return }
      sums[0] += sign
      sums[1] += sign * x
      sums[2] += sign * x * x
      sums[3] += sign * y
      sums[4] += sign * y * y
      sums[5] += sign * x * y
    } distance: { sums in
      let x = SumsOfSquares(sums)
      let y = SumsOfSquares(n: sums[0], sum: sums[3], squares: sums[4])
      guard x.squares > 0, y.squares > 0 else { return 100 }
      let r = (sums[5] - sums[1] * sums[3] / sums[0]) / (x.squares * y.squares).squareRoot()
      return distance(min(1, max(-1, r)), sums[0])
    }
    target.isMendedBySwaps = true
    return target
  }

  /// Cronbach's α of items as they are scored, among those who answered all of them.
  static func alpha(
    of items: [(number: AnswerReader.Number, isReversed: Bool)], among: AnswerReader.Truth?, fields: [Int],
    aim: Aim
  ) -> Target {
    let k = items.count
    var target = Target(fields: fields, size: 3 + 2 * k) { row, sign, sums in
      if let among, among(row) != true { return }
      var total = 0.0
      for item in items {
        let value = item.number(row)
        guard !value.isNaN else { return }
        // Reversing turns the sign and adds a constant, and constants have no part in α.
        total += item.isReversed ? -value : value
      }
      sums[0] += sign
      sums[1] += sign * total
      sums[2] += sign * total * total
      for (place, item) in items.enumerated() {
        let value = item.number(row)
        sums[3 + 2 * place] += sign * value
        sums[4 + 2 * place] += sign * value * value
      }
    } distance: { sums in
      let total = SumsOfSquares(sums)
      guard k > 1, total.n > 1, total.squares > 0 else { return 100 }
      let own = (0..<k).reduce(0.0) {
        $0 + SumsOfSquares(n: sums[0], sum: sums[3 + 2 * $1], squares: sums[4 + 2 * $1]).squares
      }
      let alpha = Double(k) / Double(k - 1) * (1 - own / total.squares)
      return aim.distance(alpha, steps: total.n / 2)
    }
    target.isMendedBySwaps = true
    return target
  }
}
