/// Cochran's Q, whether the share of Yes is the same on several occasions, of the same respondents.
///
/// Null: the answers of each respondent are exchangeable; alternative: the share differs between occasions.
/// Q = k(k − 1) Σ(Gⱼ − Ḡ)² / Σ Lᵢ(k − Lᵢ), with Gⱼ who said Yes on occasion j and Lᵢ how often respondent i did; χ² with k − 1
/// degrees of freedom. Respondents who never or always said Yes count for nothing. Refused for fewer than two occasions and
/// where nobody changed; a note warns where fewer than 24 ÷ k respondents changed.
///
/// Source: Cochran (1950), Biometrika 37, 256–266; for the note Tate & Brown (1970), Journal of the American Statistical
/// Association 65, 155–160. R: `mantelhaen.test(occasion, answer, respondent)`, `coin::symmetry_test(answer ~ occasion |
/// respondent, teststat = "quad")`.
public struct CochranQ: Statistic {
  /// Q.
  public let q: Double?
  /// k − 1.
  public let df: Double?
  /// The upper tail.
  public let pValue: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Whether each answer was Yes.
  public init(_ answers: RepeatedAnswers<Bool>, at place: Estimate.Place = .whole) {
    let test = MarginalHomogeneity(
      RepeatedAnswers(
        occasions: answers.occasions, tuples: answers.tuples.map { $0.map { $0 ? 1 : 0 } },
        counts: answers.counts), categories: 2, .cochranQ, at: place)
    (q, df, pValue) = (test.statistic, test.df, test.pValue)
    var row = test.estimates[0]
    let changed = zip(answers.tuples, answers.counts).filter { Set($0.0).count > 1 }.reduce(0) { $0 + $1.1 }
    if q != nil, changed * answers.occasions < 24 {
      row.note = "only \(changed) changed: the chi-square approximation is rough"
    }
    estimates = [row]
  }
}
