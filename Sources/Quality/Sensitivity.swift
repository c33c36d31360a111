import Analyses

/// What an analysis gives without those whom `exclude` leaves out, and what it gives with them.
package struct SensitivityRow: Sendable, Equatable {
  package var used: ResultRow
  package var all: ResultRow

  /// The rows that sentences use, each beside the same row of everybody.
  package static func rows(used: StudyResults, all: StudyResults) -> [SensitivityRow] {
    let all = Dictionary(grouping: all.analyses.flatMap(\.rows), by: \.analysis)
    return used.analyses.flatMap { result in
      result.rows.filter(\.isPrimary).compactMap { row in
        all[row.analysis]?.first { isSame($0, row) }.map { SensitivityRow(used: row, all: $0) }
      }
    }
  }

  private static func isSame(_ one: ResultRow, _ other: ResultRow) -> Bool {
    one.measure == other.measure && one.variable == other.variable && one.level == other.level
      && one.by == other.by && one.group == other.group && one.stratum == other.stratum
      && one.method == other.method
  }

  /// Which side of .05 a test falls on depends on the exclusions.
  package var changesDecision: Bool {
    guard let one = used.pValue, let other = all.pValue else { return false }
    return (one < 0.05) != (other < 0.05)
  }
}
