import Replication
import StudyFile

/// A printed number to be met.
struct Aim: Sendable {
  let printed: PrintedNumber
  let rounding: Finding.Rounding
  private let low: Double
  private let high: Double

  init(_ printed: PrintedNumber, _ rounding: Finding.Rounding) {
    self.printed = printed
    self.rounding = rounding
    if let decimal = PrintedDecimal(printed) {
      let bounds = RoundingInterval(decimal, rounding).bounds
      (low, high) = (bounds.lowerBound, bounds.upperBound)
    } else {
      (low, high) = (printed.value, printed.value)
    }
  }

  /// How far a value lies outside what is printed like this; 0 inside.
  func gap(_ value: Double) -> Double {
    if printed.prints(value, rounding: rounding) { return 0 }
    return max(low - value, value - high, 0).nextUp
  }

  /// In steps of a size.
  func distance(_ value: Double, steps: Double) -> Double {
    let gap = gap(value)
    return gap == 0 ? 0 : Target.least + gap * steps
  }
}
