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
}
