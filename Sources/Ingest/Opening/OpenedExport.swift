import StudyFile

/// An export whose headings were read, and whose records stay to be read.
struct OpenedExport: ~Copyable {
  let encoding: TextEncoding
  let delimiter: Delimiter
  var header: Header
  let headings: FurtherHeadings?
  let dictionary: DataDictionary
  /// What its first line counts as.
  let firstLine: Int
  /// What looks through all answers of a binary file.
  let scanning: (() throws -> StatFileScan)?
  /// What was guessed about the file, and what in it looks odd.
  let notes: [Diagnostic]
  /// Taken by who reads the records.
  var source: TextSource?

  /// Finds out how the file is written. Throws `Diagnostics`.
  ///
  /// - Parameters:
  ///   - encoding: where an earlier opening found the guessed one to be wrong.
  ///   - records: how many of the first ones the dictionary may be made of.
  init(
    path: String, data: DataSource, isHashed: Bool, encoding known: TextEncoding? = nil,
    records: Int = TextSource.fewRecords
  ) throws {
    var bytes = try ByteSource(path: path, isHashed: isHashed)
    let start = try bytes.peek(TextEncoding.startSize)
    let binary = try BinaryExport(of: start, source: bytes, data: data)
    if let binary { bytes.translate(binary) }
    let encoding =
      try binary.map { _ in TextEncoding(ofTranslated: path) } ?? known
      ?? TextEncoding(
        of: start, isWhole: start.count < TextEncoding.startSize, path: path, requested: data.encoding)
    var source = TextSource(bytes, encoding: encoding)
    let separator = try binary == nil ? source.takeSeparatorLine().map { String(UnicodeScalar($0)) } : ","
    let requested = data.delimiter == "auto" || binary != nil ? separator ?? "auto" : data.delimiter
    let choice = Delimiter.choose(requested, for: try source.peek(1 << 18).text, path: path)
    let (first, below) = try source.firstRecords(delimiter: choice.delimiter, most: records, file: path)
    let line = first.line + (binary?.firstLine ?? 1) - 1
    let told: Told
    if let dictionary = binary?.dictionary {
      told = Told(dictionary: dictionary)
    } else {
      told = try Told(
        ExportStart(
          first, below: below, delimiter: choice.delimiter,
          hasByteOrderMark: ByteOrderMark(of: start) != nil, file: path),
        below: below, data: data, isWorkbook: binary != nil)
    }
    (dictionary, headings) = (told.dictionary, told.headings)
    (firstLine, scanning) = (binary?.firstLine ?? 1, binary?.scanning)
    notes =
      (binary?.notes ?? []) + encoding.notes + choice.notes
      + told.notes.map { Diagnostic(.note, at: SourceLocation(file: path, line: line), $0) }
      + (headings.map { [$0.note(file: path)] } ?? [])
    header = Header(first.fields, titles: dictionary.columns.map(\.heading), file: path, line: line)
    (self.encoding, delimiter) = (encoding, choice.delimiter)
    self.source = consume source
  }
}

/// What the first records tell of an export, or the file itself does.
private struct Told {
  var dictionary: DataDictionary
  var headings: FurtherHeadings?
  var notes: [String] = []

  init(dictionary: DataDictionary) { self.dictionary = dictionary }

  init(_ start: ExportStart, below: [RecordReader.Record], data: DataSource, isWorkbook: Bool) throws {
    // A sheet of a workbook may be what a platform wrote.
    var data = data
    if isWorkbook { data.format = "auto" }
    let recognition = try ExportPlatforms.recognize(start, data: data)
    dictionary = DataDictionary(recognition)
    if isWorkbook, dictionary.format == .csv { dictionary.format = .excel }
    headings = FurtherHeadings(recognition, below: below)
    notes = recognition.notes
  }
}

extension DataDictionary {
  /// Reads no more of the file than its beginning. Throws `Diagnostics`.
  package init(ofExport path: String, data: DataSource) throws {
    self = try OpenedExport(path: path, data: data, isHashed: false, records: .max).dictionary
  }
}
