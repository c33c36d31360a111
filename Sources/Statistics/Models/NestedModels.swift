/// How much each of several blocks of predictors adds to a regression, in the order in which they enter: hierarchical
/// regression.
///
/// Null: the coefficients of the block's columns are 0 in the model with this block and those before it; against it, some
/// are not. Of linear regressions ΔR² and F = (ΔSS/Δp) / (SS/(n − p)), SS being the residual sum of squares of the larger
/// model and p its coefficients; of the others, fitted by maximum likelihood, the χ² of twice the gain in log-likelihood
/// with Δp degrees of freedom. Models must be of the same respondents. Refused for a block whose columns all depend on
/// those before it, for a perfect fit, and where one of the two models cannot be fitted; the likelihood of separated
/// answers is its limit.
/// Source: Cohen, Cohen, West & Aiken (2003), Applied multiple regression/correlation analysis, section 5.5; R's
/// `anova(smaller, larger)` of two models at a time, `test = "LRT"`.
public struct NestedModels: Statistic {
  /// A test for each model but the first; absent where it is refused.
  public struct Change: Sendable, Equatable {
    /// ΔR², of linear regressions.
    public var rSquared: Double?
    /// F or χ².
    public var statistic: Double
    /// Of the block.
    public var df: Double
    /// Of the larger model's residuals, for F.
    public var df2: Double?
    /// Upper tail.
    public var pValue: Double?
  }

  /// By block, `nil` where refused.
  public let changes: [Change?]
  /// A row for each block, at its place (`at`) from 0.
  public let estimates: [Estimate]

  /// A linear regression without any block, then one with each further block.
  public init(_ models: [LinearRegression]) {
    let pairs = zip(models, models.dropFirst())
    changes = pairs.map { smaller, larger in
      let df = smaller.df.residual - larger.df.residual
      guard df > 0, smaller.n == larger.n, let before = smaller.residualDeviation,
        let after = larger.residualDeviation, let low = smaller.rSquared, let high = larger.rSquared
      else { return nil }
      let residual = larger.df.residual
      let gain = before * before * smaller.df.residual - after * after * residual
      let f = max(0, gain / df / (after * after))
      return Change(
        rSquared: max(0, high - low), statistic: f, df: df, df2: residual, pValue: Tail.f(f, df, residual))
    }
    estimates = zip(changes, pairs).enumerated().map { place, pair in
      let (change, (smaller, larger)) = pair
      let doubt = [larger, smaller].flatMap(\.estimates).first { $0.measure == .rSquared && !$0.note.isEmpty }
      return Estimate(
        .rSquaredChange, at: .at(place), value: change?.rSquared, statistic: change?.statistic,
        df: change?.df, df2: change?.df2, pValue: change?.pValue, n: larger.n,
        note: change == nil ? doubt?.note ?? Self.nothing : "")
    }
  }

  /// Rows of the log-likelihood, which tell it with its number of parameters, of a model without any block, then of one
  /// with each further block.
  public init(likelihoods: [Estimate]) {
    let pairs = zip(likelihoods, likelihoods.dropFirst())
    changes = pairs.map { smaller, larger in
      guard let low = smaller.value, let high = larger.value, let few = smaller.df, let many = larger.df,
        many > few, smaller.n == larger.n
      else { return nil }
      let chiSquare = max(0, 2 * (high - low))
      return Change(statistic: chiSquare, df: many - few, pValue: Tail.chiSquare(chiSquare, df: many - few))
    }
    estimates = zip(changes, pairs).enumerated().map { place, pair in
      let (change, (smaller, larger)) = pair
      let doubt = larger.note.isEmpty ? smaller.note : larger.note
      return Estimate(
        .likelihoodRatioChange, at: .at(place), statistic: change?.statistic, df: change?.df,
        pValue: change?.pValue, n: larger.n, note: doubt.isEmpty && change == nil ? Self.nothing : doubt)
    }
  }

  private static let nothing = "adds nothing to the blocks before it"
}
