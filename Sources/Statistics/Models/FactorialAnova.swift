/// Analysis of variance of a linear model by its terms: factorial designs, and analysis of covariance where some terms are
/// numbers.
///
/// Null of a term: its coefficients are 0 beside the other terms that its type of sums of squares keeps; against it, some
/// are not. Type II keeps every term that does not contain it (`a` is tested without `a:b`), so that main effects are
/// tested as if interactions were none; type III keeps all others, and means a test of averages over the levels of
/// the other factors only where levels are coded 1 and −1 (sum to zero). Where all cells are equally filled both are the
/// same. SS is the part of y along the term's columns that is orthogonal to those kept; F = (SS/df) / MS_error with the
/// error of the whole model. Partial η² = SS/(SS + SS_error); partial ω² = (SS − df MS_error)/(SS + (n − df) MS_error), 0
/// where that is negative. Their two-sided intervals invert the noncentral F: λ/(λ + df_error) and λ/(λ + n).
/// Assumes independent normal errors of equal variance. Refused as the regression is; type III also where some
/// combination of levels has nobody, as its averages are of cells that nothing tells.
/// Source: Fox (2016), Applied regression analysis and generalized linear models (3rd ed.), section 8.2; Steiger (2004),
/// Psychological Methods 9, 164–182; R's `car::Anova(lm(y ~ a * b), type = 2)`, and of `contr.sum` factors `type = 3`;
/// `effectsize::eta_squared(…, alternative = "two.sided")`.
public struct FactorialAnova: Statistic {
  /// Which other terms a term is tested beside.
  public enum SumsOfSquares: String, Sendable, CaseIterable {
    case typeII = "type II"
    case typeIII = "type III"
  }

  /// What belongs together in the design.
  public struct Term: Sendable, Equatable {
    /// Its columns.
    public var columns: Range<Int>
    /// The places of the terms that it is part of, as `a` of `a:b`.
    public var containing: Set<Int>

    /// A term that no other contains, unless it is said.
    public init(columns: Range<Int>, containing: Set<Int> = []) {
      self.columns = columns
      self.containing = containing
    }
  }

  /// What is found of a term.
  public struct Effect: Sendable, Equatable {
    /// SS.
    public var sumOfSquares: Double
    /// Of the columns that do not depend on those kept.
    public var df: Double
    /// Absent where the columns of the term depend on those kept.
    public var f: Double?
    /// Upper tail.
    public var pValue: Double?
    /// SS/(SS + SS_error).
    public var partialEtaSquared: Double?
    /// The same, corrected for chance.
    public var partialOmegaSquared: Double?
  }

  /// By term; empty where refused.
  public let effects: [Effect]
  /// What no term explains, and its degrees of freedom.
  public let error: (sumOfSquares: Double, df: Double)?
  /// For each term at its place (`at`) the sum of squares, F, partial η² and partial ω²; then the sum of squares of the error
  /// one place further.
  public let estimates: [Estimate]

  /// From distinct rows with an intercept in column 0. For type III levels must be coded to sum to zero.
  public init(_ patterns: DesignPatterns, terms: [Term], type: SumsOfSquares, level: Double = 0.95) {
    let n = patterns.n
    let model = LinearRegression(patterns, terms: [], level: level)
    let dependent = model.coefficients.contains { $0.note == Coefficient.dependent }
    let note =
      model.residualDeviation == nil
      ? model.estimates.first { $0.measure == .rSquared }?.note ?? Refusal.tooLarge
      : type == .typeIII && dependent ? "some combination of levels has nobody" : ""
    let method = type.rawValue

    var effects: [Effect] = []
    var error: (sumOfSquares: Double, df: Double)?
    if note.isEmpty, let deviation = model.residualDeviation {
      let meanSquare = deviation * deviation
      let df = model.df.residual
      error = (meanSquare * df, df)
      effects = terms.indices.map { place in
        let kept = terms.indices.filter {
          $0 != place && (type == .typeIII || !terms[place].containing.contains($0))
        }
        let part = Self.part(
          patterns, of: terms[place].columns, beside: [0] + kept.flatMap { Array(terms[$0].columns) })
        return Effect(part, meanSquare: meanSquare, error: df, n: Double(n))
      }
    }
    self.effects = effects
    self.error = error

    estimates =
      terms.indices.flatMap { place -> [Estimate] in
        let effect = note.isEmpty ? effects[place] : nil
        let doubt = note.isEmpty && effect?.f == nil ? Coefficient.dependent : note
        let bounds = effect.flatMap { effect in
          effect.f.flatMap { NoncentralInterval.f($0, effect.df, model.df.residual, level: level) }
        }
        func interval(_ scale: Double) -> Interval? {
          bounds.map {
            Interval(low: $0.low / ($0.low + scale), high: $0.high / ($0.high + scale), level: level)
          }
        }
        return [
          Estimate(
            .sumOfSquares, at: .at(place), method: method, value: effect?.sumOfSquares,
            df: effect?.df, n: n, note: doubt),
          Estimate(
            .anovaF, at: .at(place), method: method, statistic: effect?.f,
            df: effect?.f == nil ? nil : effect?.df, df2: effect?.f == nil ? nil : model.df.residual,
            pValue: effect?.pValue, n: n, note: doubt),
          Estimate(
            .partialEtaSquared, at: .at(place), method: method, value: effect?.partialEtaSquared,
            interval: interval(model.df.residual), n: n, note: doubt),
          Estimate(
            .partialOmegaSquared, at: .at(place), method: method, value: effect?.partialOmegaSquared,
            interval: interval(Double(n)), n: n, note: doubt),
        ]
      } + [
        Estimate(
          .sumOfSquares, at: .at(terms.count), method: method, value: error?.sumOfSquares, df: error?.df,
          n: n, note: note)
      ]
  }

  /// The sum of squares along some columns that is orthogonal to others, and in how many directions it is: with these
  /// columns last, what the reflections leave of the outcome along them.
  private static func part(_ patterns: DesignPatterns, of columns: Range<Int>, beside kept: [Int])
    -> (sumOfSquares: Double, df: Double)
  {
    let order = kept + Array(columns)
    let solution = LeastSquares(
      design: patterns.outcomes.indices.flatMap { row in
        order.map { patterns.design[row * patterns.columns + $0] }
      },
      columns: order.count, outcomes: patterns.outcomes, weights: patterns.counts.map(Double.init),
      tolerance: 1e-7)
    let own = solution.kept.indices.filter { solution.kept[$0] >= kept.count }
    var sum = CompensatedSum()
    for place in own { sum.add(solution.effects[place], times: solution.effects[place]) }
    return (sum.value, Double(own.count))
  }
}

extension FactorialAnova.Effect {
  fileprivate init(
    _ part: (sumOfSquares: Double, df: Double), meanSquare: Double, error df: Double, n: Double
  ) {
    sumOfSquares = part.sumOfSquares
    self.df = part.df
    guard part.df > 0 else { return }
    let f = part.sumOfSquares / part.df / meanSquare
    self.f = f
    pValue = Tail.f(f, part.df, df)
    partialEtaSquared = part.sumOfSquares / (part.sumOfSquares + meanSquare * df)
    partialOmegaSquared = max(
      0, (part.sumOfSquares - part.df * meanSquare) / (part.sumOfSquares + (n - part.df) * meanSquare))
  }
}
