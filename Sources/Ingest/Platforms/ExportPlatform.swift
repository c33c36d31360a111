import StudyFile

/// A survey platform whose exports are text.
protocol ExportPlatform {
  static var format: ExportFormat { get }
  /// How a message calls it.
  static var name: String { get }
  /// What its exports are known by, for the message that a file is none.
  static var signs: String { get }

  /// What the export is if this platform wrote it; `nil` if it did not, or if nothing says so.
  ///
  /// - Parameter isForced: the study says that it did, so that less has to say so.
  static func recognize(_ start: ExportStart, isForced: Bool) -> Recognition?
}

/// An export as its platform has it.
struct Recognition {
  var format: ExportFormat
  /// How many records below the first one are headings too, and what stands in them.
  var furtherHeadings = 0
  var headingsHold = ""
  /// One for each column. Their headings need not be unique yet.
  var columns: [ColumnEntry]
  var sets: [Set] = []
  /// What the user should know about the export.
  var notes: [String] = []

  /// A check-all-that-apply question, by the indices of its columns.
  struct Set {
    var name: String?
    var label: String?
    /// In the order of the question.
    var columns: [Int]
  }

  init(_ format: ExportFormat, columns: [ColumnEntry]) {
    self.format = format
    self.columns = columns
  }
}

/// Who wrote an export.
enum ExportPlatforms {
  /// The surest signs first.
  static var all: [any ExportPlatform.Type] {
    [
      Qualtrics.self, SurveyMonkey.self, REDCap.self, LimeSurvey.self, ODK.self, Formr.self,
      MicrosoftForms.self, GoogleForms.self,
    ]
  }

  /// - Parameter isAlone: whether there is no folder in which a file could stand that tells what the columns mean.
  static func recognize(_ start: ExportStart, data: DataSource, isAlone: Bool) throws -> Recognition {
    if let dictionary = data.dictionaryPath {
      let companion = try CompanionFile(path: dictionary, for: start)
      var data = data
      if data.format == "auto", let format = companion.format { data.format = format.rawValue }
      var found = try recognize(start, data: data)
      if !isAlone, found.format == .redcap { found.apply(REDCapProject(beside: start.file), start) }
      found.apply(companion, start)
      return found
    }
    var found = try recognize(start, data: data)
    if !isAlone, found.format == .redcap { found.apply(REDCapProject(beside: start.file), start) }
    if !isAlone, let beside = CompanionFile.beside(start, format: found.format) {
      found.apply(beside.file, start)
      found.notes.append("what its columns mean is read from '\(beside.name)', which stands beside it")
    }
    return found
  }

  /// Throws `Diagnostics` where the study forces a format that the export cannot have, and where headings that nobody
  /// claims cannot be told from answers.
  private static func recognize(_ start: ExportStart, data: DataSource) throws -> Recognition {
    if let rows = data.headings { return try DeclaredHeadings.recognize(start, rows: rows, data: data) }
    if data.format == ExportFormat.csv.rawValue { return PlainTable.recognize(start) }
    if let platform = all.first(where: { $0.format.rawValue == data.format }) {
      if let found = platform.recognize(start, isForced: true) { return found }
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: start.file, line: start.line),
          "this is no export of \(platform.name): it has none of \(platform.signs); leave 'format: \(data.format)' out, or "
            + "export the data again")
      ])
    }
    for platform in all {
      if let found = platform.recognize(start, isForced: false) { return found }
    }
    if REDCapDictionary.isHeader(start.keys) {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: start.file, line: start.line),
          "this is a data dictionary of REDCap; name the export of the data, and this under 'dictionary' in 'data'"
        )
      ])
    }
    if let question = UnclaimedHeadings.question(start) { throw Diagnostics([question]) }
    return PlainTable.recognize(start)
  }
}

extension Recognition {
  fileprivate mutating func apply(_ companion: CompanionFile, _ start: ExportStart) {
    switch companion {
    case .redcap(let dictionary): apply(dictionary, start)
    case .limesurvey(let syntax): apply(syntax, start)
    case .xlsform(let form): apply(form, start)
    }
  }
}

extension DataDictionary {
  /// - Parameter table: what the file is, where no platform is known that wrote it.
  init(_ recognition: Recognition, as table: ExportFormat? = nil) {
    let headings = UniqueHeadings.make(recognition.columns.map(\.heading))
    let columns = zip(recognition.columns, headings).map { entry, heading in
      var entry = entry
      entry.heading = heading
      return entry
    }
    self.init(
      format: recognition.format == .csv ? table ?? .csv : recognition.format, columns: columns)
    if recognition.format == .csv { markTimes() }
    multipleResponseSets = recognition.sets.map { set in
      MultipleResponseSet(
        name: set.name, label: set.label,
        options: set.columns.map {
          .init(heading: columns[$0].heading, label: columns[$0].label ?? columns[$0].heading)
        })
    }
  }
}
