import StudyFile

/// Reads an export as its study describes it: into batches of typed columns, with an account of every record.
package struct SurveyReader: Sendable {
  /// Which variable stands in which slot of a batch, in the order of the study.
  package let layout: Layout
  /// The headings of all columns, without blanks around them.
  package let header: [String]
  package let delimiter: Delimiter
  /// What was guessed about the file, and what in it looks odd.
  package let notes: [Diagnostic]
  /// After reading: the labels of each categorical slot in the order of its codes, as declared or, without a
  /// declaration, as met. Empty for other slots.
  package private(set) var labels: [[String]]
  /// After reading: of the file's bytes, in hexadecimal.
  package private(set) var sha256 = ""

  private let path: String
  private let encoding: TextEncoding
  private let plan: ReadingPlan
  private let identity: ExportFile.Identity
  private let chunkSize: Int
  private let batchSize: Int

  /// Finds out how the file is written and where the variables stand. Throws `Diagnostics`.
  ///
  /// - Parameters:
  ///   - path: as given by the user, for messages too.
  ///   - variables: the names of those needed; what derived ones are made of is read.
  ///   - chunkSize: bytes read at once.
  ///   - batchSize: records in a batch.
  package init(
    path: String, study: Study, variables: Set<String>, chunkSize: Int = 1 << 20, batchSize: Int = 1 << 14
  ) throws {
    let data = study.data
    guard ["auto", "csv"].contains(data.format) else {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: study.file),
          "`format: \(data.format)` is not read yet; export the data as CSV")
      ])
    }
    identity = try ExportFile(path: path).identity
    encoding = try TextEncoding(of: path, requested: data.encoding, study: study.file, chunkSize: 1 << 20)
    let choice = try Delimiter.choose(data.delimiter, path: path, encoding: encoding, study: study.file)

    var reader = try RecordReader(
      path: path, encoding: encoding, delimiter: choice, chunkSize: min(chunkSize, 1 << 16))
    guard let first = try reader.record() else {
      throw Diagnostics([
        Diagnostic(at: SourceLocation(file: path), "the file has no header: all of its lines are blank")
      ])
    }
    var header = Header(first.fields, file: path)
    plan = ReadingPlan(study, needing: variables, header: &header)
    if !header.errors.isEmpty { throw Diagnostics(header.errors) }
    guard try reader.record() != nil else {
      throw Diagnostics([
        Diagnostic(at: SourceLocation(file: path, line: first.line), "no answers below the header")
      ])
    }

    self.path = path
    self.header = header.names
    self.chunkSize = chunkSize
    self.batchSize = batchSize
    delimiter = choice.delimiter
    notes = reader.notes + header.notes(line: first.line)
    layout = plan.layout
    labels = BatchMaker(plan).labels
  }

  /// Reads the whole file and passes its batches in order. Throws `Diagnostics`, or what `body` throws. `body` may not
  /// look at the reader itself: copy `layout` before.
  ///
  /// - Parameters:
  ///   - progress: is told how much of the file has been read, 0…1, some twenty times a second.
  ///   - body: is given each batch with the labels of each slot that have been met so far.
  /// - Returns: the account, in which whatever can be read counts as used; exclusions come later.
  package mutating func read(
    progress: ((Double) -> Void)? = nil, _ body: (_ batch: Batch, _ labels: [[String]]) throws -> Void
  ) throws -> Accounting {
    var stream = try TextStream(path: path, encoding: encoding, chunkSize: chunkSize)
    try stream.checkUnchanged(since: identity)
    var tokenizer = Tokenizer(
      file: path, delimiter: delimiter.byte, keeping: plan.kept, fieldCount: header.count, headers: 1,
      blockSize: batchSize)
    var maker = BatchMaker(plan)
    var ticker = Ticker()
    while true {
      let more = try stream.next { piece in
        var rest = piece
        while !rest.isEmpty {
          let taken = try tokenizer.feed(rest)
          rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
          if tokenizer.isFull, let batch = try maker.batch(from: tokenizer.block) {
            try body(batch, maker.labels)
          }
        }
      }
      if stream.isBroken { throw stream.broken(line: tokenizer.line) }
      if !more { break }
      if let progress, ticker.isDue { progress(stream.fraction) }
    }
    try tokenizer.finish()
    if let batch = try maker.batch(from: tokenizer.block) { try body(batch, maker.labels) }
    try stream.checkUnchanged(since: identity)
    progress?(1)
    labels = maker.labels
    sha256 = stream.sha256()
    return account(tokenizer, maker)
  }

  private func account(_ tokenizer: borrowing Tokenizer, _ maker: BatchMaker) -> Accounting {
    var account = Accounting()
    account.read = tokenizer.recordCount
    account.unusable = (tokenizer.ragged.unusable(header: header.count) + maker.unusableRecords)
      .sorted { ($0.lines.first ?? 0) < ($1.lines.first ?? 0) }
    account.used = account.read - account.unusable.reduce(0) { $0 + $1.count }
    account.answers = maker.unusableAnswers
    return account
  }
}

/// Says when it is time to report progress again.
private struct Ticker {
  private var last: ContinuousClock.Instant?

  var isDue: Bool {
    mutating get {
      let now = ContinuousClock.now
      if let last, now - last < .milliseconds(50) { return false }
      last = now
      return true
    }
  }
}
