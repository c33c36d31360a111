/// What φ and V share: the noncentral interval of χ².
///
/// The bounds of λ are those with which a χ² above the observed one has probability (1 − level) ÷ 2 and (1 + level) ÷ 2; a
/// bound is 0 where even independence gives it more. Source: Smithson, M. (2003). *Confidence intervals*, pp. 38–40.
struct Association {
  let table: ContingencyTable
  let problem: TableProblem
  let level: Double
  /// χ² ÷ n.
  let phiSquared: Double
  /// The same of the bounds of λ.
  let bounds: (low: Double, high: Double)

  /// Why there are no numbers, or nil.
  var refusal: String? {
    problem.refusal ?? (ConfidenceLevel.isDefined(level) ? nil : ConfidenceLevel.problem)
  }

  init(_ original: ContingencyTable, onlyTwoByTwo: Bool = false, level: Double) {
    problem = TableProblem(original, onlyTwoByTwo: onlyTwoByTwo)
    table = problem.table
    self.level = level
    let test = PearsonChiSquare(table)
    guard let statistic = test.statistic, let df = test.df, ConfidenceLevel.isDefined(level) else {
      phiSquared = .nan
      bounds = (.nan, .nan)
      return
    }
    let n = Double(table.total)
    func lambda(_ p: Double) -> Double {
      NoncentralChiSquare.noncentrality(df: df, x: statistic, upperTail: p) / n
    }
    phiSquared = statistic / n
    bounds = (lambda((1 - level) / 2), lambda((1 + level) / 2))
  }

  /// The row of a coefficient that is `measure(φ²)`, not above 1.
  func estimate(_ name: Measure, _ measure: (Double) -> Double) -> Estimate {
    if let refusal { return Estimate(name, n: table.total, note: refusal) }
    func limited(_ square: Double) -> Double {
      let value = measure(square)
      return value.isNaN ? value : min(1, value)
    }
    return Estimate(
      name, value: limited(phiSquared),
      interval: Interval(low: limited(bounds.low), high: limited(bounds.high), level: level), n: table.total,
      note: problem.note())
  }
}
