import StudyFile

/// The headings of an export, and what was asked of them.
struct Header {
  /// Without blanks around them.
  let names: [String]
  let file: String
  let line: Int
  private var problems: [Diagnostic] = []
  private var columns: [String: [Int]] = [:]
  private var used: Set<String> = []
  /// Columns that were asked for and are not there, once each, in the order of the study.
  private var absent: [(key: String, name: String)] = []

  init(_ fields: [String], file: String, line: Int = 1) {
    names = fields.map(\.trimmedAsField)
    self.file = file
    self.line = line
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
      refuse("\(purpose) names a column without a heading; give it one in \(file)", at: location)
      return nil
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      let help =
        NearestWord.nearest(to: name, among: names.filter { !$0.isEmpty }).map { "did you mean '\($0)'?" }
        ?? "the headings are in its first line"
      refuse("\(purpose) needs the column '\(name)', which \(file) does not have; \(help)", at: location)
      if !absent.contains(where: { $0.key == key }) { absent.append((key, name)) }
    } else {
      refuse(
        "\(purpose) needs the column '\(name)', but \(Self.list(found)) of \(file) are all called that; "
          + "rename all but one", at: location)
    }
    return nil
  }

  /// Whether one column has this heading.
  func has(_ name: String) -> Bool { columns[Self.key(name)]?.count == 1 && !Self.key(name).isEmpty }

  mutating func refuse(_ message: String, at location: SourceLocation) {
    problems.append(Diagnostic(at: location, message))
  }

  /// What is wrong with the headings; one error where most columns are absent, for then it is the file that is wrong.
  func errors(study: String) -> [Diagnostic] {
    if names.allSatisfy(\.isEmpty) {
      return [
        Diagnostic(
          at: SourceLocation(file: file, line: line),
          "this line should hold the headings of the columns, and all of them are empty")
      ]
    }
    guard absent.count >= Self.fewAbsent, 2 * absent.count > used.count else { return problems }
    let isNone = absent.count == used.count
    let has = isNone ? "none" : String(used.count - absent.count)
    let shown = absent.prefix(Self.namesShown).map { "'\($0.name)'" }
    let missing =
      absent.count > shown.count
      ? shown.joined(separator: ", ") + " and \(absent.count - shown.count) more" : Self.list(shown)
    let advice =
      names.count == 1
      ? "its first line is one heading; if that is wrong, set 'delimiter:' under 'data' in the study file"
      : "is it the right file, with the headings in its first line?"
    return [
      Diagnostic(
        at: SourceLocation(file: file, line: line),
        "this export has \(has) of the \(used.count) columns that \(study) reads\(isNone ? ":" : "; it lacks") \(missing); \(advice)"
      )
    ]
  }

  private static let fewAbsent = 3
  private static let namesShown = 5

  /// Headings that name no one column and that nobody asked for.
  var notes: [Diagnostic] {
    let location = SourceLocation(file: file, line: line)
    let repeated = columns.filter { !$0.key.isEmpty && $0.value.count > 1 && !used.contains($0.key) }
    var notes = repeated.sorted { $0.value[0] < $1.value[0] }.map {
      Diagnostic(
        .note, at: location, "\(Self.list($0.value)) are all called '\($0.key)'; the study uses none of them")
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
    return "columns " + list(numbers)
  }

  private static func list(_ words: [String]) -> String {
    words.dropLast().joined(separator: ", ") + " and \(words[words.count - 1])"
  }
}

extension TextSource {
  /// The first record, which stays to be read as those below it, and up to two of these. Throws where there is none, or no
  /// other below it.
  mutating func header(delimiter: Delimiter, file: String) throws -> (
    header: RecordReader.Record, below: [RecordReader.Record]
  ) {
    var size = 1 << 18
    while true {
      let (text, isWhole) = try peek(size)
      var reader = RecordReader(text, isWhole: isWhole, file: file, delimiter: delimiter)
      if let header = try reader.record() {
        if let second = try reader.record() {
          // What is wrong further down is told when it is read.
          return (header, [second] + [(try? reader.record()) ?? nil].compactMap(\.self))
        }
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
      // There is no more of it, whatever is asked for.
      if wasBroken, text.count < size {
        throw broken(line: 1 + text.withUnsafeBytes { lineEnds(in: $0) })
      }
      size *= 4
    }
  }
}
