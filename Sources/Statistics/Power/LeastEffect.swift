/// The search for the smallest effect that is found with a power.
public enum LeastEffect {
  /// The least effect above 0 and below `limit` with a given power, where power grows with the effect; `nil` where no such
  /// effect has it, where a power cannot be had, and where even no effect at all is found that often.
  public static func least(
    power: Double, below limit: Double = .infinity, of function: (Double) -> Double?
  ) -> Double? {
    guard power > 0, power < 1, limit > 0, let atNone = function(0), atNone < power else { return nil }
    func excess(_ effect: Double) -> Double { function(effect).map { $0 - power } ?? .nan }
    var (below, above) = (0.0, min(1e-3, limit / 2))
    while excess(above) < 0 {
      below = above
      // Towards a limit by halves, as the effect itself may be impossible there.
      let next = min(above * 2, limit.isFinite ? (above + limit) / 2 : above * 2)
      guard next > above, next < 1e9 else { return nil }
      above = next
    }
    let effect = Root.bracketed(below, above, of: excess)
    return effect.isFinite ? effect : nil
  }

  /// The same from where it is about, for a two-sided test: three or four powers in place of some twenty.
  ///
  /// The normal deviate of the power is nearly a straight line in the effect, which begins at −z₁₋α/₂; it is followed by
  /// secants. Where that does not end, and for a power that is not above α, it is searched for without a start.
  package static func least(
    power: Double, below limit: Double = .infinity, near start: Double?, alpha: Double,
    of function: (Double) -> Double?
  ) -> Double? {
    guard let start, power > alpha, power < 1, start > 0, start < limit else {
      return least(power: power, below: limit, of: function)
    }
    let wanted = Normal().quantile(power)
    var last = (effect: 0.0, miss: -Normal().upperQuantile(alpha / 2) - wanted)
    var (effect, step) = (start, start)
    for _ in 0..<12 {
      guard let found = function(effect), found > 0, found < 1 else { break }
      let miss = Normal().quantile(found) - wanted
      let next = effect - miss * (effect - last.effect) / (miss - last.miss)
      guard next > 0, next < limit else { break }
      // What is left after a step is about the product of the last two.
      let isEnough = abs(next - effect) * max(abs(step), 1e-3 * effect) < 1e-12 * effect * effect
      (last, step) = ((effect, miss), next - effect)
      effect = next
      if isEnough { return effect }
    }
    return least(power: power, below: limit, of: function)
  }
}
