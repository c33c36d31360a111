/// Little's test that answers are missing completely at random (MCAR).
///
/// Null: whether an answer is missing depends on no answer, given or not; alternative: those who left out other questions
/// differ in the means of what they did answer. d² = Σ n_p (ȳ_p − μ̂_p)ᵀ Σ̂_p⁻¹ (ȳ_p − μ̂_p) over the patterns p of answered
/// variables, with the means and covariances (over n) of a normal distribution by maximum likelihood (``IncompleteAnswers`` has
/// what these take), is χ² with Σ k_p − k degrees of freedom: the k_p variables answered in each pattern, less all.
///
/// Assumes normal answers with the same covariances in every pattern, and a large sample; means alone are compared. A large p
/// does not show that answers are missing at random: small samples find little, and what depends on the missing answers
/// themselves cannot be found. Whoever answered nothing does not count. Little corrects Σ̂ by n/(n − 1), which the programs that
/// print the test do not, and neither does this. Refused for fewer than two variables, where nobody or everybody left out one of
/// them, where one does not vary or follows from the others, where no variable is in two patterns, and where the estimates do
/// not converge.
/// Source: Little (1988), Journal of the American Statistical Association 83, 1198–1202; R's `naniar::mcar_test`, whose
/// estimates stop earlier: of `airquality` it has 35.10613, and the maximum is at 35.10617.
public struct LittlesMCAR: Statistic {
  /// Why there is no test.
  public enum Problem: Error, Sendable, Equatable {
    /// Of fewer than two variables.
    case fewVariables
    /// Nobody left out any of them.
    case complete
    /// Nobody answered the variable with this place.
    case unanswered(Int)
    /// All answers to the variable with this place are alike.
    case constant(Int)
    /// No variable was answered in two patterns.
    case nothingShared
    /// A variable follows from the others, or nearly so.
    case dependent
    /// The estimates were still moving when the algorithm ended.
    case endless
    /// Beyond what numbers can hold.
    case tooLarge
  }

  /// d².
  public let chiSquare: Double?
  /// Σ k_p − k.
  public let df: Double?
  /// Upper tail.
  public let pValue: Double?
  /// Which sets of variables were answered, all of them or some, but not none.
  public let patterns: Int
  /// Why the others are absent.
  public let problem: Problem?
  /// The row.
  public let estimates: [Estimate]

  /// From the answers of everybody.
  public init(_ answers: IncompleteAnswers) {
    patterns = answers.patterns.count
    switch Result(catching: { () throws(Problem) in try Self.test(answers) }) {
    case .success(let (value, degrees)):
      problem = nil
      (chiSquare, df) = (value, degrees)
      pValue = Tail.chiSquare(value, df: degrees)
    case .failure(let found):
      problem = found
      (chiSquare, df, pValue) = (nil, nil, nil)
    }
    estimates = [
      Estimate(
        .littlesMCAR, statistic: chiSquare, df: df, pValue: pValue, n: answers.n, note: problem?.text ?? "")
    ]
  }

  private static func test(_ answers: IncompleteAnswers) throws(Problem) -> (Double, Double) {
    let k = answers.variables
    guard k > 1 else { throw .fewVariables }
    var moments: [(mean: Double, sd: Double)] = []
    for variable in 0..<k {
      let (n, mean, sd) = answers.moments(of: variable)
      guard n > 0 else { throw .unanswered(variable) }
      guard mean.isFinite, sd.isFinite else { throw .tooLarge }
      guard sd > 1e-12 * abs(mean) else { throw .constant(variable) }
      moments.append((mean, sd))
    }
    guard answers.patterns.contains(where: { $0.observed.count < k }) else { throw .complete }
    let df = answers.patterns.reduce(0) { $0 + $1.observed.count } - k
    guard df > 0 else { throw .nothingShared }
    let patterns = answers.standardized(by: moments)
    let fitted: NormalEM
    switch NormalEM.solution(patterns, variables: k) {
    case .success(let solution): fitted = solution
    case .failure(.dependent): throw .dependent
    case .failure(.endless): throw .endless
    }
    var sum = CompensatedSum()
    for pattern in patterns {
      let observed = pattern.observed
      let away = zip(pattern.products.means, observed).map { $0 - fitted.means[$1] }
      let block = observed.flatMap { x in observed.map { fitted.covariances[x * k + $0] } }
      guard let factor = CholeskyFactor(block, size: observed.count) else { throw .dependent }
      for part in factor.solvedForward(away) { sum.add(part * part, times: Double(pattern.products.n)) }
    }
    return (sum.value, Double(df))
  }
}

extension LittlesMCAR.Problem {
  fileprivate var text: String {
    switch self {
    case .fewVariables: Refusal.needs(2, "variables")
    case .complete: "nobody left out any of the variables"
    case .unanswered: "nobody answered one of the variables"
    case .constant: "one of the variables does not vary"
    case .nothingShared: "no variable was answered by respondents who left out different ones"
    case .dependent:
      "one of the variables follows from the others, or hardly more respondents than variables answered"
    case .endless: "the estimates did not converge"
    case .tooLarge: Refusal.tooLarge
    }
  }
}
