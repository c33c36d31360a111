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
    // Two codes may have one label.
    var reasons: [(level: String, count: Int)] = []
    for (code, count) in missing {
      let level = MissingCode.reason(code, of: variable)
      if let place = reasons.firstIndex(where: { $0.level == level }) {
        reasons[place].count += count
      } else if !level.isEmpty {
        reasons.append((level, count))
      }
    }
    return [row(missingTotal, level: "")] + reasons.map { row($0.count, level: $0.level) }
  }
}
