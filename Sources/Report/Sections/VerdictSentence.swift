import Replication
import StudyFile

/// What became of a published statement, in a plain sentence; the rule by its name stands in findings.csv.
struct VerdictSentence {
  let text: String

  init(_ verdict: Verdict) {
    text = Self.words(verdict).asOpening.asSentence
  }

  private static func words(_ verdict: Verdict) -> String {
    let isAbsence =
      verdict.statement?.direction == PublishedReport.Direction.none && verdict.statement?.value == nil
    switch verdict.criterion {
    case "equal as printed": return "these data give the same"
    case "recomputed value inside the 95% prediction interval":
      return "not the same, but no further from it than chance would put another sample"
    case "recomputed value outside the 95% prediction interval":
      return "further from it than chance would put another sample"
    case "published value inside the recomputed 95% interval":
      return "not the same, but inside the 95% interval of these data"
    case "published value outside the recomputed 95% interval":
      return "outside the 95% interval of these data"
    case "no interval can be had":
      return "not the same, and nothing says how far apart chance would put the two"
    case "same sign and p < .05": return "these data show it too"
    case "opposite sign and p < .05": return "these data show the opposite"
    case "equivalence within the margin shown":
      return isAbsence
        ? "these data show that it is smaller than what would matter"
        : "these data show a difference that is smaller than what would matter"
    case "p < .05 and equivalence not shown": return "these data show that there is one"
    case "neither a difference nor equivalence shown":
      return "these data show neither a difference nor that it is too small to matter"
    case "p ≥ .05 and equivalence not shown":
      return "these data do not show it, nor that it is too small to matter"
    case "the estimate has no sign": return "these data show no direction at all"
    default: return verdict.criterion.folded
    }
  }
}
