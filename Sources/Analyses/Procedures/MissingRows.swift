import Ingest
import Statistics
import StudyFile

extension GroupedCounts.Group {
  /// The number of missing answers of all, and of each reason where it is more than an empty answer.
  func missingRows(_ analysis: String, of variable: Variable, by: String = "") -> [ResultRow] {
    let n = answered + missingTotal
    func row(_ count: Int, level: String) -> ResultRow {
      ResultRow(
        analysis: analysis, Estimate(.missing, value: Double(count), n: n), variable: variable.name,
        level: level,
        by: by, group: label)
    }
    let reasons = missing.map { (MissingCode.reason($0.code, of: variable), $0.count) }
    return [row(missingTotal, level: "")]
      + reasons.filter { !$0.0.isEmpty }.map { row($0.1, level: $0.0) }
  }
}
