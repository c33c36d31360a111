import StudyFile
import Testing

@testable import Replication

@Suite struct RoundingIntervalTests {
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

  @Test(arguments: Finding.Rounding.allCases)
  func isEveryValueThatPrintsSo(_ rounding: Finding.Rounding) {
    for (digits, decimals, isPercentage) in [
      (0, 0, false), (1, 0, false), (-2, 0, false), (25, 1, false), (-24, 1, false), (0, 1, false),
      (50, 0, true),
      (125, 1, true), (1, 2, false), (-1, 2, false),
    ] {
      let printed = PrintedDecimal(digits: digits, decimals: decimals, isPercentage: isPercentage)
      let interval = RoundingInterval(printed, rounding)
      for whole in [1, 2, 3, 4, 7, 8, 20, 40, 200, 2000] {
        let middle = digits * whole / printed.unitsOfOne
        let possible = (middle - 2 * whole - 3...middle + 2 * whole + 3).filter {
          Self.print($0, whole, unitsOfOne: printed.unitsOfOne, rounding).contains(digits)
        }
        let contained = (middle - 2 * whole - 3...middle + 2 * whole + 3).filter {
          interval.contains($0, of: whole)
        }
        #expect(contained == possible, "\(printed.text) of \(whole)")
        #expect(interval.parts(of: whole).map(Array.init) ?? [] == possible, "\(printed.text) of \(whole)")
      }
    }
  }
}
