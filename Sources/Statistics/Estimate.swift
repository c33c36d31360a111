/// One number that a statistic gives, an estimate with its interval, a test, or both: the numeric part of a row of
/// results.csv.
///
/// Every number is finite or absent; where one is absent that a reader would look for, `note` says why.
public struct Estimate: Sendable, Equatable {
  /// What the number belongs to, by position in the statistic's input.
  public enum Place: Sendable, Hashable {
    /// The whole input.
    case whole
    /// A group, level, item or option.
    case at(Int)
    /// The cell of a table.
    case cell(row: Int, column: Int)
    /// The first against the second: a difference first − second, or a ratio first ÷ second.
    case contrast(Int, Int)
    /// A column of a model's design; 0 is the intercept where there is one.
    case term(Int)
  }

  /// Its name.
  public var measure: Measure
  /// What it belongs to.
  public var place: Place
  /// The variant where the measure has several, such as `wilson`; empty otherwise.
  public var method: String
  /// The estimate.
  public var value: Double?
  /// Its standard error.
  public var standardError: Double?
  /// Its confidence interval, either bound of which may be absent where it is infinite.
  public var interval: Interval?
  /// The test statistic.
  public var statistic: Double?
  /// Degrees of freedom, those of the numerator for F.
  public var df: Double?
  /// Degrees of freedom of the denominator.
  public var df2: Double?
  /// Two-sided unless `method` says otherwise.
  public var pValue: Double?
  /// Respondents in the denominator.
  public var n: Int
  /// The sum of their sampling weights, where the estimate is weighted; absent where it is not.
  public var nWeighted: Double?
  /// Why a number is absent, or what to be careful about.
  public var note: String

  /// Numbers that are not finite become absent.
  public init(
    _ measure: Measure, at place: Place = .whole, method: String = "", value: Double? = nil,
    standardError: Double? = nil, interval: Interval? = nil, statistic: Double? = nil, df: Double? = nil,
    df2: Double? = nil, pValue: Double? = nil, n: Int, nWeighted: Double? = nil, note: String = ""
  ) {
    func finite(_ number: Double?) -> Double? { number.flatMap { $0.isFinite ? $0 : nil } }
    self.measure = measure
    self.place = place
    self.method = method
    self.value = finite(value)
    self.standardError = finite(standardError)
    self.interval = interval
    self.statistic = finite(statistic)
    self.df = finite(df)
    self.df2 = finite(df2)
    self.pValue = finite(pValue)
    self.n = n
    self.nWeighted = finite(nWeighted)
    let isLost = note.isEmpty && value.map { !$0.isFinite } == true
    self.note = isLost ? "the result is not a finite number" : note
  }
}

/// A confidence interval.
public struct Interval: Sendable, Equatable {
  /// The lower bound; absent where it is minus infinity.
  public var low: Double?
  /// The upper bound; absent where it is infinity.
  public var high: Double?
  /// The confidence level, such as 0.95.
  public var level: Double

  /// Bounds that are not finite become absent.
  public init(low: Double?, high: Double?, level: Double) {
    self.low = low.flatMap { $0.isFinite ? $0 : nil }
    self.high = high.flatMap { $0.isFinite ? $0 : nil }
    self.level = level
  }
}

/// A statistic: computed when it is made, and read as rows.
public protocol Statistic: Sendable {
  /// Its numbers as rows, those that a reader looks for first standing first.
  var estimates: [Estimate] { get }
}
