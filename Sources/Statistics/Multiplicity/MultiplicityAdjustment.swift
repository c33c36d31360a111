/// How p values of a family are adjusted for their number.
public enum MultiplicityAdjustment: String, Sendable, CaseIterable, Codable {
  /// Step-down Bonferroni, Holm (1979). Controls the family-wise error under any dependence.
  case holm
  /// p times their number.
  case bonferroni
  /// Step-up, Hochberg (1988). Controls the family-wise error of independent or positively dependent tests.
  case hochberg
  /// False discovery rate of independent or positively dependent tests, Benjamini & Hochberg (1995).
  case benjaminiHochberg = "benjamini-hochberg"
  /// False discovery rate under any dependence, Benjamini & Yekutieli (2001).
  case benjaminiYekutieli = "benjamini-yekutieli"
  /// As they are.
  case none
}

/// Adjusted p values in the order given, as R's `p.adjust`; absent ones stay absent and do not count.
public func adjust(_ p: [Double?], method: MultiplicityAdjustment) -> [Double?] {
  let present = p.indices.compactMap { index in p[index].flatMap { $0.isNaN ? nil : (index: index, p: $0) } }
  let count = Double(present.count)
  var adjusted: [Double?] = p.map { $0.flatMap { $0.isNaN ? nil : $0 } }

  /// Multiplies each p, walking in one order of size, and never lets the result turn back.
  func step(descending: Bool, factor: (_ rank: Double) -> Double) {
    let ascending = present.sorted { ($0.p, $0.index) < ($1.p, $1.index) }
    let ranked = Array(zip(ascending, 1...))
    var bound = descending ? 1.0 : 0.0
    for (entry, rank) in descending ? ranked.reversed() : ranked {
      let product = factor(Double(rank)) * entry.p
      bound = descending ? min(bound, product) : max(bound, product)
      adjusted[entry.index] = min(bound, 1)
    }
  }

  switch method {
  case .none: break
  case .bonferroni: for entry in present { adjusted[entry.index] = min(1, count * entry.p) }
  case .holm: step(descending: false) { count + 1 - $0 }
  case .hochberg: step(descending: true) { count + 1 - $0 }
  case .benjaminiHochberg: step(descending: true) { count / $0 }
  case .benjaminiYekutieli:
    let harmonic = (0..<present.count).reduce(0.0) { $0 + 1 / Double($1 + 1) }
    step(descending: true) { harmonic * count / $0 }
  }
  return adjusted
}
