import Foundation
import StudyFile

/// A table that somebody typed, read whole: of published studies, of coded interviews. Spaces in its texts are folded.
package struct SmallTable: Sendable {
  package struct Row: Sendable, Equatable {
    /// Of the file.
    package var line: Int
    package var fields: [String]
  }

  package var path: String
  package var headings: [String]
  package var headingLine: Int
  package var rows: [Row]
  /// In hexadecimal.
  package var sha256: String

  /// A longer one is nothing that somebody typed.
  static let longest = 16 << 20

  /// - Parameter what: the table is of.
  package init(_ path: String, of what: String) throws(Diagnostics) {
    let records: [RecordReader.Record]
    do {
      records = try Self.sheet(path, of: what) ?? Self.records(path, of: what)
    } catch let problems as Diagnostics {
      throw problems
    } catch {
      throw Diagnostics([Diagnostic(at: SourceLocation(file: path), "\(error)")])
    }
    guard let header = records.first else {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: path),
          "the file is empty; its first line holds the headings of its columns")
      ])
    }
    self.path = path
    headings = header.fields.map { LabelText.folded($0) }
    headingLine = header.line
    rows = records.dropFirst().map { record in
      Row(line: record.line, fields: record.fields.map { LabelText.folded($0) })
    }
    sha256 = Ingest.sha256(ofFile: path) ?? ""
  }

  /// Headings that stand twice, and rows that have not a field for each heading.
  package var problems: [Diagnostic] {
    var seen: Set<String> = []
    return headings.filter { !$0.isEmpty && !seen.insert($0).inserted }.map {
      Diagnostic(at: location(headingLine), "the heading '\($0)' stands twice; rename one")
    }
      + rows.filter { $0.fields.count != headings.count }.map {
        Diagnostic(
          at: location($0.line),
          "\($0.fields.count) fields, and there are \(headings.count) headings; a text with a comma stands in double quotes"
        )
      }
  }

  package func location(_ line: Int) -> SourceLocation { SourceLocation(file: path, line: line) }

  private static func records(_ path: String, of what: String) throws -> [RecordReader.Record] {
    var bytes = try ByteSource(path: path, isHashed: false)
    let start = try bytes.peek(TextEncoding.startSize)
    let encoding = try TextEncoding(
      of: start, isWhole: start.count < TextEncoding.startSize, path: path, requested: "auto")
    var source = TextSource(bytes, encoding: encoding)
    let (text, isWhole) = try source.peek(longest)
    guard isWhole else {
      throw Diagnostics([
        Diagnostic(at: SourceLocation(file: path), "this is too large for a table of \(what)")
      ])
    }
    let delimiter = Delimiter.choose("auto", for: text, path: path).delimiter
    var reader = RecordReader(text, isWhole: true, file: path, delimiter: delimiter)
    return try reader.records()
  }
}
