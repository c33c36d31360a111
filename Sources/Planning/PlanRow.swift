import Analyses

/// One line of a plan: a test or an interval, with its effect, its power and its size, one of which was looked for.
package struct PlanRow: Sendable, Equatable {
  /// What was looked for, from the others.
  package enum Sought: String, Sendable {
    case sampleSize = "sample_size"
    case power
    case effect = "detectable_effect"
  }

  /// Of a study: the id of the analysis, and what it is of.
  package var analysis = ""
  package var of = ""
  /// As results.csv names it.
  package var test: String
  package var sought: Sought
  /// What `size` is in: `d`, `difference`, `half_width` …
  package var effect: String
  package var size: Double?
  /// Where the effect is a difference from a known proportion: the other one.
  package var reached: Double?
  package var alpha: Double
  package var power: Double?
  package var sample: PlannedSize?
  /// How many to invite, where not all answer.
  package var invited: Int?
  /// Where nothing was found, why not; what else there is to say.
  package var note = ""

  package init(
    _ test: String, _ sought: Sought, effect: String, size: Double? = nil, alpha: Double,
    power: Double? = nil, sample: PlannedSize? = nil
  ) {
    (self.test, self.sought, self.effect, self.size) = (test, sought, effect, size)
    (self.alpha, self.power, self.sample) = (alpha, power, sample)
  }

  /// Invites as many as give the sample at a rate of response.
  package mutating func invite(at rate: Double) {
    guard let n = sample?.n, rate > 0, rate <= 1 else { return }
    invited = Int(min(1e15, (Double(n) / rate - 1e-9).rounded(.up)))
  }
}
