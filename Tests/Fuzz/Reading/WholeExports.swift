import FuzzSupport
import StudyFile

@testable import Ingest

/// Exports of text, from their bytes to batches: both roads of the CSV reader, in one piece and in small ones, give the same
/// answers and the same account of every record, or the same refusal.
enum WholeExports: FuzzTarget {
  private static let encodings = ["auto", "utf-8", "utf-16", "windows-1252", "shift_jis", "utf-32le"]
  private static let delimiters = ["auto", ",", ";", "\t", "|"]

  /// The first two bytes are how the study describes the export, the rest is the export.
  static func run(_ bytes: [UInt8]) {
    guard bytes.count > 2 else { return }
    var data = DataSource()
    // Most are read as `auto`, whatever the first byte is.
    data.encoding = encodings[bytes[0] < 192 ? 0 : Int(bytes[0] - 192) % encodings.count]
    data.delimiter = delimiters[bytes[0] % 4 == 0 ? Int(bytes[0] / 4) % delimiters.count : 0]
    data.decimal = bytes[1] & 1 == 0 ? .point : .comma
    if bytes[1] & 2 != 0 { data.count = Located("n", at: SourceLocation(file: "study.yaml", line: 3)) }
    let study = SurveyOfAll.study(data)
    let path = MemoryFile.holding(Array(bytes.dropFirst(2)))
    let plain = SurveyOfAll.outcome(of: path, study, chunkSize: 1 << 14, road: .either)
    let cut = SurveyOfAll.outcome(of: path, study, chunkSize: 1 + Int(bytes[1] >> 2), road: .libcsv)
    demand(plain == cut, "two roads, two outcomes:\n\(plain)\n\(cut)")
  }
}
