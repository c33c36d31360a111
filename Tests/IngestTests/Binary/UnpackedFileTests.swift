import Foundation
import StudyFile
import Testing

@testable import Ingest

struct UnpackedFileTests {
  @Test(arguments: ["gzip", "zstd"]) func binaryFilesAreUnpacked(program: String) throws {
    var column = LabelledFile.Column(name: "x", label: "An x")
    column.values = [Level(code: "1", label: "One")]
    let rows: [[LabelledFile.Cell]] = (0..<3000).map { [.number(Double($0))] }
    let plain = try bytes(of: LabelledFile(.sav, columns: [column]), rows)
    try withExport(plain) { path in
      let packed = path + (program == "gzip" ? ".gz" : ".zst")
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [program, "-q", "-k", path]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      // Not every machine has both programs.
      guard process.terminationStatus == 0 else { return }
      defer { try? FileManager.default.removeItem(atPath: packed) }
      let export = try TranslatedExport(packed)
      #expect(export.column("x") == (0..<3000).map(String.init))
      #expect(export.entry("x").values.map(\.label) == ["One"])
      let survey = try Survey(packed, study([variable("x", .numeric)]))
      #expect(survey.numbers(0) == (0..<3000).map { Double($0) })
      // The hash is that of the file as it is.
      #expect(survey.sha256 == sha256(ofFile: packed))
      // Cut off, it is told.
      let cut = try Data(contentsOf: URL(filePath: packed)).dropLast(40)
      try withExport(Array(cut)) { short in
        #expect(
          refusal(short) { _ = try TranslatedExport(short) } == [
            "export.csv: error: the \(program) file ends in the middle; copy or download it again"
          ])
      }
    }
  }
}
