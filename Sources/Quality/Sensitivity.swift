import Analyses

/// What an analysis gives without those whom `exclude` leaves out, and what it gives with them.
package struct SensitivityRow: Sendable, Equatable {
  package var used: ResultRow
  package var all: ResultRow

  /// The rows that sentences use, each beside the same row of everybody.
  package static func rows(used: StudyResults, all: StudyResults) -> [SensitivityRow] {
    var byName: [String: ResultRow] = [:]
    for row in all.analyses.flatMap(\.rows) where byName[name(row)] == nil { byName[name(row)] = row }
    return used.analyses.flatMap { result in
      result.rows.filter(\.isPrimary).compactMap { row in
        byName[name(row)].map { SensitivityRow(used: row, all: $0) }
      }
    }
  }

  private static func name(_ row: ResultRow) -> String {
    [
      row.analysis, row.measure.rawValue, row.variable, row.level, row.by, row.group, row.stratum, row.method,
    ].joined(separator: "\u{1F}")
  }

  /// Which side of .05 a test falls on depends on the exclusions.
  package var changesDecision: Bool {
    guard let one = used.pValue, let other = all.pValue else { return false }
    return (one < 0.05) != (other < 0.05)
  }
}
