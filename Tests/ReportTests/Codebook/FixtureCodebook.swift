import Statistics
import StudyFile

@testable import Analyses
@testable import Report

/// Entries of every measure, with what is awkward in labels.
enum FixtureCodebook {
  static func entry(
    _ name: String, _ measure: MeasurementLevel, label: String? = nil, range: ClosedRange<Double>? = nil,
    columns: [String]? = nil, derivation: String = "", missing: [MissingValue] = [],
    counts: CodebookEntry.Counts? = nil
  ) -> CodebookEntry {
    CodebookEntry(
      name: name, label: label, measure: measure, range: range, columns: columns ?? [name],
      derivation: derivation, levels: [], missing: missing, base: .answered, counts: counts)
  }

  static func counts(
    _ answered: Int, _ missing: Int, _ levels: [(String, String, Int)] = [],
    reasons: [(String, String, Int)] = [], values: Sample? = nil
  ) -> CodebookEntry.Counts {
    func counts(_ list: [(String, String, Int)]) -> [CodebookEntry.Count] {
      list.map { CodebookEntry.Count(code: $0.0, label: $0.1, count: $0.2) }
    }
    return CodebookEntry.Counts(
      answered: answered, missing: missing, levels: counts(levels), reasons: counts(reasons),
      summary: values.map {
        CodebookEntry.Summary(sample: $0, standardDeviation: $0.standardDeviation)
      })
  }

  static let entries = [
    entry("respondent", .id, counts: counts(9, 0)),
    entry(
      "mood", .ordinal, label: "How <b>low</b> & \"down\"?", columns: ["=Q1"],
      missing: [MissingValue(code: "-99", label: "Refused")],
      counts: counts(
        7, 2, [("1", "=low", 3), ("2", "high", 4)],
        reasons: [("-99", "Refused", 1), ("", "unusable answer", 1)])),
    entry(
      "age", .numeric, label: "Age", range: 18...100,
      counts: counts(9, 0, values: Sample(values: [20, 40, 65], counts: [4, 4, 1]))),
    entry("decade", .numeric, columns: [], derivation: "age / 10", counts: counts(0, 9)),
    entry(
      "ways", .multiple, label: "Ways", columns: ["w1", "w2"],
      counts: counts(6, 3, [("w1", "Calls", 5), ("w2", "Visits", 2)])),
    entry("when", .date, counts: counts(9, 0)),
  ]

  static let content: CodebookContent = {
    var study = Study(file: "study.yaml", id: "moods", data: DataSource())
    study.title = "Moods & \u{1} <title>"
    study.citation = "Somebody (2020)."
    study.topics = ["Moods"]
    return CodebookContent(
      study: study, entries: entries, respondents: 9, files: ["moods.csv"], isSynthetic: true,
      programVersion: "0.1.0")
  }()
}
