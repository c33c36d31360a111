/// McNemar's test of two proportions of the same respondents.
///
/// Null: as many change from Yes to No (b) as from No to Yes (c); alternative: they do not. Four rows: χ² = (b − c)²/(b + c)
/// with one degree of freedom; the same with Edwards' continuity correction, (|b − c| − 1)²/(b + c), where b and c differ;
/// the exact binomial test of b among b + c; and its mid-p, which takes off half the probability of what was observed and so
/// is not as cautious. Respondents who did not change count for nothing. Refused where nobody changed. `isDoubtful` goes by
/// the expected count of b and c, (b + c)/2, which does not look at what is tested.
///
/// Source: McNemar (1947), Psychometrika 12, 153–157; Edwards (1948), Psychometrika 13, 185–187; Fagerland, Lydersen & Laake
/// (2013), BMC Medical Research Methodology 13, 91, for the mid-p. R: `mcnemar.test(x, correct = FALSE)`, `mcnemar.test(x)`,
/// `binom.test(b, b + c)`; `2 * pbinom(min(b, c), b + c, .5) - dbinom(b, b + c, .5)`.
public struct McNemar: Statistic {
  /// How p is computed; the `method` of a row.
  public enum Method: String, Sendable, CaseIterable {
    /// χ².
    case chiSquare = "chi-square"
    /// χ² with the continuity correction.
    case corrected
    /// Binomial.
    case exact
    /// Binomial, with half of the probability of what was observed.
    case midP = "mid-p"
  }

  /// (b − c)²/(b + c).
  public let chiSquare: Double?
  /// With the continuity correction.
  public let corrected: Double?
  /// By method; empty where the test is refused.
  public let pValues: [Method: Double]
  /// Whether fewer than 5 are expected in b and c, so that χ² is not to be relied upon.
  public let isDoubtful: Bool
  /// A row a method.
  public let estimates: [Estimate]

  /// Tests whether as many changed one way as the other.
  public init(_ pairs: MatchedPairs, at place: Estimate.Place = .contrast(0, 1)) {
    isDoubtful = pairs.changed < 10
    let n = max(0, pairs.n)
    guard pairs.refusal == nil, pairs.changed > 0 else {
      (chiSquare, corrected, pValues) = (nil, nil, [:])
      let note = pairs.refusal ?? "nobody changed"
      estimates = Method.allCases.map {
        Estimate(.mcnemar, at: place, method: $0.rawValue, n: n, note: note)
      }
      return
    }
    let changed = Double(pairs.changed)
    let distance = abs(Double(pairs.onlyFirst) - Double(pairs.onlySecond))
    let plain = distance * distance / changed
    let cautious = max(0, distance - 1) * max(0, distance - 1) / changed
    let binomial = Binomial(trials: pairs.changed, probability: 0.5)
    let smaller = min(pairs.onlyFirst, pairs.onlySecond)
    let tail = binomial.atMost(smaller)
    var pValues: [Method: Double] = [:]
    pValues[.chiSquare] = Tail.chiSquare(plain, df: 1)
    pValues[.corrected] = Tail.chiSquare(cautious, df: 1)
    pValues[.exact] = min(1, 2 * tail)
    // Of as many both ways the two tails share their middle.
    pValues[.midP] = distance == 0 ? 1 - binomial.exactly(smaller) : 2 * tail - binomial.exactly(smaller)
    (chiSquare, corrected) = (plain, cautious)
    self.pValues = pValues
    let doubt = isDoubtful ? "fewer than 10 changed" : ""
    estimates = Method.allCases.map { method in
      let isChiSquare = method == .chiSquare || method == .corrected
      return Estimate(
        .mcnemar, at: place, method: method.rawValue,
        statistic: isChiSquare ? (method == .chiSquare ? plain : cautious) : Double(pairs.onlyFirst),
        df: isChiSquare ? 1 : nil, pValue: pValues[method], n: n, note: isChiSquare ? doubt : "")
    }
  }
}
