/// Intraclass correlations of numeric ratings: which share of their variance lies between the units that are rated.
///
/// Six forms after Shrout and Fleiss, told by `method`. ICC(1,1): each unit has raters of its own, one-way. ICC(2,1): the same
/// raters for all, drawn from many; their means count as disagreement (absolute agreement). ICC(3,1): these raters and no
/// others, whose means do not count (consistency). ICC(1,k), ICC(2,k), ICC(3,k): of the mean of all k raters. With mean squares
/// between units R, within units W, between raters C and of the error E, of n units: (R − W)/(R + (k − 1)W);
/// (R − E)/(R + (k − 1)E + k(C − E)/n); (R − E)/(R + (k − 1)E); (R − W)/R; (R − E)/(R + (C − E)/n); (R − E)/R. ICC(3,k) is
/// Cronbach's α of the raters. Null: it is 0, F = R/W or R/E; intervals by inverting F, that of ICC(2,·) by Satterthwaite's
/// degrees of freedom. Estimates below 0 are left as they are.
/// Of units that every rater rated. Refused for fewer than two raters or units, and where units do not differ and raters do not
/// either. Where raters agree wholly it is 1 without a test.
/// Source: Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428; McGraw & Wong (1996), Psychological Methods 1, 30–46,
/// table 7; R's `psych::ICC(x, lmer = FALSE)`.
public struct IntraclassCorrelation: Statistic {
  /// Who rates whom, and whether one rating counts or the mean of all.
  public enum Form: String, Sendable, CaseIterable {
    case oneWay = "ICC(1,1)"
    case agreement = "ICC(2,1)"
    case consistency = "ICC(3,1)"
    case oneWayMean = "ICC(1,k)"
    case agreementMean = "ICC(2,k)"
    case consistencyMean = "ICC(3,k)"
  }

  /// One for each form, in the order of `Form`; absent where refused.
  public let values: [Double?]
  /// Its rows, in the same order.
  public let estimates: [Estimate]

  /// Of all units with a rating from each rater.
  public init(_ ratings: Ratings, level: Double = 0.95) {
    let squares = MeanSquares(ratings)
    let note = squares.refusal
    let results = Form.allCases.map { form in
      note.isEmpty ? squares.result(form, level: level) : nil
    }
    values = results.map { $0?.value }
    estimates = zip(Form.allCases, results).map { form, result in
      Estimate(
        .icc, method: form.rawValue, value: result?.value, interval: result?.interval,
        statistic: result?.f?.value, df: result?.f?.df, df2: result?.f?.df2, pValue: result?.f?.pValue,
        n: squares.n, note: note.isEmpty && result?.f == nil ? "the raters agree wholly" : note)
    }
  }

  private struct Result {
    var value: Double
    var interval: Interval?
    var f: (value: Double, df: Double, df2: Double, pValue: Double?)?
  }

  /// The two-way analysis of variance of units and raters.
  private struct MeanSquares {
    let n: Int
    let raters: Int
    let units: Double
    let within: Double
    let between: Double
    let error: Double
    let refusal: String

    init(_ ratings: Ratings) {
      let complete = ratings.patterns.filter { $0.given == ratings.raters }
      let n = complete.reduce(0) { $0.saturating(plus: $1.units) }
      let k = Double(ratings.raters)
      func sample(_ value: (Ratings.Pattern) -> Double) -> Sample {
        Sample(values: complete.map(value), counts: complete.map(\.units))
      }
      func rating(_ pattern: Ratings.Pattern, _ rater: Int) -> Double {
        pattern.codes[rater].map { ratings.categories[$0] } ?? 0
      }
      let means = sample { pattern in
        (0..<ratings.raters).reduce(0) { $0 + rating(pattern, $1) } / k
      }
      let byRater = (0..<ratings.raters).map { rater in sample { rating($0, rater) } }
      let raterMeans = Sample(byRater.map(\.mean))
      // Deviations from the unit's own mean, so that ratings far from 0 lose no digits.
      var scatter = CompensatedSum()
      for pattern in complete {
        let own = Sample((0..<ratings.raters).map { rating(pattern, $0) })
        scatter.add(own.sumOfSquares, times: Double(pattern.units))
      }
      let size = Double(n)
      self.n = n
      raters = ratings.raters
      units = k * means.sumOfSquares / (size - 1)
      within = scatter.value / (size * (k - 1))
      between = size * raterMeans.sumOfSquares / (k - 1)
      // Rounding may leave less than nothing.
      let left = scatter.value - size * raterMeans.sumOfSquares
      error = left > 1e-13 * scatter.value ? left / ((size - 1) * (k - 1)) : 0
      refusal =
        if ratings.raters < 2 { Refusal.needs(2, "raters") } else if n < 2 {
          Refusal.needs(2, "units rated by all")
        } else if ![units, within, between].allSatisfy(\.isFinite) {
          Refusal.tooLarge
        } else if units == 0, within == 0 { Refusal.constant } else { "" }
    }

    func result(_ form: Form, level: Double) -> Result? {
      guard let value = value(form) else { return nil }
      let isOneWay = form == .oneWay || form == .oneWayMean
      let noise = isOneWay ? within : error
      guard noise > 0 else { return Result(value: value) }
      let df = Double(n) - 1
      let df2 = (isOneWay ? Double(n) : df) * Double(raters - 1)
      let f = units / noise
      return Result(
        value: value, interval: interval(form, f, df, df2, level: level),
        f: (f, df, df2, Tail.f(f, df, df2)))
    }

    private func value(_ form: Form) -> Double? {
      let (k, raterPart) = (Double(raters), (between - error) / Double(n))
      let (part, whole): (Double, Double) =
        switch form {
        case .oneWay: (units - within, units + (k - 1) * within)
        case .oneWayMean: (units - within, units)
        case .consistency: (units - error, units + (k - 1) * error)
        case .consistencyMean: (units - error, units)
        case .agreement: (units - error, units + (k - 1) * error + k * raterPart)
        case .agreementMean: (units - error, units + raterPart)
        }
      return whole == 0 ? nil : part / whole
    }

    private func interval(_ form: Form, _ f: Double, _ df: Double, _ df2: Double, level: Double) -> Interval?
    {
      let (k, size) = (Double(raters), Double(n))
      func critical(_ df: Double, _ df2: Double) -> Double? { Critical.f(level: level, df, df2) }
      func ofMean(_ single: Double) -> Double { single * k / (1 + single * (k - 1)) }
      switch form {
      case .agreement, .agreementMean:
        guard let single = value(.agreement) else { return nil }
        let ratio = between / error
        let rest = size * (1 + (k - 1) * single) - k * single
        let all = k * single * ratio + rest
        let v =
          (k - 1) * df * all * all / (df * (k * single * ratio) * (k * single * ratio) + rest * rest)
        guard let high = critical(df, v), let low = critical(v, df) else { return nil }
        let spread = k * between + (k * size - k - size) * error
        let bounds = (
          low: size * (units - high * error) / (high * spread + size * units),
          high: size * (low * units - error) / (spread + size * low * units)
        )
        return form == .agreement
          ? Interval(low: bounds.low, high: bounds.high, level: level)
          : Interval(low: ofMean(bounds.low), high: ofMean(bounds.high), level: level)
      default:
        guard let high = critical(df, df2), let low = critical(df2, df) else { return nil }
        let (below, above) = (f / high, f * low)
        return form == .oneWay || form == .consistency
          ? Interval(low: (below - 1) / (below + k - 1), high: (above - 1) / (above + k - 1), level: level)
          : Interval(low: 1 - 1 / below, high: 1 - 1 / above, level: level)
      }
    }
  }
}
