import Analyses
import Foundation
import Statistics
import StudyFile

/// Judges a published p that stands without a value or a direction: it is reproduced, or says too little.
func judgeP(_ claim: Claim, _ output: Output, _ verdict: inout Verdict) {
  guard let printed = claim.report.p else { return }
  guard let row = output.rows.first(where: \.isPrimary), let p = row.pValue else {
    let reason = output.rows.first(where: \.isPrimary)?.note ?? output.notes.first ?? ""
    verdict.note = joined(verdict.note, reason.isEmpty ? "the data give no test" : reason)
    return
  }
  (verdict.recomputed, verdict.n) = (p, row.n)
  verdict.recomputedText = pText(p)
  if printed.printsP(p, rounding: claim.finding.rounding) {
    (verdict.outcome, verdict.criterion) = (.reproduced, "equal as printed")
  } else {
    (verdict.outcome, verdict.criterion) = (.inconclusive, "no interval can be had")
    verdict.convention = conventions(printingP: printed, output, rounding: claim.finding.rounding)
  }
}

/// What becomes of a p that was printed beside a value.
func pNote(_ claim: Claim, _ output: Output) -> String {
  guard let printed = claim.report.p,
    let row = output.rows.first(where: { $0.isPrimary && $0.pValue != nil }), let p = row.pValue,
    !printed.printsP(p, rounding: claim.finding.rounding)
  else { return "" }
  let other = conventions(printingP: printed, output, rounding: claim.finding.rounding)
  return "the printed p is \(printed.text), the recomputed \(pText(p))"
    + (other.isEmpty ? "" : "; it would be printed under another convention: \(other)")
}

func pText(_ p: Double) -> String {
  p < 0.001 ? "p < .001" : "p = " + String(format: "%.3f", p).dropFirst(p < 0.9995 ? 1 : 0)
}
