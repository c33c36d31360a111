internal import CLibCSV
import Foundation
import StudyFile

/// Cuts text into records by libcsv, one physical line at a time, so that the line of everything is known.
///
/// Blanks around an unquoted field are dropped and blank lines are no records, as libcsv has it.
struct Tokenizer: ~Copyable {
  /// A field that goes on for longer began with a quotation mark that is not closed.
  static let longestField = 16 << 20

  /// The records read and not yet taken.
  let block: UnsafeMutablePointer<RecordBlock>
  /// The line that is read next.
  private(set) var line = 1
  /// Records that do not have the header's number of fields, by their number.
  private var ragged = RaggedRecords()
  /// Records below the header.
  private var recordCount = 0

  private let parser: UnsafeMutablePointer<csv_parser>
  private let file: String
  private let fieldCount: Int?
  private let isReadSingly: Bool
  private var headersToSkip = 0
  private var endedByCR = false
  private var isInRecord = false
  private var recordLine = 1
  private var quoteLine = 1
  /// Characters of the line under way in pieces before this one.
  private var charactersBefore = 0

  /// - Parameters:
  ///   - kept: by the index of a field whether to keep its text; `nil` keeps all.
  ///   - fieldCount: what a record has to have; `nil`: any number will do.
  ///   - isReadSingly: whether each record is taken before more is fed.
  init(
    file: String, delimiter: UInt8, keeping kept: [Bool]? = nil, fieldCount: Int?, isReadSingly: Bool = false
  ) {
    self.file = file
    self.fieldCount = fieldCount
    self.isReadSingly = isReadSingly
    block = .allocate(capacity: 1)
    block.initialize(to: RecordBlock(keeping: kept))
    parser = .allocate(capacity: 1)
    parser.initialize(to: csv_parser())
    csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL))
    csv_set_delim(parser, delimiter)
    // libcsv's own 128 bytes at a time would copy a long answer over and over.
    csv_set_blk_size(parser, 1 << 12)
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
    block.pointee.free()
    block.deinitialize(count: 1)
    block.deallocate()
  }

  /// Begins anew with text that starts with a record on this line.
  mutating func begin(line: Int, headers: Int) {
    block.pointee.removeAll()
    self.line = line
    headersToSkip = headers
    (endedByCR, isInRecord, charactersBefore) = (false, false, 0)
  }

  /// The record has to be taken before more is fed.
  private var isFull: Bool { isReadSingly && block.pointee.recordCount > 0 }

  /// Reads on, and returns how many bytes it took: all, or fewer when there is a record to take.
  mutating func feed(_ piece: UnsafeRawBufferPointer) throws -> Int {
    guard let base = piece.baseAddress, !piece.isEmpty else { return piece.count }
    // Up to a NUL byte the text is read as ever, so that the first thing wrong is the one reported.
    let zero = memchr(base, 0, piece.count)
    let count = zero.map { UnsafeRawPointer($0) - base } ?? piece.count
    func find(_ byte: Int32, from start: Int) -> Int {
      guard start < count, let found = memchr(base + start, byte, count - start) else { return count }
      return UnsafeRawPointer(found) - base
    }
    var position = 0
    if endedByCR, count > 0 {
      endedByCR = false
      // The second half of a line end that the last piece cut in two. Inside quotes it belongs to the answer.
      if base.load(as: UInt8.self) == 0x0A {
        try parse(base, 1)
        position = 1
      }
    }
    var nextLF = find(0x0A, from: position)
    var nextCR = find(0x0D, from: position)
    while position < count {
      let terminator = min(nextLF, nextCR)
      var end = min(terminator + 1, count)
      if terminator == nextCR, terminator + 1 < count, nextLF == terminator + 1 { end += 1 }
      try parse(base + position, end - position)
      if terminator < count {
        line += 1
        charactersBefore = 0
        endedByCR = terminator == nextCR && terminator + 1 == count
      } else {
        charactersBefore += Self.characters(base + position, end - position)
      }
      position = end
      if nextLF < position { nextLF = find(0x0A, from: position) }
      if nextCR < position { nextCR = find(0x0D, from: position) }
      if isFull { return position }
    }
    if zero != nil { throw binary() }
    return position
  }

  /// The account of ragged records since it was last taken.
  mutating func takeRagged() -> RaggedRecords {
    defer { ragged = RaggedRecords() }
    return ragged
  }

  /// How many records there were since it was last asked.
  mutating func takeRecordCount() -> Int {
    defer { recordCount = 0 }
    return recordCount
  }

  /// Ends the last record where the text does.
  mutating func finish() throws {
    guard csv_fini(parser, fieldEnded, rowEnded, block) == 0 else { throw unclosed() }
    endRecord()
  }

  private mutating func parse(_ text: UnsafeRawPointer, _ count: Int) throws {
    if !isInRecord { recordLine = line }
    let fields = block.pointee.fieldCount
    let wasQuoted = parser.pointee.quoted != 0
    let taken = csv_parse(parser, text, count, fieldEnded, rowEnded, block)
    guard taken == count else {
      throw malformed(text, taken, wasQuoted: wasQuoted && block.pointee.fieldCount == fields)
    }
    let isQuoted = parser.pointee.quoted != 0
    if isQuoted, !wasQuoted || block.pointee.fieldCount != fields { quoteLine = line }
    if parser.pointee.entry_pos > Self.longestField || block.pointee.isTooLong { throw tooLong() }
    isInRecord = isQuoted || block.pointee.fieldCount > 0
    endRecord()
  }

  private mutating func endRecord() {
    guard block.pointee.rowEnded else { return }
    isInRecord = false
    if headersToSkip > 0 {
      headersToSkip -= 1
      block.pointee.dropRecord()
      return
    }
    recordCount += 1
    if let fieldCount, block.pointee.fieldCount != fieldCount {
      ragged.add(fields: block.pointee.fieldCount, line: recordLine)
      block.pointee.dropRecord()
    } else {
      block.pointee.keepRecord(line: recordLine)
    }
  }

  private static func characters(_ text: UnsafeRawPointer, _ count: Int) -> Int {
    UnsafeRawBufferPointer(start: text, count: count).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

// MARK: What can be wrong

extension Tokenizer {
  private func error(line: Int, column: Int? = nil, _ message: String) -> Diagnostics {
    Diagnostics([Diagnostic(at: SourceLocation(file: file, line: line, column: column), message)])
  }

  private func malformed(_ text: UnsafeRawPointer, _ taken: Int, wasQuoted: Bool) -> Diagnostics {
    guard csv_error(parser) == CSV_EPARSE else {
      return error(line: line, "there is not enough memory for the field on this line")
    }
    let column = charactersBefore + Self.characters(text, taken) + 1
    guard parser.pointee.quoted != 0 else {
      return error(
        line: line, column: column,
        "a quotation mark in the middle of a field; put the whole field in quotation marks and double those inside"
      )
    }
    let began = wasQuoted ? quoteLine : line
    return error(
      line: line, column: column,
      "the quoted field that begins \(began == line ? "on this line" : "on line \(began)") goes on after its closing "
        + "quotation mark; double the quotation marks inside it, or close it where it ends")
  }

  private func unclosed() -> Diagnostics {
    error(line: quoteLine, "the quoted field that begins on this line is not closed before the file ends")
  }

  /// The error for the record under way.
  func tooLong() -> Diagnostics {
    parser.pointee.quoted != 0
      ? error(
        line: quoteLine,
        "the quoted field that begins on this line is longer than 16 MB; its closing quotation mark is probably missing"
      )
      : error(
        line: recordLine, "the record that begins on this line is too long to be one; is this a CSV file?")
  }

  private func binary() -> Diagnostics { Diagnostics([Self.binary(file: file, line: line)]) }

  static func binary(file: String, line: Int) -> Diagnostic {
    Diagnostic(
      at: SourceLocation(file: file, line: line),
      "this line holds a NUL byte: the file is binary or damaged; export the data as CSV")
  }
}

// MARK: The callbacks

/// libcsv calls it with the text of each field; the context is a `RecordBlock`.
private let fieldEnded: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
  text, count, context in
  context.unsafelyUnwrapped.assumingMemoryBound(to: RecordBlock.self).pointee.addField(text, count)
}

/// libcsv calls it at the end of each record; the context is a `RecordBlock`.
private let rowEnded: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
  context.unsafelyUnwrapped.assumingMemoryBound(to: RecordBlock.self).pointee.endRow()
}
