import Statistics

/// A published effect and the recomputed one, on one scale.
struct EffectPair {
  /// What they are of, with what the criteria of that kind need.
  enum Kind {
    /// A share; the printed one has been made a count.
    case proportion(Proportion, new: Proportion, against: Double?)
    case proportions(ProportionPair, new: ProportionPair)
    case correlation(Double, n: Int, new: Double, newN: Int)
    case rankCorrelation(Double)
    /// A correlation that a printed F test was made into.
    case varianceRatio(Double)
    /// A correlation that a printed z or χ² test was made into: φ.
    case phi(Double)
    /// Of two groups, by Student's t.
    case t(Double, groups: (Int, Int), new: Double, newGroups: (Int, Int))
    /// A mean less the value that it was held against; without one, `hasNull` is false, and 0 means nothing.
    case mean(hasNull: Bool)
    /// Cronbach's α of so many items, held against another one or 0.
    case alpha(Double, items: Int, against: Double)
    /// A number of which nothing is known but its standard error.
    case other
  }

  var kind: Kind
  /// `Fisher’s z`, `Cohen’s h`.
  var scale: String
  var original: EffectEstimate
  var replication: EffectEstimate
  var n: Int
  var newN: Int
  /// What was supposed of the printed numbers.
  var note = ""

  /// Whether 0 means no effect.
  var hasNull: Bool {
    switch kind {
    case .proportion(_, _, let against): against != nil
    case .mean(let hasNull): hasNull
    default: true
    }
  }
}

extension EffectPair {
  static func shares(
    _ published: Double, n: Int, new: Proportion, against: Double?, note: String = ""
  ) -> EffectPair? {
    let p = Double(new.successes) / Double(max(1, new.trials))
    guard let original = EffectEstimate.proportion(published, n: n, against: against ?? 0),
      let replication = EffectEstimate.proportion(p, n: new.trials, against: against ?? 0),
      let counted = Proportion(printed: published, n: n)
    else { return nil }
    return EffectPair(
      kind: .proportion(counted, new: new, against: against),
      scale: against == nil ? "arcsine" : "Cohen’s h", original: original, replication: replication, n: n,
      newN: new.trials, note: note)
  }

  static func differences(
    _ a: (share: Double, n: Int), _ b: (share: Double, n: Int), new: ProportionPair, note: String = ""
  ) -> EffectPair? {
    guard let p = new.a.value, let q = new.b.value,
      let original = EffectEstimate.proportions(a.share, n: a.n, b.share, n: b.n),
      let replication = EffectEstimate.proportions(p, n: new.a.trials, q, n: new.b.trials),
      let first = Proportion(printed: a.share, n: a.n), let second = Proportion(printed: b.share, n: b.n)
    else { return nil }
    let counted = ProportionPair(
      successesA: first.successes, trialsA: a.n, successesB: second.successes, trialsB: b.n)
    return EffectPair(
      kind: .proportions(counted, new: new), scale: "Cohen’s h", original: original,
      replication: replication, n: a.n + b.n, newN: new.n, note: note)
  }

  static func correlations(
    _ r: Double, n: Int, new: Double, newN: Int, isRank: Bool = false, note: String = ""
  ) -> EffectPair? {
    let effect = isRank ? EffectEstimate.rankCorrelation : EffectEstimate.correlation
    guard let original = effect(r, n), let replication = effect(new, newN) else { return nil }
    return EffectPair(
      kind: isRank ? .rankCorrelation(r) : .correlation(r, n: n, new: new, newN: newN),
      scale: "Fisher’s z", original: original, replication: replication, n: n, newN: newN, note: note)
  }

  static func tTests(
    _ t: Double, groups: (Int, Int), new: Double, newGroups: (Int, Int), note: String = ""
  ) -> EffectPair? {
    func effect(_ t: Double, _ groups: (Int, Int)) -> EffectEstimate? {
      let d = t * (1 / Double(groups.0) + 1 / Double(groups.1)).squareRoot()
      return EffectEstimate.standardizedDifference(d, n: groups.0, groups.1)
    }
    guard let original = effect(t, groups), let replication = effect(new, newGroups) else { return nil }
    return EffectPair(
      kind: .t(t, groups: groups, new: new, newGroups: newGroups), scale: "Cohen’s d", original: original,
      replication: replication, n: groups.0 + groups.1, newN: newGroups.0 + newGroups.1, note: note)
  }
}

extension Proportion {
  /// The nearest count to a printed share; `nil` outside 0…1.
  init?(printed share: Double, n: Int) {
    guard (0...1).contains(share), n > 0, n < 1_000_000_000 else { return nil }
    self.init(successes: Int((share * Double(n)).rounded()), trials: n)
  }
}
