import StudyFile

/// A table that no platform claims: one row of headings.
enum PlainTable {
  static func recognize(_ start: ExportStart) -> Recognition {
    var found = Recognition(.csv, columns: columns(start.names))
    for index in found.columns.indices where PersonWords.areIn(start.names[index]) {
      found.columns[index].role = .person
    }
    return found
  }

  static func columns(_ names: [String]) -> [ColumnEntry] { names.map { ColumnEntry(heading: $0) } }
}
