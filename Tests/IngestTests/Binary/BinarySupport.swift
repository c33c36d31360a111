import Foundation
import StudyFile
import Testing

@testable import Ingest

/// What a binary export is read as.
struct TranslatedExport {
  var header: [String] = []
  var rows: [[String]] = []
  var dictionary: DataDictionary
  var notes: [Diagnostic]

  init(_ path: String, _ change: (inout DataSource) -> Void = { _ in }) throws {
    var data = DataSource()
    change(&data)
    var export = try OpenedExport(path: path, data: data, isHashed: false)
    (dictionary, notes) = (export.dictionary, export.notes)
    #expect(export.delimiter == .comma)
    guard var source = export.source.take() else { preconditionFailure("it was opened just now") }
    let text = try source.peek(4 << 20)
    var reader = RecordReader(text.text, isWhole: text.isWhole, file: path, delimiter: .comma)
    let records = try reader.records()
    header = records.first?.fields ?? []
    rows = records.dropFirst().map(\.fields)
    notes += source.notes
  }

  func column(_ name: String) -> [String] {
    guard let place = header.firstIndex(of: name) else {
      Issue.record("there is no column \(name)")
      return []
    }
    return rows.map { $0[place] }
  }

  func entry(_ name: String) -> ColumnEntry {
    guard let entry = dictionary.column(name) else {
      Issue.record("the dictionary has no column \(name)")
      return ColumnEntry(heading: name)
    }
    return entry
  }
}

/// The bytes of a labelled file.
func bytes(of file: LabelledFile, _ rows: [[LabelledFile.Cell]]) throws -> [UInt8] {
  var bytes: [UInt8] = []
  let writer = try LabelledFileWriter(file, rowCount: rows.count, path: "made.\(file.format)") {
    bytes += $0
    return true
  }
  for row in rows { try writer.write(row) }
  try writer.finish()
  return bytes
}

/// Runs the body with a labelled file on disk.
func withFile<Result>(
  _ file: LabelledFile, _ rows: [[LabelledFile.Cell]], _ body: (String) throws -> Result
) throws -> Result { try withExport(try bytes(of: file, rows), body) }

/// A file of the shared folder, which tests that need it are skipped without.
func sharedFile(_ name: String) -> String { (sharedData ?? "") + "/spss-stata/" + name }
