import StudyFile

extension Target {
  /// Count, sum and sum of squares of a number.
  static func moments(
    of number: @escaping AnswerReader.Number, among: AnswerReader.Truth?, fields: [Int],
    value: @escaping @Sendable (SumsOfSquares) -> Double,
    distance: @escaping @Sendable (SumsOfSquares) -> Double
  ) -> Target {
    var target = Target(fields: fields, size: 3) { row, sign, sums in
      if let among, among(row) != true { return }
      let value = number(row)
      guard !value.isNaN else { return }
      sums[0] += sign
      sums[1] += sign * value
      sums[2] += sign * value * value
    } distance: {
      distance(SumsOfSquares($0))
    }
    target.isExact = true
    target.value = { value(SumsOfSquares($0)) }
    return target
  }

  /// A quantile as `analyze` takes it (R's type 7): the answers on either side of its place are both what was printed.
  static func quantile(
    _ share: Double, of number: @escaping AnswerReader.Number, among: AnswerReader.Truth?, fields: [Int],
    aim: Aim
  ) -> Target {
    Target(fields: fields, size: 3) { row, sign, sums in
      if let among, among(row) != true { return }
      let value = number(row)
      guard !value.isNaN else { return }
      sums[aim.gap(value) == 0 ? 1 : value < aim.printed.value ? 0 : 2] += sign
    } distance: { sums in
      let n = sums[0] + sums[1] + sums[2]
      guard n > 0 else { return 100 }
      let place = (n - 1) * share
      return max(0, sums[0] - place.rounded(.down)) + max(0, sums[2] - (n - 1 - place.rounded(.up)))
    }
  }

  struct TwoMeans {
    let a: SumsOfSquares
    let b: SumsOfSquares

    init?(_ sums: UnsafePointer<Double>, groups: Int, first: Int?) {
      var occupied = (0..<groups).filter { sums[3 * $0] > 0 }
      guard occupied.count == 2 else { return nil }
      if let first, occupied[1] == first { occupied.swapAt(0, 1) }
      a = SumsOfSquares(sums + 3 * occupied[0])
      b = SumsOfSquares(sums + 3 * occupied[1])
    }

    var difference: Double { a.mean - b.mean }
    private var errors: (Double, Double) { (a.variance / a.n, b.variance / b.n) }
    var standardError: Double { (errors.0 + errors.1).squareRoot() }
    /// Welch's.
    var df: Double {
      let (x, y) = errors
      guard a.n > 1, b.n > 1, x + y > 0 else { return 0 }
      return (x + y) * (x + y) / (x * x / (a.n - 1) + y * y / (b.n - 1))
    }
    var t: Double { standardError > 0 ? difference / standardError : 0 }
    var pooled: Double {
      let df = a.n + b.n - 2
      return df > 0 ? ((a.squares + b.squares) / df).squareRoot() : 0
    }
  }

  static func twoMeans(
    of number: @escaping AnswerReader.Number, by level: @escaping AnswerReader.Level, groups: Int,
    first: Int?,
    among: AnswerReader.Truth?, fields: [Int], distance: @escaping @Sendable (TwoMeans) -> Double
  ) -> Target {
    var target = Target(fields: fields, size: 3 * groups) { row, sign, sums in
      if let among, among(row) != true { return }
      let group = level(row)
      guard group >= 0, group < groups else { return }
      let value = number(row)
      guard !value.isNaN else { return }
      sums[3 * group] += sign
      sums[3 * group + 1] += sign * value
      sums[3 * group + 2] += sign * value * value
    } distance: { sums in
      TwoMeans(sums, groups: groups, first: first).map(distance) ?? 100
    }
    target.isMendedBySwaps = true
    return target
  }
}
