import FuzzSupport
import StudyFile

@testable import Ingest

/// Files that tell what the columns of an export mean: REDCap's data dictionaries and LimeSurvey's syntax.
enum CompanionFiles: FuzzTarget {
  private static let mark: [UInt8] = Array("\u{1}\n".utf8)

  /// The companion, and after a mark the export that it is to tell of.
  static func run(_ bytes: [UInt8]) {
    let end = bytes.firstRange(of: mark)
    let companion = MemoryFile.holding(Array(bytes[..<(end?.lowerBound ?? bytes.endIndex)]))
    refusing {
      let file = try CompanionFile(path: companion)
      guard let end else { return }
      let text = Array(bytes[end.upperBound...])
      var reader = RecordReader(text, isWhole: true, file: "export", delimiter: .comma)
      guard let header = try reader.record() else { return }
      let start = ExportStart(
        header, below: try reader.records(), firstLine: 1, delimiter: .comma, hasByteOrderMark: false,
        file: "export")
      _ = file.described(start)
    }
  }
}
