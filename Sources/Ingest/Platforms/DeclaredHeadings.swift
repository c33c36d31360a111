import StudyFile

/// As many rows of headings as the study says.
enum DeclaredHeadings {
  static func recognize(_ start: ExportStart, rows: Int, data: DataSource) throws -> Recognition {
    let platforms = ExportPlatforms.all.filter { ["auto", $0.format.rawValue].contains(data.format) }
    let isForced = data.format != "auto"
    for platform in platforms {
      if let found = platform.recognize(start, isForced: isForced), found.furtherHeadings == rows - 1 {
        return found
      }
    }
    guard rows > 1 else { return PlainTable.recognize(start) }
    let below = (0..<(rows - 1)).map { start.record($0) }
    guard !below.contains(nil) else {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: start.file, line: start.line),
          "the study says 'headings: \(rows)', but the lines below this one do not have as many fields as it has"
        )
      ])
    }
    let parts = start.names.indices.map { column in
      below.compactMap { $0?[column] }.filter { !$0.isEmpty }.joined(separator: " – ")
    }
    let headings = StackedHeadings(start.names, parts)
    var found = Recognition(.csv, columns: headings.columns)
    found.furtherHeadings = rows - 1
    found.headingsHold = "as 'headings: \(rows)' says"
    found.markPersons(start)
    found.findSets(in: headings.groups.map { (nil, Array($0.columns)) }, start)
    return found
  }
}
