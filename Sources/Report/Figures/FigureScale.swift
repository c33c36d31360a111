import Foundation

/// Where gnuplot draws a value of an axis whose ends stand at known pixels.
struct FigureScale {
  var low: Double
  var high: Double
  var start: Double
  var end: Double
  var isLogarithmic = false

  /// Not beyond the ends of the axis.
  func place(_ value: Double) -> Double {
    let share =
      isLogarithmic ? (log10(value) - log10(low)) / (log10(high) - log10(low)) : (value - low) / (high - low)
    guard !share.isNaN else { return start }
    return start + min(1, max(0, share)) * (end - start)
  }

  /// From the one to the other, whichever way the axis runs.
  func range(_ from: Double, _ to: Double) -> ClosedRange<Double> {
    let (first, second) = (place(from), place(to))
    return min(first, second)...max(first, second)
  }
}
