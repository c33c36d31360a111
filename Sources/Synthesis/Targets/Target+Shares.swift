import StudyFile

extension Target {
  /// A share or a count of those for whom something holds.
  static func share(
    of event: @escaping AnswerReader.Truth, among: AnswerReader.Truth?, fields: [Int], aim: Aim,
    isCount: Bool,
    countsMissing: Bool
  ) -> Target {
    var target = Target(fields: fields, size: 3) { row, sign, sums in
      if let among, among(row) != true { return }
      switch event(row) {
      case true?: sums[0] += sign
      case false?: sums[1] += sign
      case nil: sums[2] += sign
      }
    } distance: { sums in
      let answered = sums[0] + sums[1]
      if isCount { return aim.distance(sums[0], steps: 1) }
      guard answered > 0 else { return 100 }
      let n = answered + (countsMissing ? sums[2] : 0)
      return aim.distance(sums[0] / n, steps: n)
    }
    target.isExact = true
    return target
  }

  /// How many there are of whom something is so.
  static func count(_ isCounted: @escaping AnswerReader.Truth, fields: [Int], range: ClosedRange<Double>)
    -> Target
  {
    var target = Target(fields: fields, size: 1) { row, sign, sums in
      if isCounted(row) == true { sums[0] += sign }
    } distance: { sums in
      range.contains(sums[0]) ? 0 : max(range.lowerBound - sums[0], sums[0] - range.upperBound)
    }
    target.isExact = true
    return target
  }

  /// How often something happens, by group.
  struct TwoShares {
    let (a, n, b, m): (Double, Double, Double, Double)
    var p: Double { a / n }
    var q: Double { b / m }
    var difference: Double { p - q }

    /// `nil` unless exactly two groups have answers.
    init?(_ sums: UnsafePointer<Double>, groups: Int, first: Int?) {
      var occupied = (0..<groups).filter { sums[2 * $0] + sums[2 * $0 + 1] > 0 }
      guard occupied.count == 2 else { return nil }
      if let first, occupied[1] == first { occupied.swapAt(0, 1) }
      (a, b) = (sums[2 * occupied[0]], sums[2 * occupied[1]])
      (n, m) = (a + sums[2 * occupied[0] + 1], b + sums[2 * occupied[1] + 1])
    }

    /// Pearson's z, signed.
    var z: Double {
      let pooled = (a + b) / (n + m)
      let variance = pooled * (1 - pooled) * (1 / n + 1 / m)
      return variance > 0 ? difference / variance.squareRoot() : 0
    }
    /// Where expected counts are small Fisher's test is used, which asks for more.
    var bound: Double {
      let events = min(a + b, n + m - a - b) / (n + m)
      return min(n, m) * events < 6 ? 2.5 : 1.97
    }
    var standardError: Double { (p * (1 - p) / n + q * (1 - q) / m).squareRoot() }
  }

  /// A claim about the shares of an event in two groups. `first` is the group that comes first in the difference.
  static func twoShares(
    of event: @escaping AnswerReader.Truth, by level: @escaping AnswerReader.Level, groups: Int, first: Int?,
    among: AnswerReader.Truth?, fields: [Int], distance: @escaping @Sendable (TwoShares) -> Double
  ) -> Target {
    var target = Target(fields: fields, size: 2 * groups) { row, sign, sums in
      if let among, among(row) != true { return }
      let group = level(row)
      guard group >= 0, group < groups, let isTrue = event(row) else { return }
      sums[2 * group + (isTrue ? 0 : 1)] += sign
    } distance: { sums in
      TwoShares(sums, groups: groups, first: first).map(distance) ?? 100
    }
    target.isMendedBySwaps = true
    return target
  }
}
