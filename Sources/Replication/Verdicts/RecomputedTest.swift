import Analyses
import Foundation
import Statistics
import StudyFile

/// A test that the data give, as a text would print it.
struct RecomputedTest {
  var statistic: Double
  var df: Double?
  var df2: Double?
  var pValue: Double?
  var n: Int
  /// What distinguishes it from others of its kind: `Welch’s t test`.
  var name: String
  /// Without the sampling weights that its study has.
  var isUnweighted = false

  /// Those of a printed kind, the one that the printed degrees of freedom speak for first: whole ones are of tests that
  /// take variances as equal.
  static func all(of printed: PrintedTest, in output: Output) -> [RecomputedTest] {
    let isWhole = (printed.df2 ?? printed.df)?.decimals ?? 0 == 0
    func tests(_ rows: [(Measure, String)]) -> [RecomputedTest] {
      rows.compactMap { measure, name in
        output.rows.first { $0.measure == measure && $0.statistic != nil && !$0.isResampled }
          .flatMap { RecomputedTest($0, name) }
      }
    }
    switch printed.kind {
    case .t:
      let groups = tests([(.studentT, "Student’s t test"), (.welchT, "Welch’s t test")])
      return tests([(.designBasedT, "design-based t test")]) + (isWhole ? groups : groups.reversed())
        + tests([(.pearsonR, "Pearson’s correlation")])
    case .f:
      let groups = tests([(.anovaF, "analysis of variance"), (.welchF, "Welch’s F test")])
      let pairs = tests([(.studentT, "analysis of variance"), (.welchT, "Welch’s F test")]).map(\.squared)
      return tests([(.raoScottF, "Rao and Scott’s F test"), (.designBasedF, "design-based F test")])
        + (isWhole ? groups + pairs : groups.reversed() + pairs.reversed())
    case .chiSquare:
      return tests([
        (.pearsonChiSquare, "uncorrected"), (.yatesChiSquare, "Yates’s correction"),
        (.likelihoodRatioChiSquare, "likelihood-ratio test"), (.kruskalWallis, "Kruskal–Wallis test"),
      ])
    case .z:
      return tests([(.pearsonChiSquare, "uncorrected"), (.yatesChiSquare, "Yates’s correction")])
        .filter { $0.df == 1 }.map(\.root)
    case .r:
      return [
        (Measure.pearsonR, "Pearson’s r"), (.spearmanRho, "Spearman’s ρ"), (.kendallTauB, "Kendall’s τb"),
        (.phi, "φ"),
      ].compactMap { measure, name in
        guard let row = output.rows.first(where: { $0.measure == measure && !$0.isResampled }),
          let estimate = row.estimate
        else { return nil }
        return RecomputedTest(
          statistic: estimate, df: Double(row.n - 2), pValue: row.pValue, n: row.n, name: name)
      }
    case .q: return []
    }
  }

  private init(statistic: Double, df: Double?, df2: Double? = nil, pValue: Double?, n: Int, name: String) {
    self.statistic = statistic
    self.df = df
    self.df2 = df2
    self.pValue = pValue
    self.n = n
    self.name = name
  }

  private init?(_ row: ResultRow, _ name: String) {
    guard let statistic = row.statistic else { return nil }
    self.init(
      statistic: statistic, df: row.df, df2: row.df2, pValue: row.pValue, n: row.n,
      name: row.saysUnweighted ? "\(name), \(ResultRow.unweighted)" : name)
    isUnweighted = row.saysUnweighted
  }

  /// F = t², with one degree of freedom above.
  private var squared: RecomputedTest {
    RecomputedTest(statistic: statistic * statistic, df: 1, df2: df, pValue: pValue, n: n, name: name)
  }

  /// z = √χ².
  private var root: RecomputedTest {
    RecomputedTest(statistic: statistic.squareRoot(), df: nil, pValue: pValue, n: n, name: name)
  }

  /// Whether it would be printed so: the statistic without its sign, which depends on the group that is named first, and its
  /// degrees of freedom.
  func isPrinted(_ test: PrintedTest, rounding: Finding.Rounding) -> Bool {
    isStatistic(test, rounding: rounding)
      && prints(test.df, df) && prints(test.df2, df2)
  }

  func isStatistic(_ test: PrintedTest, rounding: Finding.Rounding) -> Bool {
    let size = abs(test.statistic.value)
    switch test.comparison {
    case .equal: return test.statistic.number.size.prints(abs(statistic), rounding: rounding)
    case .less: return abs(statistic) < size
    case .lessOrEqual: return abs(statistic) <= size
    case .greater: return abs(statistic) > size
    case .greaterOrEqual: return abs(statistic) >= size
    }
  }

  private func prints(_ printed: PrintedDecimal?, _ df: Double?) -> Bool {
    guard let printed, let df else { return true }
    return printed.number.prints(df, rounding: .nearest)
  }

  /// Whether the printed p is its own, by a factor of ½ for a one-tailed one.
  func hasP(_ probability: PrintedTest.Probability, times factor: Double = 1, rounding: Finding.Rounding)
    -> Bool?
  {
    guard let pValue else { return nil }
    let p = pValue * factor
    switch probability {
    case .notSignificant: return p >= 0.05
    case .value(.equal, let printed): return printed.number.prints(p, rounding: rounding)
    case .value(.less, let printed): return p < printed.value
    case .value(.lessOrEqual, let printed): return p <= printed.value
    case .value(.greater, let printed): return p > printed.value
    case .value(.greaterOrEqual, let printed): return p >= printed.value
    }
  }

  /// `χ²(1) = 65.04, p < .001`, the statistic in the digits of the printed one.
  func text(like test: PrintedTest) -> String {
    let digits = test.statistic.number.printing(statistic)
    func degrees(_ df: Double) -> String {
      df == df.rounded() && abs(df) < 1e9 ? String(Int(df)) : String(format: "%.2f", df)
    }
    let inside =
      test.kind == .z ? "" : "(" + [df, df2].compactMap(\.self).map(degrees).joined(separator: ", ") + ")"
    let p = pValue.map { ", " + pText($0) } ?? ""
    return "\(test.kind.rawValue)\(inside) = \(digits)\(p)"
  }
}

extension PrintedDecimal {
  var number: PrintedNumber {
    PrintedNumber(text: text, value: value, isPercentage: isPercentage, decimals: decimals)
  }
}

extension PrintedNumber {
  /// Without its sign.
  fileprivate var size: PrintedNumber {
    PrintedNumber(text: text, value: abs(value), isPercentage: isPercentage, decimals: decimals)
  }
}
