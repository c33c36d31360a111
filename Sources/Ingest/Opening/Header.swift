import StudyFile

/// The headings of an export, and what was asked of them.
struct Header {
  /// Without blanks around them.
  let names: [String]
  /// By which a study file can name each column, unique: see `ColumnEntry.heading`.
  let titles: [String]
  let file: String
  /// Below 1 where the headings stand on no line or row.
  let line: Int
  private var problems: [Diagnostic] = []
  private var columns: [String: [Int]] = [:]
  private var titled: [String: Int] = [:]
  private var used: Set<String> = []
  private var usedColumns: Set<Int> = []
  /// Columns that were asked for and are not there, once each, in the order of the study.
  private var absent: [(key: String, name: String)] = []

  /// - Parameter titles: made by the platform where the export has none of its own.
  init(_ fields: [String], titles: [String], file: String, line: Int = 1) {
    names = fields.map(\.trimmedAsField)
    self.titles = titles
    self.file = file
    self.line = line
    for (index, name) in names.enumerated() { columns[name.onOneLine, default: []].append(index) }
    for (index, title) in titles.enumerated() { titled[title] = index }
  }

  /// Blanks and line ends inside a heading are one space, since a study file writes it on one line.
  static func key(_ name: String) -> String { name.onOneLine }

  private var location: SourceLocation { SourceLocation(file: file, line: line > 0 ? line : nil) }

  /// The column with this heading; where there is none, or more than one, an error is kept.
  mutating func column(_ name: String, for purpose: String, at location: SourceLocation) -> Int? {
    let key = name.onOneLine
    let found = columns[key] ?? []
    used.insert(key)
    if found.count != 1, let title = titled[key] {
      usedColumns.insert(title)
      return title
    }
    if key.isEmpty {
      refuse("\(purpose) names a column without a heading; give it one in \(file)", at: location)
      return nil
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      let help =
        NearestWord.nearest(to: name, among: names.filter { !$0.isEmpty } + titles).map {
          "did you mean '\($0)'?"
        } ?? (line > 0 ? "the headings are in its first line" : "look at the names of its variables")
      refuse("\(purpose) needs the column '\(name)', which \(file) does not have; \(help)", at: location)
      if !absent.contains(where: { $0.key == key }) { absent.append((key, name)) }
    } else {
      refuse(
        "\(purpose) needs the column '\(name)', but \(Self.list(found)) of \(file) are all called that; "
          + "name the one that is meant: '\(titles[found[0]])'", at: location)
    }
    return nil
  }

  /// Whether one column has this heading.
  func has(_ name: String) -> Bool {
    let key = Self.key(name)
    return titled[key] != nil || (columns[key]?.count == 1 && !key.isEmpty)
  }

  mutating func refuse(_ message: String, at location: SourceLocation) {
    problems.append(Diagnostic(at: location, message))
  }

  /// Where no column has a heading.
  var emptinessError: Diagnostic? {
    guard names.allSatisfy(\.isEmpty) else { return nil }
    return Diagnostic(
      at: location, "this line should hold the headings of the columns, and all of them are empty")
  }

  /// What is wrong with the headings; one error where most columns are absent, for then it is the file that is wrong.
  func errors(study: String) -> [Diagnostic] {
    if let error = emptinessError { return [error] }
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
      : "is it the right file\(line > 0 ? ", with the headings in its first line" : "")?"
    return [
      Diagnostic(
        at: location,
        "this export has \(has) of the \(used.count) columns that \(study) reads\(isNone ? ":" : "; it lacks") \(missing); \(advice)"
      )
    ]
  }

  private static let fewAbsent = 3
  private static let namesShown = 5

  /// Headings that name no one column and that nobody asked for.
  var notes: [Diagnostic] {
    let repeated = columns.filter {
      !$0.key.isEmpty && $0.value.count > 1 && !used.contains($0.key)
        && !$0.value.contains { usedColumns.contains($0) || isNamed($0) }
    }
    return repeated.sorted { $0.value[0] < $1.value[0] }.map {
      Diagnostic(
        .note, at: location, "\(Self.list($0.value)) are all called '\($0.key)'; the study uses none of them")
    } + unnamed
  }

  private var unnamed: [Diagnostic] {
    guard let unnamed = columns[""]?.filter({ !usedColumns.contains($0) && !isNamed($0) }), !unnamed.isEmpty
    else { return [] }
    return [
      Diagnostic(
        .note, at: location,
        unnamed.count == 1
          ? "column \(unnamed[0] + 1) has no heading" : "\(Self.list(unnamed)) have no heading")
    ]
  }

  /// The same for somebody who has no study file yet.
  var notesOfDraft: [Diagnostic] {
    columns.filter { !$0.key.isEmpty && $0.value.count > 1 && !$0.value.contains(where: isNamed) }
      .sorted { $0.value[0] < $1.value[0] }.map {
        Diagnostic(
          .note, at: location,
          "\(Self.list($0.value)) are all called '\($0.key)'; a study file names each as '\(titles[$0.value[0]])'"
        )
      } + unnamed
  }

  /// The platform says what it is.
  private func isNamed(_ column: Int) -> Bool {
    titles[column] != names[column].onOneLine
      && titles[column] != UniqueHeadings.numbered(names[column], column)
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
