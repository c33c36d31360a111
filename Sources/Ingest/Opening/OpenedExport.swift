import StudyFile

/// An export whose headings were read, and whose records stay to be read.
struct OpenedExport: ~Copyable {
  let encoding: TextEncoding
  let delimiter: Delimiter
  var header: Header
  let headings: FurtherHeadings?
  let dictionary: DataDictionary
  let isBinary: Bool
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
    let binary = try BinaryExport(of: start, source: &bytes, data: data)
    if let binary { bytes.translate(binary) }
    let encoding =
      try binary.map { _ in TextEncoding(ofTranslated: path) } ?? known
      ?? TextEncoding(
        of: start, isWhole: start.count < TextEncoding.startSize, path: path, requested: data.encoding)
    var source = TextSource(bytes, encoding: encoding)
    let separator = try binary == nil ? source.takeSeparatorLine().map { String(UnicodeScalar($0)) } : ","
    let requested = data.delimiter == "auto" || binary != nil ? separator ?? "auto" : data.delimiter
    let choice = Delimiter.choose(requested, for: try source.peek(1 << 18).text, path: path)
    let first = try source.firstRecords(delimiter: choice.delimiter, most: records, file: path)
    let beginning = ExportStart(
      first.header, below: first.below, firstLine: binary?.firstLine ?? 1, delimiter: choice.delimiter,
      hasByteOrderMark: ByteOrderMark(of: start) != nil, file: path)

    var platformNotes: [Diagnostic] = []
    if let known = binary?.dictionary {
      (dictionary, headings) = (known, nil)
    } else {
      let found = try ExportPlatforms.recognize(beginning, data: data, isAlone: !source.isRepeatable)
      headings = FurtherHeadings(found, below: beginning.below)
      platformNotes = (headings.map { [$0.note(file: path)] } ?? []) + found.notes.map(beginning.note)
      dictionary = DataDictionary(found, as: binary?.format)
    }
    header = Header(
      first.header.fields, titles: UniqueHeadings.make(dictionary.columns.map(\.heading)), file: path,
      line: beginning.line)
    notes = (binary?.notes ?? []) + encoding.notes + choice.notes + platformNotes
    isBinary = binary != nil
    (firstLine, scanning) = (binary?.firstLine ?? 1, binary?.scanning)
    (self.encoding, delimiter) = (encoding, choice.delimiter)
    self.source = consume source
  }
}

extension DataDictionary {
  /// Reads no more of the file than its beginning. Throws `Diagnostics`.
  ///
  /// A file that tells what the columns mean (REDCap's data dictionary, LimeSurvey's syntax for SPSS or R) is that of
  /// `data.dictionary`, else one beside the export.
  package init(ofExport path: String, data: DataSource) throws {
    let export = try OpenedExport(path: path, data: data, isHashed: false, records: .max)
    self = export.dictionary
    notes = export.notes
  }
}
