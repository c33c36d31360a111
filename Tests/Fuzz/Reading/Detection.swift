import FuzzSupport
import StudyFile

@testable import Ingest

/// Which platform wrote an export, and what its columns mean by its headings: one entry for each column, each with a heading
/// of its own, and no more headings than there are records.
enum Detection: FuzzTarget {
  private static let formats =
    ["auto", "auto", "auto"] + ExportFormat.allCases.map(\.rawValue).filter { $0 != "csv" }

  /// The first byte says what the study file says of the format, the rest is the export.
  static func run(_ bytes: [UInt8]) {
    guard bytes.count > 1 else { return }
    let text = Array(bytes.dropFirst())
    var data = DataSource()
    data.format = formats[Int(bytes[0] & 31) % formats.count]
    if bytes[0] >> 5 > 4 { data.headings = Int(bytes[0] >> 5) - 4 }
    refusing {
      let choice = Delimiter.choose("auto", for: text, path: "export")
      var reader = RecordReader(text, isWhole: true, file: "export", delimiter: choice.delimiter)
      guard let header = try reader.record() else { return }
      let below = try reader.records()
      let start = ExportStart(
        header, below: below, firstLine: 1, delimiter: choice.delimiter,
        hasByteOrderMark: bytes[0] & 1 == 1, file: "export")
      let found = try ExportPlatforms.recognize(start, data: data, isAlone: true)
      demand(found.furtherHeadings <= below.count, "more headings than records")
      demand(
        found.sets.allSatisfy { $0.columns.allSatisfy { header.fields.indices.contains($0) } },
        "a question with columns that are none")
      found.notes.forEach { check(start.note($0)) }
      let dictionary = DataDictionary(found)
      demand(dictionary.columns.count == header.fields.count, "columns without an entry")
      demand(
        Set(dictionary.columns.map(\.heading)).count == dictionary.columns.count,
        "a heading that stands twice")
    }
  }
}
