import Analyses
import Statistics
import StudyFile

/// codebook.csv: a row for each variable, each of its answers, and each reason without one, told apart by `kind`.
enum CodebookCSV {
  static let columns = [
    "variable", "kind", "code", "label", "measure", "n", "missing", "proportion", "mean", "sd", "min", "q1",
    "median", "q3", "max", "range_low", "range_high", "column", "derivation",
  ]

  static func text(_ entries: [CodebookEntry]) -> String {
    CommaSeparated.text([columns] + entries.flatMap(records))
  }

  private static func records(_ entry: CodebookEntry) -> [[String]] {
    let counts = entry.counts
    let summary = counts?.summary
    func number(_ value: Double?) -> String { ResultsCSV.field(.number(value)) }
    let whole =
      [entry.name, "variable", "", entry.label ?? "", entry.measure.rawValue]
      + [counts?.answered, counts?.missing].map { $0.map(String.init) ?? "" } + [""]
      + [
        summary?.mean, summary?.standardDeviation, summary?.sample.min, summary?.quantile(0.25),
        summary?.sample.median, summary?.quantile(0.75), summary?.sample.max, entry.range?.lowerBound,
        entry.range?.upperBound,
      ].map(number) + [entry.columns.joined(separator: "; "), entry.derivation]
    func part(_ kind: String, _ answer: CodebookEntry.Count, n: Int?, missing: Int?, share: Double?)
      -> [String]
    {
      [entry.name, kind, answer.code, answer.label, ""] + [n, missing].map { $0.map(String.init) ?? "" }
        + [number(share)] + Array(repeating: "", count: 11)
    }
    let levels = entry.answers.map {
      part("value", $0, n: $0.count, missing: nil, share: entry.share($0))
    }
    let reasons = entry.reasons.map { part("missing", $0, n: nil, missing: $0.count, share: nil) }
    return [whole] + levels + reasons
  }
}
