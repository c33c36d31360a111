import StudyFile

/// An export whose headings were read, and whose records stay to be read.
struct OpenedExport: ~Copyable {
  let facts: ExportFacts
  let isBinary: Bool
  /// What its first line counts as.
  let firstLine: Int
  /// What looks through all answers of a binary file.
  let scanning: (() throws -> StatFileScan)?
  /// Taken by who reads the records.
  var source: TextSource?

  /// Finds out how the file is written. Throws `Diagnostics`.
  ///
  /// - Parameters:
  ///   - encoding: where an earlier opening found the guessed one to be wrong.
  ///   - records: how many of the first ones the dictionary may be made of.
  ///   - exports: what other openings found out, of the same study and by as many records.
  init(
    path: String, data: DataSource, isHashed: Bool, encoding known: TextEncoding? = nil,
    records: Int = TextSource.fewRecords, exports: KnownExports? = nil
  ) throws {
    var bytes = try ByteSource(path: path, isHashed: isHashed)
    if known == nil, let identity = bytes.identity, let facts = exports?.facts(path, identity) {
      var source = TextSource(bytes, encoding: facts.encoding)
      _ = try source.takeSeparatorLine()
      (self.facts, isBinary, firstLine, scanning) = (facts, false, 1, nil)
      self.source = consume source
      return
    }
    let identity = bytes.identity
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
    let dictionary: DataDictionary
    var headings: FurtherHeadings?
    if let known = binary?.dictionary {
      dictionary = known
    } else {
      let found = try ExportPlatforms.recognize(beginning, data: data, isAlone: !source.isRepeatable)
      headings = FurtherHeadings(found, below: beginning.below)
      platformNotes = (headings.map { [$0.note(file: path)] } ?? []) + found.notes.map(beginning.note)
      dictionary = DataDictionary(found, as: binary?.format)
    }
    facts = ExportFacts(
      encoding: encoding, delimiter: choice.delimiter,
      header: Header(
        first.header.fields, titles: UniqueHeadings.make(dictionary.columns.map(\.heading)), file: path,
        line: beginning.line),
      headings: headings, dictionary: dictionary,
      notes: (binary?.notes ?? []) + encoding.notes + choice.notes + platformNotes)
    isBinary = binary != nil
    (firstLine, scanning) = (binary?.firstLine ?? 1, binary?.scanning)
    self.source = consume source
    // A binary file has to be translated anew whoever reads it.
    if !isBinary, known == nil, let identity { exports?.add(facts, of: path, identity) }
  }

  var encoding: TextEncoding { facts.encoding }
  var delimiter: Delimiter { facts.delimiter }
  var header: Header { facts.header }
  var headings: FurtherHeadings? { facts.headings }
  var dictionary: DataDictionary { facts.dictionary }
  var notes: [Diagnostic] { facts.notes }
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
