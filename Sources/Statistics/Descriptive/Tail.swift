/// Two-sided p values of symmetric distributions and upper tails of the others; absent where undefined.
enum Tail {
  static func t(_ t: Double, df: Double) -> Double? { StudentT(df: df).bothTails(t).present }
  static func normal(_ z: Double) -> Double? { Normal().bothTails(z).present }
  static func f(_ f: Double, _ df: Double, _ df2: Double) -> Double? {
    FDistribution(df: df, df2: df2).upperTail(f).present
  }
  static func chiSquare(_ x: Double, df: Double) -> Double? { ChiSquare(df: df).upperTail(x).present }
  static func studentizedRange(_ q: Double, groups: Int, df: Double) -> Double? {
    StudentizedRange(groups: groups, df: df).upperTail(q).present
  }
}

/// What an interval's standard errors are multiplied by; absent where undefined.
enum Critical {
  static func t(level: Double, df: Double) -> Double? { StudentT(df: df).critical(level).present }
  static func normal(level: Double) -> Double? { Normal.critical(level).present }
  static func f(level: Double, _ df: Double, _ df2: Double) -> Double? {
    FDistribution(df: df, df2: df2).upperQuantile((1 - level) / 2).present
  }
  static func studentizedRange(level: Double, groups: Int, df: Double) -> Double? {
    StudentizedRange(groups: groups, df: df).upperQuantile(1 - level).present
  }
}

extension Double {
  fileprivate var present: Double? { isFinite ? self : nil }
}
