/// Differences by the rank of their size, those of 0 left out; ties get the mean of their ranks.
struct SignedRanks {
  /// The differences that are not 0.
  let differences: Sample
  /// How many were 0.
  let zeros: Int
  /// V: the ranks of positive differences, added up.
  let positive: Double
  /// Of all of them, n(n + 1)/2.
  let total: Double
  /// Of V, if each were as likely to be negative.
  let variance: Double
  /// Whether two have the same size.
  let hasTies: Bool

  init(_ all: Sample) {
    let kept = zip(all.values, all.counts).filter { $0.0 != 0 }
    differences = Sample(values: kept.map(\.0), counts: kept.map(\.1))
    zeros = all.count - differences.count
    let negative = Sample(
      values: kept.filter { $0.0 < 0 }.map { -$0.0 }, counts: kept.filter { $0.0 < 0 }.map(\.1))
    let positive = Sample(
      values: kept.filter { $0.0 > 0 }.map(\.0), counts: kept.filter { $0.0 > 0 }.map(\.1))
    let ranks = RankSums([positive, negative])
    let n = ranks.total
    self.positive = ranks.sums[0]
    total = n * (n + 1) / 2
    variance = n * (n + 1) * (2 * n + 1) / 24 - ranks.tieSum / 48
    hasTies = ranks.hasTies
  }

  /// Below 50 differences, none of which is 0 or as large as another, as in R.
  var isExact: Bool { !hasTies && zeros == 0 && (1..<50).contains(differences.count) }

  var zeroNote: String {
    zeros == 0 ? "" : "\(zeros) \(zeros == 1 ? "difference" : "differences") of 0 left out"
  }

  /// Why nothing can be computed; `nil` where it can.
  var refusal: String? {
    if differences.count > 0 { return nil }
    return zeros == 0 ? Refusal.noValues : "no difference is other than 0"
  }
}
