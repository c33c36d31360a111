import StudyFile

@testable import Replication

enum LongRoot {
  /// How the square root of a fraction is printed by a rule, by counting units up: not how the interval is made.
  static func print(_ part: Int, _ whole: Int, unitsOfOne: Int, _ rounding: Finding.Rounding) -> [Int] {
    let square = part * unitsOfOne * unitsOfOne
    var units = 0
    while (units + 1) * (units + 1) * whole <= square { units += 1 }
    let up = units + 1
    let isExact = units * units * whole == square
    // The root beside the middle between two printed numbers.
    let (middle, own) = ((2 * units + 1) * (2 * units + 1) * whole, 4 * square)
    let nearest = own < middle ? units : up
    switch rounding {
    case .nearest: return own == middle ? [units, up] : [nearest]
    case .halfUp: return [nearest]
    case .halfEven: return [own == middle && units.isMultiple(of: 2) ? units : nearest]
    case .down: return [units]
    case .up: return [isExact ? units : up]
    case .any: return isExact ? [units] : [units, up]
    }
  }

  /// Of whole answers, with n − 1 or with n.
  static func deviations(_ n: Int, sum: Int, squares: Int, unitsOfOne: Int, _ rounding: Finding.Rounding)
    -> Set<Int>
  {
    Set(
      [n - 1, n].filter { $0 > 0 }.flatMap { degrees in
        print(n * squares - sum * sum, n * degrees, unitsOfOne: unitsOfOne, rounding)
      })
  }
}
