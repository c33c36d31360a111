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
  let notes: [Diagnostic]

  /// `nil` where these are the first bytes of anything else.
  init?(of start: [UInt8], source: inout ByteSource, data: DataSource) throws {
    let kind = start.withUnsafeBytes { StatFileKind(of: $0) }
    let isWorkbook = start.starts(with: Array("PK\u{3}\u{4}".utf8))
    try Self.checkFormat(
      of: kind.map { ($0.format, $0.described) } ?? (isWorkbook ? (.excel, "an Excel workbook") : nil), data,
      path: source.path)
    if let kind {
      try self.init(kind, try source.binaryFile(kind.described), data)
    } else if isWorkbook {
      try self.init(workbook: try source.binaryFile("an Excel workbook or another zip archive"), data)
    } else if Self.isProtected(start) {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: source.path),
          "this is protected by a password; save it without one")
      ])
    } else {
      return nil
    }
  }

  private init(_ kind: StatFileKind, _ file: BinaryFile, _ data: DataSource) throws {
    let encoding = data.encoding.lowercased() == "auto" ? nil : data.encoding
    guard kind != .sas7bcat else {
      throw file.failure(
        "this is a \(kind.name), which has labels and no answers; name the data file (.sas7bdat), and this under "
          + "'dictionary' in 'data'")
    }
    try kind.checkEnd(of: file)
    var contents = try StatFileContents(file, kind, encoding: encoding)
    guard contents.rowCount != 0 else { throw file.failure("this \(kind.name) has no rows") }
    let found =
      kind.family == .sas ? try SASCatalog.of(file, data, encoding: encoding) : (catalog: nil, notes: [])
    if let catalog = found.catalog { contents.take(catalog) }
    let rows = StatFileRows(
      file: file, kind: kind, encoding: encoding, variables: contents.variables,
      rowCount: contents.rowCount)
    self.file = file
    format = kind.format
    dictionary = DataDictionary(
      contents, kind,
      sets: kind.family == .spss && kind != .por ? MultipleResponseSet.sets(in: file, contents) : [])
    translation = Translation { try rows.write(to: $0) }
    firstLine = 0
    scanning = { try StatFileScan(file, kind, encoding: encoding) }
    notes = found.notes
  }

  private init(workbook file: BinaryFile, _ data: DataSource) throws {
    self.file = file
    (format, dictionary, firstLine, scanning) = (.excel, nil, 1, nil)
    let wanted = data.sheet
    notes = try Workbook(file).sheet(wanted).notes
    translation = Translation { translation in
      let workbook = try Workbook(file)
      try SheetRows(workbook, try workbook.sheet(wanted).sheet, translation).write()
    }
  }

  /// By the name that a study file gives them.
  private static let programs = ["spss": "SPSS", "stata": "Stata", "sas": "SAS", "excel": "Excel"]

  /// The study file can say what it expects; what the file is, its content says.
  private static func checkFormat(
    of found: (format: ExportFormat, name: String)?, _ data: DataSource, path: String
  ) throws {
    let wanted = data.format
    if let found {
      // A platform's export can come as a workbook.
      let isWorkbookOfPlatform = found.format == .excel && programs[wanted] == nil && wanted != "csv"
      if wanted == "auto" || wanted == found.format.rawValue || isWorkbookOfPlatform { return }
    } else if programs[wanted] == nil {
      return
    }
    let what = found?.name ?? "no \(programs[wanted] ?? wanted) file"
    throw Diagnostics([
      Diagnostic(
        at: SourceLocation(file: path),
        "the study says 'format: \(wanted)', but this is \(what); leave 'format' out"
      )
    ])
  }

  /// Workbooks under a password stand in a container of the older Office files; SPSS files say so themselves.
  private static func isProtected(_ start: [UInt8]) -> Bool {
    if start.dropFirst(8).starts(with: Array("ENCRYPTED".utf8)) { return true }
    guard start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return false }
    return start.firstRange(of: Array("EncryptedPackage".utf8).flatMap { [$0, 0] }) != nil
  }
}
