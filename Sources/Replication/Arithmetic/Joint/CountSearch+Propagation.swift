/// What one equation or printed number says about the bounds of its unknowns.
extension CountSearch {
  /// `false` where nothing is left.
  mutating func propagate(equation: Int) -> Bool {
    let range = system.terms.range(equation)
    let total = system.totals[equation]
    steps += range.count
    var (least, most) = (0, 0)
    for place in range {
      let term = system.terms.elements[place]
      let (low, high) = (term.weight * lower[term.unknown], term.weight * upper[term.unknown])
      least += min(low, high)
      most += max(low, high)
    }
    guard least <= total, total <= most else { return false }
    if least == most { return true }
    steps += range.count
    for place in range {
      let (unknown, weight) = (system.terms.elements[place].unknown, system.terms.elements[place].weight)
      let (low, high) = (lower[unknown], upper[unknown])
      if low == high { continue }
      let own = weight > 0 ? (weight * low, weight * high) : (weight * high, weight * low)
      // What the others leave for this term.
      let (from, to) = (total - (most - own.1), total - (least - own.0))
      if from <= own.0, to >= own.1 { continue }
      let range =
        weight > 0
        ? (Self.up(from, weight), Self.down(to, weight)) : (Self.up(to, weight), Self.down(from, weight))
      guard narrow(unknown, range.0, range.1) else { return false }
      let (newLow, newHigh) = (lower[unknown], upper[unknown])
      least += (weight > 0 ? weight * newLow : weight * newHigh) - own.0
      most += (weight > 0 ? weight * newHigh : weight * newLow) - own.1
    }
    return true
  }

  /// `false` where nothing is left.
  mutating func propagate(_ number: CountSystem.Printed) -> Bool {
    guard let squares = number.squares else { return propagate(ratio: number) }
    return propagate(deviation: number, squares)
  }

  /// low · whole ≤ denominator · part ≤ high · whole, or <.
  private mutating func propagate(ratio: CountSystem.Printed) -> Bool {
    steps += 4
    let (low, high, size) = (ratio.interval.low, ratio.interval.high, ratio.interval.denominator)
    let (wholeLow, wholeHigh) = (lower[ratio.whole], upper[ratio.whole])
    let from = low * (low > 0 ? wholeLow : wholeHigh)
    let to = high * (high > 0 ? wholeHigh : wholeLow)
    var (partLow, partHigh) = (Self.up(from, size), Self.down(to, size))
    if !ratio.interval.includesLow, partLow * size == from { partLow += 1 }
    if !ratio.interval.includesHigh, partHigh * size == to { partHigh -= 1 }
    guard narrow(ratio.part, partLow, partHigh) else { return false }
    if low > 0 {
      let most = size * upper[ratio.part]
      var bound = Self.down(most, low)
      if !ratio.interval.includesLow, bound * low == most { bound -= 1 }
      guard narrow(ratio.whole, wholeLow, bound) else { return false }
    }
    if high > 0 {
      let least = size * lower[ratio.part]
      var bound = Self.up(least, high)
      if !ratio.interval.includesHigh, bound * high == least { bound += 1 }
      guard narrow(ratio.whole, bound, wholeHigh) else { return false }
    }
    return passOver(ratio)
  }

  private static let mostPassed = 100

  /// Passes over wholes at either end that have no such part: 36.84% is of 19, of 38 or of 57, and of nothing between.
  private mutating func passOver(_ ratio: CountSystem.Printed) -> Bool {
    var (first, last) = (lower[ratio.whole], upper[ratio.whole])
    let most = last
    while first <= most, first - lower[ratio.whole] < Self.mostPassed, !hasPart(ratio, first) { first += 1 }
    if first > most { return false }
    while last > first, most - last < Self.mostPassed, !hasPart(ratio, last) { last -= 1 }
    steps += (first - lower[ratio.whole]) + (most - last)
    return narrow(ratio.whole, first, last)
  }

  private func hasPart(_ ratio: CountSystem.Printed, _ whole: Int) -> Bool {
    let interval = ratio.interval
    var (low, high) = (
      Self.up(interval.low * whole, interval.denominator),
      Self.down(interval.high * whole, interval.denominator)
    )
    if !interval.includesLow, low * interval.denominator == interval.low * whole { low += 1 }
    if !interval.includesHigh, high * interval.denominator == interval.high * whole { high -= 1 }
    return max(low, lower[ratio.part]) <= min(high, upper[ratio.part])
  }

  static func down(_ value: Int, _ by: Int) -> Int {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: by)
    return rest != 0 && (rest < 0) != (by < 0) ? quotient - 1 : quotient
  }

  static func up(_ value: Int, _ by: Int) -> Int {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: by)
    return rest != 0 && (rest < 0) == (by < 0) ? quotient + 1 : quotient
  }
}
