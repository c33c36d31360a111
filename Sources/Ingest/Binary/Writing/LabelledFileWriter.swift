internal import CReadStat
import StudyFile

/// Writes a labelled file row by row, through ReadStat. The bytes depend on nothing but what is written.
package final class LabelledFileWriter {
  private let writer: UnsafeMutablePointer<readstat_writer_t>
  private let output: Output
  private let path: String
  private let columns: [WrittenColumn]
  private var rows = 0
  private let rowCount: Int

  /// - Parameters:
  ///   - path: for messages.
  ///   - output: takes the bytes, in their order; false where they cannot be written.
  package init(
    _ file: LabelledFile, rowCount: Int, path: String, output: @escaping ([UInt8]) -> Bool
  ) throws {
    guard let writer = readstat_writer_init() else {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: path), "ReadStat cannot be started; is there enough memory?")
      ])
    }
    self.writer = writer
    self.output = Output(file.format, write: output)
    (self.path, self.rowCount) = (path, rowCount)
    readstat_set_data_writer(writer, bytesWritten)
    readstat_writer_set_file_timestamp(writer, 0)
    if let title = file.title { readstat_writer_set_file_label(writer, title) }
    if file.format == .dta { readstat_writer_set_file_format_version(writer, 118) }
    if file.format == .sav { readstat_writer_set_compression(writer, READSTAT_COMPRESS_ROWS) }
    if file.format == .zsav { readstat_writer_set_compression(writer, READSTAT_COMPRESS_BINARY) }
    columns = zip(file.columns, file.legalNames()).enumerated().map { place, column in
      WrittenColumn(column.0, name: column.1, place: place, of: file.format, in: writer)
    }
    let context = Unmanaged.passUnretained(self.output).toOpaque()
    let begun =
      switch file.format {
      case .sav, .zsav: readstat_begin_writing_sav(writer, context, rowCount)
      case .por: readstat_begin_writing_por(writer, context, rowCount)
      case .dta: readstat_begin_writing_dta(writer, context, rowCount)
      case .sas7bdat: readstat_begin_writing_sas7bdat(writer, context, rowCount)
      case .xpt: readstat_begin_writing_xport(writer, context, rowCount)
      }
    try check(begun)
  }

  deinit { readstat_writer_free(writer) }

  /// One cell for each column.
  package func write(_ cells: [LabelledFile.Cell]) throws {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    rows += 1
    try check(readstat_begin_row(writer))
    for (column, cell) in zip(columns, cells) { try check(column.insert(cell, in: writer)) }
    try check(readstat_end_row(writer))
  }

  package func finish() throws {
    precondition(rows == rowCount, "as many rows are written as were announced")
    try check(readstat_end_writing(writer))
    guard output.finish() else {
      throw Diagnostics([Diagnostic(at: SourceLocation(file: path), "the file cannot be written")])
    }
  }

  private func check(_ result: readstat_error_t) throws {
    guard result != READSTAT_OK else { return }
    let reason = readstat_error_message(result).map { String(cString: $0) } ?? "error \(result.rawValue)"
    throw Diagnostics([
      Diagnostic(
        at: SourceLocation(file: path, line: rows > 0 ? rows : nil),
        output.hasFailed
          ? "the file cannot be written" : "it cannot be written as this kind of file: \(reason)")
    ])
  }

  /// Takes what ReadStat writes. The time at which it is written stands near the beginning and is blotted out there.
  fileprivate final class Output {
    private static let headSize = 1024

    private let format: LabelledFile.Format
    private let write: ([UInt8]) -> Bool
    private var head: [UInt8]? = []
    private(set) var hasFailed = false

    init(_ format: LabelledFile.Format, write: @escaping ([UInt8]) -> Bool) {
      (self.format, self.write) = (format, write)
    }

    func add(_ bytes: UnsafeRawBufferPointer) -> Bool {
      if head != nil {
        head?.append(contentsOf: bytes)
        return (head?.count ?? 0) < Self.headSize || finish()
      }
      if !hasFailed { hasFailed = !write(Array(bytes)) }
      return !hasFailed
    }

    func finish() -> Bool {
      guard var bytes = head else { return !hasFailed }
      head = nil
      switch format {
      case .sav, .zsav:
        if bytes.count > 109 { bytes.replaceSubrange(92..<109, with: Array("01 Jan 7000:00:00".utf8)) }
      case .dta:
        let mark = Array("<timestamp>".utf8)
        if let place = bytes.firstRange(of: mark)?.upperBound, bytes.count > place + 18 {
          bytes.replaceSubrange((place + 1)..<(place + 18), with: Array("01 Jan 1970 00:00".utf8))
        }
      case .por, .sas7bdat, .xpt: break
      }
      if !bytes.isEmpty { hasFailed = !write(bytes) }
      return !hasFailed
    }
  }
}

/// ReadStat's output; the context is an `Output`.
private let bytesWritten: @convention(c) (UnsafeRawPointer?, Int, UnsafeMutableRawPointer?) -> Int = {
  bytes, count, context in
  let output = Unmanaged<LabelledFileWriter.Output>.fromOpaque(context.unsafelyUnwrapped)
    .takeUnretainedValue()
  return output.add(UnsafeRawBufferPointer(start: bytes, count: count)) ? count : -1
}
