internal import CReadStat
import StudyFile

/// Writes a labelled file row by row, through ReadStat. The bytes depend on nothing but what is written.
package final class LabelledFileWriter {
  private let writer: UnsafeMutablePointer<readstat_writer_t>
  private let output: WrittenBytes
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
    self.path = path
    self.rowCount = rowCount
    let names = file.legalNames()
    self.output = WrittenBytes(file, names: names, write: output)
    columns = zip(file.columns, names).enumerated().map { place, column in
      WrittenColumn(column.0, name: column.1, place: place, of: file.format, in: writer)
    }
    try checkSize(of: file)
    readstat_set_data_writer(writer, bytesWritten)
    readstat_writer_set_file_timestamp(writer, 0)
    if let title = file.title {
      readstat_writer_set_file_label(writer, file.format.fitting(title, .title))
    }
    if file.format == .dta { readstat_writer_set_file_format_version(writer, 118) }
    if file.format == .sav { readstat_writer_set_compression(writer, READSTAT_COMPRESS_ROWS) }
    if file.format == .zsav { readstat_writer_set_compression(writer, READSTAT_COMPRESS_BINARY) }
    if file.format.family == .spss, let weight = file.weight {
      readstat_writer_set_fweight_variable(writer, readstat_get_variable(writer, Int32(weight)))
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
    if rows == 1 { try release() }
    for (column, cell) in zip(columns, cells) { try check(column.insert(cell, in: writer)) }
    try check(readstat_end_row(writer))
  }

  package func finish() throws {
    try check(readstat_end_writing(writer))
    try release()
  }

  private func release() throws {
    guard output.release() else {
      throw Diagnostics([Diagnostic(at: SourceLocation(file: path), "the file cannot be written")])
    }
  }

  private func checkSize(of file: LabelledFile) throws {
    let most = file.format.mostColumns
    let why =
      file.columns.count > most
      ? "it can have \(most.grouped) variables, and there are \(file.columns.count.grouped): write fewer"
      : Int32(exactly: rowCount) == nil ? "it can have \(Int(Int32.max).grouped) rows: write fewer" : nil
    if let why { throw Diagnostics([Diagnostic(at: SourceLocation(file: path), why)]) }
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
}

/// ReadStat's output; the context is an `WrittenBytes`.
private let bytesWritten: @convention(c) (UnsafeRawPointer?, Int, UnsafeMutableRawPointer?) -> Int = {
  bytes, count, context in
  let output = Unmanaged<WrittenBytes>.fromOpaque(context.unsafelyUnwrapped).takeUnretainedValue()
  return output.add(UnsafeRawBufferPointer(start: bytes, count: count)) ? count : -1
}
