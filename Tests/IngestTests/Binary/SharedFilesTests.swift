import Foundation
import StudyFile
import Testing

@testable import Ingest

@Suite(.enabled(if: sharedData != nil, "the folder of shared data is not here"))
struct SharedFilesTests {
  @Test func dump() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: sharedFile("")).sorted()
    where !name.hasSuffix(".csv") {
      print("==", name)
      do {
        let export = try TranslatedExport(sharedFile(name))
        print(export.header)
        for row in export.rows.prefix(20) { print(row) }
        for column in export.dictionary.columns { print("  ", column) }
        print(export.dictionary.multipleResponseSets)
      } catch { print("ERROR", error) }
    }
  }
}
