import StudyFile

/// An export whose headings were read, and whose records stay to be read.
struct OpenedExport: ~Copyable {
  let encoding: TextEncoding
  let delimiter: Delimiter
  var header: Header
  let headings: FurtherHeadings?
  let dictionary: DataDictionary
  /// What was guessed about the file, and what in it looks odd.
  let notes: [Diagnostic]
  /// Taken by who reads the records.
  var source: TextSource?

  /// Finds out how the file is written. Throws `Diagnostics`.
  ///
  /// - Parameters:
  ///   - dictionary: the file that `data.dictionary` names.
  ///   - encoding: where an earlier opening found the guessed one to be wrong.
  ///   - records: how many of the first ones the dictionary may be made of.
  init(
    path: String, data: DataSource, dictionary dictionaryPath: String?, isHashed: Bool,
    encoding known: TextEncoding? = nil, records: Int = TextSource.fewRecords
  ) throws {
    var bytes = try ByteSource(path: path, isHashed: isHashed)
    let start = try bytes.peek(TextEncoding.startSize)
    let encoding =
      try known
      ?? TextEncoding(
        of: start, isWhole: start.count < TextEncoding.startSize, path: path, requested: data.encoding)
    var source = TextSource(bytes, encoding: encoding)
    let separator = try source.takeSeparatorLine().map { String(UnicodeScalar($0)) }
    let requested = data.delimiter == "auto" ? separator ?? "auto" : data.delimiter
    let choice = Delimiter.choose(requested, for: try source.peek(1 << 18).text, path: path)
    let (first, below) = try source.firstRecords(delimiter: choice.delimiter, most: records, file: path)
    let recognition = try ExportPlatforms.recognize(
      ExportStart(
        first, below: below, delimiter: choice.delimiter, hasByteOrderMark: ByteOrderMark(of: start) != nil,
        file: path),
      data: data, dictionary: dictionaryPath, isAlone: !source.isRepeatable)
    var table = DataDictionary(recognition)
    let headings = FurtherHeadings(recognition, below: below)
    header = Header(first.fields, titles: table.columns.map(\.heading), file: path, line: first.line)
    let told = recognition.notes.map {
      Diagnostic(.note, at: SourceLocation(file: path, line: first.line), $0)
    }
    notes = encoding.notes + choice.notes + (headings.map { [$0.note(file: path)] } ?? []) + told
    (self.encoding, delimiter, self.headings) = (encoding, choice.delimiter, headings)
    table.notes = notes
    self.dictionary = table
    self.source = consume source
  }
}

extension DataDictionary {
  /// Reads no more of the file than its beginning. Throws `Diagnostics`.
  ///
  /// - Parameter dictionary: the path of a file that tells what the columns mean, for platforms that write one: REDCap's
  ///   data dictionary, LimeSurvey's syntax for SPSS or R. Without one, it is looked for beside the export.
  package init(ofExport path: String, data: DataSource, dictionary: String? = nil) throws {
    self = try OpenedExport(path: path, data: data, dictionary: dictionary, isHashed: false, records: .max)
      .dictionary
  }
}
