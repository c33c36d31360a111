/// The share of pairs of ratings that agree: the mean over units with two ratings or more, so that of two raters it is the
/// share of units that both put into one category.
///
/// Nothing is taken off for chance. The interval is Student's with the standard error over units, inside 0…1. Refused for
/// one rater and where no unit has two ratings. R: `irr::agree(x)$value / 100` for two raters;
/// `irrCAC::pa.coeff.raw(x)$est`. Source: Gwet (2014), section 2.2.
public struct PercentAgreement: Statistic {
  /// The share.
  public let value: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Of all ratings.
  public init(_ ratings: Ratings, level: Double = 0.95) {
    let agreement = ChanceCorrectedAgreement(ratings, chance: nil)
    value = agreement.value
    estimates = [agreement.estimate(.percentAgreement, from: 0, level: level)]
  }
}
