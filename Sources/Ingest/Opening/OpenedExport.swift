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
  /// - Parameter encoding: where an earlier opening found the guessed one to be wrong.
  init(path: String, data: DataSource, isHashed: Bool, encoding known: TextEncoding? = nil) throws {
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
    let (first, below) = try source.header(delimiter: choice.delimiter, file: path)
    let header = Header(first.fields, file: path, line: first.line + (binary?.firstLine ?? 1) - 1)
    let headings = FurtherHeadings(header.names, below: below)
    dictionary =
      binary?.dictionary
      ?? DataDictionary(
        format: headings?.format ?? binary?.format ?? .csv,
        columns: header.names.map { ColumnEntry(heading: $0) })
    isBinary = binary != nil
    (firstLine, scanning) = (binary?.firstLine ?? 1, binary?.scanning)
    notes =
      (binary?.notes ?? []) + encoding.notes + choice.notes + (headings.map { [$0.note(file: path)] } ?? [])
    (self.encoding, delimiter, self.header, self.headings) = (encoding, choice.delimiter, header, headings)
    self.source = consume source
  }
}

extension DataDictionary {
  /// Reads no more of the file than its beginning. Throws `Diagnostics`.
  package init(ofExport path: String, data: DataSource) throws {
    self = try OpenedExport(path: path, data: data, isHashed: false).dictionary
  }
}
