import StudyFile
import Testing

@testable import Replication

@Suite struct RoundingIntervalTests {
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
          LongDivision.print($0, whole, unitsOfOne: printed.unitsOfOne, rounding).contains(digits)
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
