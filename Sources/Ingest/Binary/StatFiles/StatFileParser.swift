internal import CReadStat
import StudyFile

/// One reading of a file by ReadStat, from its beginning. The context of its callbacks is the caller's.
struct StatFileParser: ~Copyable {
  /// Where ReadStat stands in the file: the context of its input, in memory of its own.
  struct Cursor {
    let file: Unmanaged<BinaryFile>
    var place = 0
  }

  private let file: BinaryFile
  private let kind: StatFileKind
  private let parser: UnsafeMutablePointer<readstat_parser_t>
  private let cursor: UnsafeMutablePointer<Cursor>

  /// - Parameter encoding: of the texts, where the study file names it; else the file's own word is taken.
  init(_ file: BinaryFile, _ kind: StatFileKind, encoding: String?) throws {
    guard let parser = readstat_parser_init() else {
      throw file.failure("ReadStat cannot be started; is there enough memory?")
    }
    (self.file, self.kind, self.parser) = (file, kind, parser)
    cursor = .allocate(capacity: 1)
    cursor.initialize(to: Cursor(file: .passUnretained(file)))
    readstat_set_open_handler(parser, opened)
    readstat_set_close_handler(parser, closed)
    readstat_set_seek_handler(parser, sought)
    readstat_set_read_handler(parser, filled)
    readstat_set_update_handler(parser, updated)
    readstat_set_io_ctx(parser, cursor)
    if let encoding { readstat_set_file_character_encoding(parser, encoding) }
  }

  deinit {
    readstat_parser_free(parser)
    cursor.deinitialize(count: 1)
    cursor.deallocate()
  }

  var callbacks: UnsafeMutablePointer<readstat_parser_t> { parser }

  /// How far ReadStat has come.
  var place: UnsafePointer<Cursor> { UnsafePointer(cursor) }

  /// The same, with a callback for each value.
  func run(_ context: UnsafeMutableRawPointer, values: readstat_value_handler) throws {
    // Without it ReadStat has no variables to give with the values of a .dta, and crashes.
    readstat_set_variable_handler(parser, variableMet)
    readstat_set_value_handler(parser, values)
    try run(context)
  }

  /// The place of a value's variable; -1 where there is none.
  static func index(of variable: UnsafeMutablePointer<readstat_variable_t>?) -> Int {
    variable.map { Int(readstat_variable_get_index($0)) } ?? -1
  }

  /// Throws where the file cannot be read; a callback that stops the parse is no failure.
  func run(_ context: UnsafeMutableRawPointer) throws {
    let result = withExtendedLifetime(file) { kind.parse(parser, file.path, context) }
    guard result != READSTAT_OK, result != READSTAT_ERROR_USER_ABORT else { return }
    throw file.failure(kind.message(for: result))
  }
}

extension StatFileKind {
  /// What is wrong with a file that ReadStat gives up on, and what to do.
  func message(for error: readstat_error_t) -> String {
    switch error {
    case READSTAT_ERROR_UNSUPPORTED_COMPRESSION:
      "this \(name) is compressed in a way that is not read; save it in \(program) without compression"
    case READSTAT_ERROR_UNSUPPORTED_CHARSET, READSTAT_ERROR_CONVERT, READSTAT_ERROR_CONVERT_BAD_STRING,
      READSTAT_ERROR_CONVERT_SHORT_STRING, READSTAT_ERROR_CONVERT_LONG_STRING:
      "a text in this \(name) is not in the encoding that the file names; name the right one with 'encoding:' under "
        + "'data' in the study file"
    case READSTAT_ERROR_UNSUPPORTED_FILE_FORMAT_VERSION:
      "this \(name) is of a version that is not read; save it in \(program) for another version"
    default:
      "this \(name) is damaged or not complete; copy it or save it in \(program) again"
    }
  }
}

private let variableMet:
  @convention(c) (
    Int32, UnsafeMutablePointer<readstat_variable_t>?, UnsafePointer<CChar>?, UnsafeMutableRawPointer?
  ) -> Int32 = { _, _, _, _ in Int32(READSTAT_HANDLER_OK) }

// MARK: ReadStat's input; the context is a `Cursor`

private func cursor(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<StatFileParser.Cursor> {
  context.unsafelyUnwrapped.assumingMemoryBound(to: StatFileParser.Cursor.self)
}

private let opened: @convention(c) (UnsafePointer<CChar>?, UnsafeMutableRawPointer?) -> Int32 = {
  _, context in
  cursor(context).pointee.place = 0
  return 0
}

private let closed: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { _ in 0 }

private let sought:
  @convention(c) (readstat_off_t, readstat_io_flags_t, UnsafeMutableRawPointer?) -> readstat_off_t = {
    offset, origin, context in
    let cursor = cursor(context)
    let start =
      switch origin {
      case READSTAT_SEEK_SET: 0
      case READSTAT_SEEK_CUR: cursor.pointee.place
      default: cursor.pointee.file._withUnsafeGuaranteedRef { $0.size }
      }
    let (place, overflows) = start.addingReportingOverflow(Int(offset))
    guard !overflows, place >= 0 else { return -1 }
    cursor.pointee.place = place
    return readstat_off_t(place)
  }

private let filled: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Int = {
  buffer, count, context in
  let cursor = cursor(context)
  guard let buffer, count > 0 else { return 0 }
  let place = cursor.pointee.place
  let read = cursor.pointee.file._withUnsafeGuaranteedRef {
    $0.read(UnsafeMutableRawBufferPointer(start: buffer, count: count), at: place)
  }
  if read > 0 { cursor.pointee.place += read }
  return read
}

private let updated:
  @convention(c) (Int, readstat_progress_handler?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) ->
    readstat_error_t = { _, _, _, _ in READSTAT_OK }
