import Analyses
import Foundation
import Statistics
import StudyFile

/// Judges a published direction, or the absence of a difference, on the primary test of the data and on equivalence
/// within the margin.
func judgeDirection(_ claim: Claim, _ output: Output, _ equivalence: ResultRow?, _ verdict: inout Verdict) {
  guard let direction = claim.report.direction else { return }
  guard let test = output.rows.first(where: \.isPrimary), let p = test.pValue else {
    let reason = output.rows.first(where: \.isPrimary)?.note ?? output.notes.first ?? ""
    verdict.note = joined(verdict.note, reason.isEmpty ? "the data give no test" : reason)
    verdict.outcome = output.rows.contains(where: \.isPrimary) ? .inconclusive : .notComputed
    return
  }
  let effect = effectRow(beside: test, output) ?? test
  verdict.recomputed = effect.estimate
  verdict.confidenceLow = effect.confidenceLow
  verdict.confidenceHigh = effect.confidenceHigh
  verdict.n = test.n
  verdict.recomputedText = effectText(effect)
  let isSignificant = p < 0.05
  let isEquivalent = equivalence?.pValue.map { $0 < 0.05 } ?? false
  // Of a difference that is there and large enough, nobody asks whether it is too small to matter.
  let isAsked = direction == .none || isEquivalent || !isSignificant
  if isAsked, let equivalence, let p = equivalence.pValue {
    verdict.note = joined(verdict.note, "equivalence was tested with a \(equivalence.note), \(pText(p))")
  }
  if direction == .none {
    if isEquivalent {
      (verdict.outcome, verdict.criterion) = (.reproduced, "equivalence within the margin shown")
    } else if isSignificant {
      (verdict.outcome, verdict.criterion) = (.contradicted, "p < .05 and equivalence not shown")
    } else if equivalence?.pValue == nil {
      (verdict.outcome, verdict.criterion) = (.inconclusive, "no equivalence test fits these variables")
    } else {
      (verdict.outcome, verdict.criterion) = (.inconclusive, "neither a difference nor equivalence shown")
    }
    return
  }
  guard let sign = effect.estimate, sign != 0 else {
    verdict.outcome = isEquivalent ? .contradicted : .inconclusive
    verdict.criterion = isEquivalent ? "equivalence within the margin shown" : "the estimate has no sign"
    return
  }
  let isExpected = direction == .negative ? sign < 0 : sign > 0
  if isExpected, isSignificant {
    (verdict.outcome, verdict.criterion) = (.reproduced, "same sign and p < .05")
  } else if isSignificant {
    (verdict.outcome, verdict.criterion) = (.contradicted, "opposite sign and p < .05")
  } else if isEquivalent {
    (verdict.outcome, verdict.criterion) = (.contradicted, "equivalence within the margin shown")
  } else {
    (verdict.outcome, verdict.criterion) = (.inconclusive, "p ≥ .05 and equivalence not shown")
  }
}

/// The signed effect that the primary test is of: a correlation is its own.
func effectRow(beside test: ResultRow, _ output: Output) -> ResultRow? {
  if [.pearsonR, .spearmanRho, .kendallTauB].contains(test.measure) { return test }
  for measure in [Measure.riskDifference, .meanDifference, .phi] {
    if let row = output.rows.first(where: { $0.measure == measure && $0.estimate != nil }) { return row }
  }
  return nil
}

private func effectText(_ row: ResultRow) -> String {
  guard let estimate = row.estimate else { return "" }
  /// −0.00 is 0.00.
  func minus(_ text: String) -> String {
    text.contains { ("1"..."9").contains($0) }
      ? text.replacing("-", with: "−") : text.replacing("-", with: "")
  }
  switch row.measure {
  case .riskDifference: return minus(String(format: "%.1f points", estimate * 100))
  case .meanDifference: return minus(String(format: "%.2f", estimate))
  default:
    let symbols: [Measure: String] = [.spearmanRho: "ρ", .kendallTauB: "τ", .phi: "φ"]
    let digits = minus(String(format: "%.2f", estimate)).replacing("0.", with: ".", maxReplacements: 1)
    return "\(symbols[row.measure] ?? "r") = \(digits)"
  }
}
