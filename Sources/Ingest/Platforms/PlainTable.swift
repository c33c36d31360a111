import StudyFile

/// A table that no platform claims: one row of headings.
enum PlainTable {
  static func recognize(_ start: ExportStart) -> Recognition {
    var found = Recognition(.csv, columns: columns(start.names))
    let grids = FlatHeadings.rows(&found.columns).filter { $0.columns.count > 1 }
    found.markPersons(start)
    found.findSets(in: grids, start)
    return found
  }

  static func columns(_ names: [String]) -> [ColumnEntry] { names.map { ColumnEntry(heading: $0) } }
}
