import Foundation

/// How p values of a family are adjusted for their number.
public enum MultiplicityAdjustment: String, Sendable, CaseIterable, Codable {
  /// Step-down Bonferroni, Holm (1979). Controls the family-wise error under any dependence.
  case holm
  /// p times their number.
  case bonferroni
  /// Step-up, Hochberg (1988). Controls the family-wise error of independent or positively dependent tests.
  case hochberg
  /// Closed testing by Simes' inequality, Hommel (1988): under Hochberg's conditions, and never less powerful.
  case hommel
  /// 1 − (1 − p)ᵐ, Šidák (1967). Controls the family-wise error of independent tests, exactly.
  case sidak
  /// Step-down Šidák, Holland & Copenhaver (1987).
  case holmSidak = "holm-sidak"
  /// False discovery rate of independent or positively dependent tests, Benjamini & Hochberg (1995).
  case benjaminiHochberg = "benjamini-hochberg"
  /// False discovery rate under any dependence, Benjamini & Yekutieli (2001).
  case benjaminiYekutieli = "benjamini-yekutieli"
  /// False discovery rate of independent tests in two stages, Benjamini, Krieger & Yekutieli (2006), definition 6: the
  /// first estimates how many hypotheses are true. An adjusted p is compared with the level that it was made for, and may
  /// be smaller than the p itself where most hypotheses are false.
  case benjaminiKriegerYekutieli = "benjamini-krieger-yekutieli"
  /// As they are.
  case none
}

/// Adjusted p values in the order given, as R's `p.adjust`; absent ones stay absent and do not count.
///
/// - Parameter level: the rate of errors that is to be controlled; only the two-stage method depends on it.
public func adjust(_ p: [Double?], method: MultiplicityAdjustment, level: Double = 0.05) -> [Double?] {
  let present = p.indices.compactMap { index in p[index].flatMap { $0.isNaN ? nil : (index: index, p: $0) } }
  let ascending = present.sorted { ($0.p, $0.index) < ($1.p, $1.index) }
  var adjusted: [Double?] = p.map { $0.flatMap { $0.isNaN ? nil : $0 } }
  for (entry, value) in zip(ascending, SortedFamily(ascending.map(\.p)).adjusted(method, level: level)) {
    adjusted[entry.index] = value
  }
  return adjusted
}
