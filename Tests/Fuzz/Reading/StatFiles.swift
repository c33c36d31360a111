import FuzzSupport
import StudyFile

@testable import Ingest

/// Files of SPSS, Stata and SAS: what they say of themselves, their rows, and the pass that looks for codes without labels.
enum StatFiles: FuzzTarget {
  static func run(_ bytes: [UInt8]) {
    let path = MemoryFile.holding(bytes)
    let study = SurveyOfAll.study(DataSource())
    _ = SurveyOfAll.outcome(of: path, study, chunkSize: 1 << 16, road: .either)
    refusing {
      let export = try OpenedExport(path: path, data: DataSource(), isHashed: false)
      _ = try export.scanning?()
    }
  }
}
