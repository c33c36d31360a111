import FuzzSupport
import StudyFile

@testable import Ingest

/// Files that tell what the columns of an export mean: REDCap's data dictionaries and LimeSurvey's syntax.
enum CompanionFiles: FuzzTarget {
  /// The companion, and after a mark the export that it is to tell of.
  static func run(_ bytes: [UInt8]) {
    let parts = bytes.parts(most: 2)
    let companion = MemoryFile.holding(parts[0])
    refusing {
      let file = try CompanionFile(path: companion)
      guard parts.count > 1 else { return }
      var reader = RecordReader(parts[1], isWhole: true, file: "export", delimiter: .comma)
      guard let header = try reader.record() else { return }
      let start = ExportStart(
        header, below: try reader.records(), firstLine: 1, delimiter: .comma, hasByteOrderMark: false,
        file: "export")
      _ = file.described(start)
    }
  }
}
