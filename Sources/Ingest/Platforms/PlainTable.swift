import StudyFile

/// A table that no platform claims: one row of headings.
enum PlainTable {
  static func recognize(_ start: ExportStart) -> Recognition {
    var found = Recognition(.csv, columns: columns(start.names))
    found.markPersons(start)
    return found
  }

  static func columns(_ names: [String]) -> [ColumnEntry] { names.map { ColumnEntry(heading: $0) } }
}
