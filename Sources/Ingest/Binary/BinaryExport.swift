import StudyFile

/// An export in a binary format, whose records are read as text from here on.
struct BinaryExport {
  let format: ExportFormat
  let file: BinaryFile
  let translation: Translation
  /// `nil` where the headings say all that there is.
  let dictionary: DataDictionary?
  /// What the first line of the text counts as: rows count from 1 below the headings of a statistics program, and as
  /// a spreadsheet numbers them.
  let firstLine: Int
  /// What looks through all answers; `nil` where that tells no more.
  let scanning: (() throws -> StatFileScan)?
  var notes: [Diagnostic] = []

  /// `nil` where these are the first bytes of anything else.
  init?(of start: [UInt8], source: borrowing ByteSource, data: DataSource) throws {
    guard let kind = start.withUnsafeBytes({ StatFileKind(of: $0) }) else {
      try Self.checkFormat(of: nil, data, path: source.path)
      return nil
    }
    try Self.checkFormat(of: (kind.format, kind.described), data, path: source.path)
    let file = try source.binaryFile(kind.described)
    self.file = file
    let encoding = data.encoding.lowercased() == "auto" ? nil : data.encoding
    let contents = try StatFileContents(file, kind, encoding: encoding)
    guard contents.rowCount != 0 else { throw file.failure("this \(kind.name) has no rows") }
    let rows = StatFileRows(
      file: file, kind: kind, encoding: encoding, variables: contents.variables,
      rowCount: contents.rowCount)
    format = kind.format
    dictionary = DataDictionary(
      contents, kind,
      sets: kind.family == .spss && kind != .por ? MultipleResponseSet.sets(in: file, contents) : [])
    translation = Translation { try rows.write(to: $0) }
    firstLine = 0
    scanning = { try StatFileScan(file, kind, encoding: encoding) }
  }

  private static let binaryFormats = ["spss", "stata", "sas", "excel"]

  /// The study file can say what it expects; what the file is, its content says.
  private static func checkFormat(
    of found: (format: ExportFormat, name: String)?, _ data: DataSource, path: String
  ) throws {
    let wanted = data.format
    if let found {
      // Platforms write workbooks too.
      let isTable = found.format == .excel && !binaryFormats.contains(wanted)
      if wanted == "auto" || wanted == found.format.rawValue || isTable { return }
    } else if !binaryFormats.contains(wanted) {
      return
    }
    throw Diagnostics([
      Diagnostic(
        at: SourceLocation(file: path),
        "the study says 'format: \(wanted)', but this is \(found?.name ?? "no such file"); leave "
          + "'format' out")
    ])
  }
}
