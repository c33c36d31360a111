import Foundation

/// A coefficient of a model.
public struct Coefficient: Sendable, Equatable {
  /// The column of the design that it belongs to.
  public let column: Int
  /// The estimate; absent where the column is a linear combination of those before it, or nothing can be estimated.
  public let value: Double?
  /// Its standard error.
  public let standardError: Double?
  /// From t (linear) or normal (logistic).
  public let interval: Interval?
  /// t or z.
  public let statistic: Double?
  /// Two-sided.
  public let pValue: Double?
  /// Why a number is absent.
  public let note: String

  static let dependent = "a linear combination of the columns before it"

  init(_ column: Int, absent note: String) {
    self.init(column, value: nil, note: note)
  }

  init(
    _ column: Int, value: Double?, standardError: Double? = nil, interval: Interval? = nil,
    statistic: Double? = nil, pValue: Double? = nil, note: String = ""
  ) {
    self.column = column
    self.value = value
    self.standardError = standardError
    self.interval = interval
    self.statistic = statistic
    self.pValue = pValue
    self.note = note
  }

  /// As a row; `df` is that of its t.
  func estimate(method: String, df: Double? = nil, n: Int) -> Estimate {
    Estimate(
      .coefficient, at: .term(column), method: method, value: value, standardError: standardError,
      interval: interval, statistic: statistic, df: statistic == nil ? nil : df, pValue: pValue, n: n,
      note: note)
  }

  /// exp β, where β is a difference of logarithms; the test is that of β.
  func exponentiated(_ measure: Measure, method: String, df: Double? = nil, n: Int) -> Estimate {
    Estimate(
      measure, at: .term(column), method: method, value: value.map(exp),
      interval: interval.map { Interval(low: $0.low.map(exp), high: $0.high.map(exp), level: $0.level) },
      statistic: statistic, df: statistic == nil ? nil : df, pValue: pValue, n: n, note: note)
  }
}
