/// Fleiss’ κ: agreement of any number of raters beyond what would come of each rating being drawn from the categories’ shares
/// among all ratings, pₑ = Σπₖ².
///
/// Which rater gave a rating does not matter; of two raters it is Scott’s π. Units may have ratings by some raters only. The
/// interval is Student's with the linearised standard error, inside −1…1. Refused for one rater, where no unit has two
/// ratings, and where all ratings are the same. R: `irr::kappam.fleiss(x)$value`, for units rated by all;
/// `irrCAC::fleiss.kappa.raw(x)$est`. Source: Fleiss (1971), Psychological Bulletin 76, 378–382, equations 1 to 5; Gwet
/// (2014), section 5.3, for missing ratings and the standard error.
public struct FleissKappa: Statistic {
  /// κ.
  public let value: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Of all ratings.
  public init(_ ratings: Ratings, level: Double = 0.95) {
    let agreement = ChanceCorrectedAgreement(ratings) { ($0 * $0, $0) }
    value = agreement.value
    estimates = [agreement.estimate(.fleissKappa, from: -1, level: level)]
  }
}
