import Foundation

/// One-way analysis of variance of several means of the same respondents.
///
/// Null: all k means are equal; alternative: some differ. F = MS_occasions/MS_error with k − 1 and (k − 1)(n − 1) degrees of
/// freedom, the error being what is left of each answer without the means of its respondent and its occasion. It supposes
/// sphericity: differences of any two answers that vary alike. Where they do not, both degrees of freedom are multiplied by ε,
/// from 1/(k − 1) to 1, so there are three rows: as if they did (`sphericity`), with Greenhouse and Geisser's ε̂, and with
/// Huynh and Feldt's ε̃, at most 1. ε̂ = (tr E)²/((k − 1) tr E²), E being the cross-products of the errors; ε̃ = (n(k − 1)ε̂ −
/// 2)/((k − 1)(n − 1 − (k − 1)ε̂)), which without groups of respondents is Lecoutre's as well. Mauchly's W tests sphericity,
/// by Box's series to the second order; no choice here rests on it. Two shares of variance: partial η², occasions ÷
/// (occasions + error), with the noncentral F interval under sphericity, and generalized η², in which the variance between
/// respondents is in the denominator too, so that it may be set beside that of other respondents.
/// Refused for fewer than two occasions, fewer than two respondents, and where nothing is left of any answer.
///
/// Source: Greenhouse & Geisser (1959), Psychometrika 24, 95–112; Huynh & Feldt (1976), Journal of Educational Statistics 1,
/// 69–82; Lecoutre (1991), Journal of Educational Statistics 16, 371–372; Mauchly (1940), Ann. Math. Stat. 11, 204–209; Olejnik
/// & Algina (2003), Psychological Methods 8, 434–447. R: `car::Anova(lm(x ~ 1), idata = data.frame(o), idesign = ~o)`.
public struct RepeatedMeasuresAnova: Statistic {
  /// F.
  public let f: Double?
  /// Without a correction.
  public let df: (occasions: Double, error: Double)?
  /// Greenhouse and Geisser's ε̂.
  public let greenhouseGeisser: Double?
  /// Huynh and Feldt's ε̃.
  public let huynhFeldt: Double?
  /// Mauchly's W.
  public let mauchlyW: Double?
  /// Of Mauchly's test.
  public let mauchlyP: Double?
  /// Between occasions, between respondents, and left over.
  public let sumsOfSquares: (occasions: Double, respondents: Double, error: Double)
  /// F in three rows, both ε, Mauchly's test, both η².
  public let estimates: [Estimate]

  /// Of all who answered on every occasion.
  public init(_ answers: RepeatedAnswers<Double>, level: Double = 0.95) {
    let (n, k) = (answers.n, answers.occasions)
    let errors = RepeatedErrors(answers)
    sumsOfSquares = (errors.occasions, errors.respondents, errors.error)
    var refusal: String?
    if k < 2 {
      refusal = Refusal.needs(2, "occasions")
    } else if n < 2 {
      refusal = Refusal.needs(2, "respondents")
    } else if !errors.isFinite {
      refusal = Refusal.tooLarge
    } else if errors.isConstant {
      refusal = "all changed alike, or nobody did"
    }
    let methods = ["greenhouse-geisser", "huynh-feldt"]
    guard refusal == nil else {
      (f, df, greenhouseGeisser, huynhFeldt, mauchlyW, mauchlyP) = (nil, nil, nil, nil, nil, nil)
      let note = refusal ?? ""
      estimates =
        (methods + ["sphericity"]).map { Estimate(.repeatedMeasuresF, method: $0, n: n, note: note) }
        + methods.map { Estimate(.sphericityEpsilon, method: $0, n: n, note: note) }
        + [Measure.mauchlyW, .partialEtaSquared, .generalizedEtaSquared].map {
          Estimate($0, n: n, note: note)
        }
      return
    }
    let df = (occasions: Double(k - 1), error: Double(k - 1) * Double(n - 1))
    let f = (errors.occasions / df.occasions) / (errors.error / df.error)
    let epsilon = errors.epsilon
    let mended = Self.huynhFeldt(epsilon, n: Double(n), contrasts: df.occasions)
    let mauchly = k > 2 ? Mauchly(errors.contrasts, df: Double(n - 1)) : nil
    (self.f, self.df) = (f, df)
    (greenhouseGeisser, huynhFeldt) = (epsilon, mended)
    (mauchlyW, mauchlyP) = (mauchly?.w, mauchly?.pValue)
    func test(_ method: String, _ factor: Double) -> Estimate {
      let (df1, df2) = (df.occasions * factor, df.error * factor)
      return Estimate(
        .repeatedMeasuresF, method: method, statistic: f, df: df1, df2: df2, pValue: Tail.f(f, df1, df2), n: n
      )
    }
    let bounds = NoncentralInterval.f(f, df.occasions, df.error, level: level)
    let partial = errors.occasions / (errors.occasions + errors.error)
    // Two occasions have one difference: nothing could vary otherwise.
    let sphericity =
      k == 2
      ? []
      : [
        Estimate(
          .mauchlyW, value: mauchly?.w, pValue: mauchly?.pValue, n: n,
          note: mauchly?.w == nil ? "needs more respondents than occasions, and differences that vary" : "")
      ]
    estimates =
      [
        test(methods[0], epsilon), test(methods[1], mended), test("sphericity", 1),
        Estimate(.sphericityEpsilon, method: methods[0], value: epsilon, n: n),
        Estimate(.sphericityEpsilon, method: methods[1], value: mended, n: n),
      ] + sphericity + [
        Estimate(
          .partialEtaSquared, value: partial,
          interval: bounds.map {
            Interval(low: $0.low / ($0.low + df.error), high: $0.high / ($0.high + df.error), level: level)
          }, n: n, note: bounds == nil ? "no interval: the noncentral F could not be inverted" : ""),
        Estimate(
          .generalizedEtaSquared,
          value: errors.occasions / (errors.occasions + errors.respondents + errors.error), n: n),
      ]
  }

  /// At most 1, and never below Greenhouse and Geisser's, which it mends upwards.
  private static func huynhFeldt(_ epsilon: Double, n: Double, contrasts: Double) -> Double {
    let below = contrasts * (n - 1 - contrasts * epsilon)
    let above = n * contrasts * epsilon - 2
    guard below > 0 else { return above > 1e-9 ? 1 : epsilon }
    return min(1, max(epsilon, above / below))
  }
}
