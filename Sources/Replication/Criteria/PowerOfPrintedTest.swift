import Analyses
import Foundation
import Statistics

/// What power these data have for the effect of a printed test of several degrees of freedom, which has no direction and
/// so no other criterion, and how many respondents another replication needs.
struct PowerOfPrintedTest {
  private enum Effect {
    case w(Double)
    case f(Double)
  }

  private let effect: Effect
  private let df: Double
  private let newN: Int

  /// `nil` for other tests, and where what they are of was not printed.
  init?(_ test: PrintedTest, newN: Int) {
    guard test.comparison == .equal, let df = test.df?.value, df > 1, test.statistic.value >= 0, newN > 0
    else {
      return nil
    }
    switch test.kind {
    case .chiSquare:
      guard let n = test.n, n > 0 else { return nil }
      effect = .w((test.statistic.value / Double(n)).squareRoot())
    case .f:
      guard let df2 = test.df2?.value, df2 > 0 else { return nil }
      effect = .f((test.statistic.value * df / df2).squareRoot())
    case .t, .z, .r, .q: return nil
    }
    (self.df, self.newN) = (df, newN)
  }

  var estimates: [Estimate] {
    let note = "an effect as large as the printed one, \(name)"
    var estimates: [Estimate] = []
    if let power { estimates.append(Estimate(.power, method: ".05", value: power, n: newN, note: note)) }
    for target in [0.8, 0.9] {
      guard let size = sampleSize(target) else { continue }
      estimates.append(
        Estimate(
          .sampleSize, method: "power .\(Int(target * 10))0, .05", value: Double(size), n: newN, note: note))
    }
    return estimates
  }

  private var name: String {
    switch effect {
    case .w(let w): String(format: "w = %.3f", w)
    case .f(let f): String(format: "f = %.3f", f)
    }
  }

  private var power: Double? {
    switch effect {
    case .w(let w): PowerOfTable.power(w, df: df, n: newN)
    case .f(let f): PowerOfVarianceRatio.power(f, df: df, n: newN)
    }
  }

  private func sampleSize(_ power: Double) -> Int? {
    switch effect {
    case .w(let w): PowerOfTable.sampleSize(w, df: df, power: power)
    case .f(let f): PowerOfVarianceRatio.sampleSize(f, df: df, power: power)
    }
  }
}
