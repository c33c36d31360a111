import Replication
import StudyFile

/// What became of a published statement, in a plain sentence; the rule by its name stands in findings.csv.
struct VerdictSentence {
  let text: String

  init(_ verdict: Verdict, _ say: Words) {
    text = Self.words(verdict, say).asOpening.asSentence
  }

  private static func words(_ verdict: Verdict, _ say: Words) -> String {
    guard let key = keys[verdict.criterion] else { return say.retold(verdict.criterion.folded) }
    let isAbsence =
      verdict.statement?.direction == PublishedReport.Direction.none && verdict.statement?.value == nil
    return say(key == "equivalent" && isAbsence ? "verdict.equivalent.absence" : "verdict.\(key)").plain
  }

  static let keys = [
    "equal as printed": "equal",
    "recomputed value inside the 95% prediction interval": "inside-prediction",
    "recomputed value outside the 95% prediction interval": "outside-prediction",
    "published value inside the recomputed 95% interval": "inside-interval",
    "published value outside the recomputed 95% interval": "outside-interval",
    "no interval can be had": "no-interval",
    "same sign and p < .05": "same-sign",
    "opposite sign and p < .05": "opposite-sign",
    "equivalence within the margin shown": "equivalent",
    "p < .05 and equivalence not shown": "different",
    "neither a difference nor equivalence shown": "neither",
    "p ≥ .05 and equivalence not shown": "not-shown",
    "the estimate has no sign": "no-sign",
  ]
}
