/// Gwet’s AC1: agreement of any number of raters beyond chance, where chance is taken to be at work only in units that are
/// hard to rate: pₑ = Σπₖ(1 − πₖ) / (q − 1), of q categories.
///
/// Unlike κ it stays high where nearly all units belong to one category and the raters agree that they do. q counts every
/// category that a rater could choose, whether or not one did. Units may have ratings by some raters only. The interval is
/// Student's with the linearised standard error, inside −1…1. Refused for one rater, fewer than two categories, and where no
/// unit has two ratings. R: `irrCAC::gwet.ac1.raw(x, categ.labels = …)$est`. Source: Gwet (2008), British Journal of
/// Mathematical and Statistical Psychology 61, 29–48; Gwet (2014), section 5.4.
public struct GwetAC1: Statistic {
  /// The coefficient.
  public let value: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Of all ratings.
  public init(_ ratings: Ratings, level: Double = 0.95) {
    let others = Double(ratings.categories.count - 1)
    guard others > 0 else {
      value = nil
      estimates = [Estimate(.gwetAC1, n: ratings.units(ratedBy: 2), note: Refusal.needs(2, "categories"))]
      return
    }
    let agreement = ChanceCorrectedAgreement(ratings) { ($0 * (1 - $0) / others, (1 - $0) / others) }
    value = agreement.value
    estimates = [agreement.estimate(.gwetAC1, from: -1, level: level)]
  }
}
