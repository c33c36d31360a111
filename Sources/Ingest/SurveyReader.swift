import StudyFile

/// What takes the batches of a part of an export. Each thread has its own; parts of the file come to it in their order.
package protocol BatchConsumer: Sendable {
  /// - Parameters:
  ///   - labels: of each categorical slot in the order of its codes, as declared or, without a declaration, as met so
  ///     far by this consumer's reader.
  ///   - place: of the batch in the file, from 0 without gaps, whatever the number of threads. A chunk without usable
  ///     records gives an empty batch.
  mutating func consume(_ batch: Batch, labels: [[String]], place: Int) throws
}

/// Reads an export as its study describes it: into batches of typed columns, with an account of every record.
package struct SurveyReader: ~Copyable {
  /// Which variable stands in which slot of a batch, in the order of the study.
  package private(set) var layout: Layout
  /// Of the wishes, the variables that are hashed, in the order of `Batch.hashes`.
  package private(set) var hashed: [String]
  /// Of the wishes, the variables that are dated, in the order of `Batch.moments`.
  package private(set) var dated: [String]
  /// Of the wishes, the variables whose texts are kept, in the order of `Batch.texts`.
  package private(set) var texts: [String]
  /// Whether the export can be read once more; a pipe cannot.
  package private(set) var isRepeatable: Bool
  /// The headings of all columns, without blanks around them.
  package private(set) var header: [String]
  package private(set) var delimiter: Delimiter
  /// What was guessed about the file, and what in it looks odd. Reading can change a guess.
  package private(set) var notes: [Diagnostic]
  /// After reading: of the file's bytes, in hexadecimal.
  package private(set) var sha256 = ""

  private let path: String
  private let study: Study
  private let variables: Set<String>
  private let wishes: ReadingWishes
  private let options: Options
  private var encoding: TextEncoding
  private var plan: ReadingPlan
  private var headings: FurtherHeadings?
  private var firstLine: Int
  private var isBinary: Bool
  /// `nil` once it was read.
  private var source: TextSource?

  package struct Options: Sendable {
    /// Bytes that make a batch: a chunk of the file, cut where a record ends.
    package var chunkSize = 1 << 19
    package var isHashed = true
    package var threads = 1
    /// What is known of the exports of the study already.
    package var exports: KnownExports?
    /// For tests: whether libcsv cuts every record.
    var road = ChunkParser.Road.either
    package init() {}
  }

  /// Finds out how the file is written and where the variables stand. Throws `Diagnostics`.
  ///
  /// - Parameters:
  ///   - path: as given by the user, for messages too.
  ///   - variables: the names of those needed; what derived ones are made of is read.
  ///   - wishes: what is read besides where it is there.
  package init(
    path: String, study: Study, variables: Set<String>, wishes: ReadingWishes = ReadingWishes(),
    options: Options = Options()
  ) throws {
    try self.init(
      path: path, study: study, variables: variables, wishes: wishes, options: options, encoding: nil)
  }

  private init(
    path: String, study: Study, variables: Set<String>, wishes: ReadingWishes, options: Options,
    encoding known: TextEncoding?
  ) throws {
    var export = try OpenedExport(
      path: path, data: study.data, isHashed: options.isHashed, encoding: known, exports: options.exports)
    var found = export.header
    let plan = ReadingPlan(
      study, needing: variables, decimals: export.dictionary.columns.map(\.decimal), wishing: wishes,
      header: &found)
    let errors = found.errors(study: study.file)
    if !errors.isEmpty { throw Diagnostics(errors) }

    (self.path, self.study, self.variables, self.options) = (path, study, variables, options)
    self.wishes = wishes
    (hashed, dated) = (plan.hashers.map(\.variable), plan.clocks.map(\.variable))
    texts = plan.texts.map(\.variable)
    (encoding, self.plan, header) = (export.encoding, plan, found.names)
    (delimiter, headings) = (export.delimiter, export.headings)
    (firstLine, isBinary) = (export.firstLine, export.isBinary)
    notes = export.notes + found.notes
    layout = plan.layout
    guard let opened = export.source.take() else { preconditionFailure("an export was just opened") }
    isRepeatable = opened.isRepeatable
    source = consume opened
  }

  /// Reads the whole file, once. Throws `Diagnostics`, or what a consumer throws; of several errors the first in the file.
  ///
  /// - Parameters:
  ///   - progress: is told how much of the file has been read, 0…1, some twenty times a second.
  ///   - consumers: makes one for each thread, for the layout with which the file is read in the end.
  /// - Returns: the account, in which whatever can be read counts as used as exclusions come later; and the consumers.
  package mutating func read<Consumer: BatchConsumer>(
    progress: ((Double) -> Void)? = nil, consumers: (_ layout: Layout, _ count: Int) throws -> [Consumer]
  ) throws -> (account: Accounting, consumers: [Consumer]) {
    while true {
      guard let source = source.take() else { preconditionFailure("an export is read once") }
      let isRepeatable = source.isRepeatable
      let workers = try consumers(layout, max(1, options.threads)).map { consumer in
        ReadingWorker(
          parser: ChunkParser(
            file: path, delimiter: delimiter.byte, keeping: plan.kept, road: options.road),
          maker: BatchMaker(plan, after: headings?.lines.last ?? 0), consumer: consumer)
      }
      do {
        let found = try workers.read(
          ChunkSource(
            source, firstLine: firstLine, delimiter: delimiter.byte, chunkSize: options.chunkSize),
          progress: progress)
        sha256 = found.sha256
        notes += found.notes
        var account = try workers.account(header: header.count)
        account.unit = isBinary ? .row : .line
        if let headings {
          account.unusable.insert(headings.unusable, at: 0)
          account.used -= headings.unusable.count
        }
        return (account, workers.map(\.consumer))
      } catch let error as NotUTF8 {
        let follows =
          error.followsLongCharacters
          || workers.contains { ($0.parser.firstWithLongCharacters ?? .max) < error.chunk }
        let corrected = try encoding.corrected(line: error.line, followsLongCharacters: follows)
        guard isRepeatable else { throw encoding.notUTF8InPipe(line: error.line) }
        // From the beginning: the headings may mean other letters too.
        self = try SurveyReader(
          path: path, study: study, variables: variables, wishes: wishes, options: options,
          encoding: corrected)
      }
    }
  }
}
