/// Agreement of any number of raters, some ratings missing, against what chance would give: (pₐ − pₑ) / (1 − pₑ).
///
/// pₐ is the mean, over units with two ratings or more, of the share of their pairs of ratings that agree; πₖ the mean, over
/// units with a rating, of the share of category k in the unit's ratings. The standard error is the linearised one for units
/// drawn at random from many, the raters being fixed: of κᵢ − 2(1 − κ)(pₑᵢ − pₑ)/(1 − pₑ). Source: Gwet (2014), Handbook of
/// inter-rater reliability (4th ed.), chapters 2 and 5; in R, `irrCAC`.
struct ChanceCorrectedAgreement {
  let value: Double?
  let standardError: Double?
  let units: Int
  private let rated: Int
  private let refusal: String

  /// What a category of this share adds to pₑ, and what each rating of it adds to its unit's pₑᵢ.
  typealias Chance = (_ share: Double) -> (whole: Double, rating: Double)

  init(_ ratings: Ratings, chance: Chance?) {
    let paired = ratings.units(ratedBy: 2)
    let rated = ratings.units(ratedBy: 1)
    units = paired
    self.rated = rated
    var shares = [CompensatedSum](repeating: CompensatedSum(), count: ratings.categories.count)
    var agreeing = CompensatedSum()
    let tallies = ratings.patterns.map(\.tally)
    let agreement = zip(ratings.patterns, tallies).map { pattern, tally -> Double? in
      let given = Double(pattern.given)
      guard given > 1 else { return nil }
      return tally.reduce(0) { $0 + $1.count * ($1.count - 1) } / (given * (given - 1))
    }
    for (pattern, tally) in zip(ratings.patterns, tallies) {
      for (category, count) in tally {
        shares[category].add(count / Double(pattern.given) / Double(rated), times: Double(pattern.units))
      }
    }
    for (pattern, share) in zip(ratings.patterns, agreement) {
      if let share { agreeing.add(share / Double(paired), times: Double(pattern.units)) }
    }
    let parts = shares.map { chance?($0.value) ?? (whole: 0, rating: 0) }
    let expected = parts.reduce(0) { $0 + $1.whole }
    if !ratings.refusal.isEmpty {
      refusal = ratings.refusal
    } else {
      // Everybody chose one category, and chance would too.
      refusal = expected < 1 ? "" : "all ratings are the same: nothing is left to agree on beyond chance"
    }
    guard refusal.isEmpty else {
      (value, standardError) = (nil, nil)
      return
    }
    let value = (agreeing.value - expected) / (1 - expected)
    self.value = value
    var squares = CompensatedSum()
    for (place, pattern) in ratings.patterns.enumerated() {
      var deviation = -value
      if let share = agreement[place] {
        deviation += (share - expected) / (1 - expected) * (Double(rated) / Double(paired))
      }
      if chance != nil {
        let ratings = tallies[place].reduce(0) { $0 + $1.count * parts[$1.category].rating }
        deviation -= 2 * (1 - value) * (ratings / Double(pattern.given) - expected) / (1 - expected)
      }
      squares.add(deviation * deviation, times: Double(pattern.units))
    }
    standardError =
      rated < 2 ? nil : (squares.value / Double(rated) / Double(rated - 1)).squareRoot()
  }

  /// With Student's interval, which ends where the coefficient does.
  func estimate(_ measure: Measure, from lowest: Double, method: String = "", level: Double) -> Estimate {
    var estimate = Estimate(
      measure, method: method, value: value, standardError: standardError, n: units, note: refusal)
    guard let value else { return estimate }
    guard let standardError, let critical = Critical.t(level: level, df: Double(rated - 1)) else {
      estimate.note = rated < 2 ? "one unit has no interval" : ConfidenceLevel.problem
      return estimate
    }
    if standardError > 0 {
      estimate.interval = Interval(
        low: max(lowest, value - critical * standardError), high: min(1, value + critical * standardError),
        level: level)
    } else {
      estimate.note = "no interval: all units agree alike"
    }
    return estimate
  }
}
