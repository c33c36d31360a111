import StudyFile

/// The first records of an export, by which its platform is found out.
struct ExportStart {
  /// As given on the command line.
  let file: String
  let line: Int
  /// The headings in the first record, without blanks around them.
  let names: [String]
  /// By which each platform knows its own columns, in whatever way the headings are spelt.
  let keys: [String]
  /// Some hundred records below them at most, whatever their width, without blanks around their fields.
  private(set) var below: [RecordReader.Record]
  let delimiter: Delimiter
  let hasByteOrderMark: Bool

  /// - Parameter firstLine: what the first line of the text counts as.
  init(
    _ header: RecordReader.Record, below: [RecordReader.Record], firstLine: Int = 1, delimiter: Delimiter,
    hasByteOrderMark: Bool = false, file: String
  ) {
    self.file = file
    self.delimiter = delimiter
    self.hasByteOrderMark = hasByteOrderMark
    line = header.line + firstLine - 1
    names = header.fields.map(\.trimmedAsField)
    keys = names.map(\.headingKey)
    self.below = below.map { .init(line: $0.line + firstLine - 1, fields: $0.fields.map(\.trimmedAsField)) }
  }

  func note(_ message: String) -> Diagnostic {
    Diagnostic(.note, at: SourceLocation(file: file, line: line), message)
  }

  func first(_ records: Int) -> ExportStart {
    var part = self
    part.below = Array(below.prefix(records))
    return part
  }

  /// A record below the headings, where it has a field for each of them.
  func record(_ index: Int) -> [String]? {
    guard below.indices.contains(index), below[index].fields.count == names.count else { return nil }
    return below[index].fields
  }

  /// What stands in a column below so many further headings, empty fields left out.
  func answers(_ column: Int, below headings: Int) -> [String] {
    below.dropFirst(headings).compactMap { record in
      guard record.fields.count == names.count, !record.fields[column].isEmpty else { return nil }
      return record.fields[column]
    }
  }

  /// A column by its heading, whatever its letters' case and the characters between them.
  func column(_ key: String) -> Int? { keys.firstIndex(of: key) }

  /// Whether one of the columns has this heading.
  func has(_ key: String) -> Bool { column(key) != nil }
}
