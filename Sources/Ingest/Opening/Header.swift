import StudyFile

/// The headings of an export, and what was asked of them.
struct Header {
  /// Without blanks around them.
  let names: [String]
  private(set) var errors: [Diagnostic] = []
  let file: String
  private var columns: [String: [Int]] = [:]
  private var used: Set<String> = []

  init(_ fields: [String], file: String) {
    names = fields.map(\.trimmedAsField)
    self.file = file
    for (index, name) in names.enumerated() { columns[Self.key(name), default: []].append(index) }
  }

  /// Blanks and line ends inside a heading are one space, since a study file writes it on one line.
  private static func key(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The column with this heading; where there is none, or more than one, an error is kept.
  mutating func column(_ name: String, for purpose: String, at location: SourceLocation) -> Int? {
    let key = Self.key(name)
    let found = columns[key] ?? []
    used.insert(key)
    if key.isEmpty {
      errors.append(
        Diagnostic(at: location, "\(purpose) names a column without a heading; give it one in \(file)"))
      return nil
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      let help =
        NearestWord.nearest(to: name, among: names.filter { !$0.isEmpty }).map { "did you mean ‘\($0)’?" }
        ?? "the headings are in its first line"
      errors.append(
        Diagnostic(
          at: location, "\(purpose) needs the column ‘\(name)’, which \(file) does not have; \(help)"))
    } else {
      errors.append(
        Diagnostic(
          at: location,
          "\(purpose) needs the column ‘\(name)’, but \(Self.list(found)) of \(file) are all called that; "
            + "rename all but one"))
    }
    return nil
  }

  mutating func refuse(_ message: String, at location: SourceLocation) {
    errors.append(Diagnostic(at: location, message))
  }

  /// Headings that name no one column and that nobody asked for.
  func notes(line: Int) -> [Diagnostic] {
    let location = SourceLocation(file: file, line: line)
    let repeated = columns.filter { !$0.key.isEmpty && $0.value.count > 1 && !used.contains($0.key) }
    var notes = repeated.sorted { $0.value[0] < $1.value[0] }.map {
      Diagnostic(
        .note, at: location, "\(Self.list($0.value)) are all called ‘\($0.key)’; the study uses none of them")
    }
    if let unnamed = columns[""] {
      notes.append(
        Diagnostic(
          .note, at: location,
          unnamed.count == 1
            ? "column \(unnamed[0] + 1) has no heading" : "\(Self.list(unnamed)) have no heading"))
    }
    return notes
  }

  private static func list(_ columns: [Int]) -> String {
    let numbers = columns.prefix(6).map { String($0 + 1) }
    if columns.count > 6 { return "columns \(numbers.joined(separator: ", ")) and \(columns.count - 6) more" }
    return "columns \(numbers.dropLast().joined(separator: ", ")) and \(numbers[numbers.count - 1])"
  }
}

extension TextSource {
  /// The first record, which stays to be read. Throws where there is none, or no other below it.
  mutating func header(delimiter: Delimiter, file: String) throws -> RecordReader.Record {
    var size = 1 << 18
    while true {
      let (text, isWhole) = try peek(size)
      var reader = RecordReader(text, isWhole: isWhole, file: file, delimiter: delimiter)
      if let header = try reader.record() {
        if try reader.record() != nil { return header }
        if isWhole {
          throw Diagnostics([
            Diagnostic(at: SourceLocation(file: file, line: header.line), "no answers below the header")
          ])
        }
      } else if isWhole {
        throw Diagnostics([
          Diagnostic(at: SourceLocation(file: file), "the file has no header: all of its lines are blank")
        ])
      }
      size *= 4
    }
  }
}
