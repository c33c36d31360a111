import StudyFile

@testable import Replication

enum LongDivision {
  /// How a fraction is printed by a rule, by long division on the digits: not how the interval is made.
  static func print(_ part: Int, _ whole: Int, unitsOfOne: Int, _ rounding: Finding.Rounding) -> [Int] {
    let magnitude = abs(part) * unitsOfOne
    let (units, rest) = (magnitude / whole, magnitude % whole)
    let sign = part < 0 ? -1 : 1
    let up = units + 1
    switch rounding {
    case .nearest:
      return 2 * rest == whole ? [units * sign, up * sign] : [(2 * rest < whole ? units : up) * sign]
    case .halfUp: return [(2 * rest < whole ? units : up) * sign]
    case .halfEven:
      if 2 * rest == whole { return [(units % 2 == 0 ? units : up) * sign] }
      return [(2 * rest < whole ? units : up) * sign]
    case .down: return [units * sign]
    case .up: return [(rest == 0 ? units : up) * sign]
    case .any: return rest == 0 ? [units * sign] : [units * sign, up * sign]
    }
  }
}
