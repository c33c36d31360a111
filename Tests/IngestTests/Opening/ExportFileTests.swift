import Foundation
import StudyFile
import Testing

@testable import Ingest

@Suite struct ExportFileTests {
  @Test func absent() {
    let path = "/nowhere/responses.csv"
    #expect(refusal(path) { _ = try Survey(path, study([])) } == ["export.csv: error: there is no such file"])
  }

  @Test func folder() {
    let path = FileManager.default.temporaryDirectory.path
    #expect(
      refusal(path) { _ = try Survey(path, study([])) } == [
        "export.csv: error: this is a folder; name the export file in it"
      ])
  }

  @Test func aDevice() {
    #expect(
      refusal("/dev/null") { _ = try Survey("/dev/null", study([])) } == [
        "export.csv: error: this is neither a file nor a pipe"
      ])
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything")) func forbidden() throws {
    try withExport("a\n1\n") { path in
      #expect(chmod(path, 0) == 0)
      #expect(
        refusal(path) { _ = try Survey(path, study([])) } == [
          "export.csv: error: the file cannot be read: Permission denied"
        ])
    }
  }

  @Test(arguments: [
    ("", "export.csv: error: the file is empty"),
    ("\n\n", "export.csv: error: the file has no header: all of its lines are blank"),
    ("\n a,b \n", "export.csv:2: error: no answers below the header"),
    ("a,b", "export.csv:1: error: no answers below the header"),
    (
      "PK\u{3}\u{4}rest",
      "export.csv: error: this Excel workbook is damaged or not complete; copy it or save it in Excel again"
    ),
    (
      "$FL2@(#) SPSS",
      "export.csv: error: this SPSS file (.sav) is damaged or not complete; copy it or save it in SPSS again"
    ),
    (
      "<!DOCTYPE html><p>",
      "export.csv: error: this seems to be a web page, which is not read yet; export the data as CSV"
    ),
    (
      "a,b\n1,\0\n",
      "export.csv:2: error: this line holds a NUL byte: the file is binary or damaged; export the data as "
        + "CSV"
    ),
  ])
  func refusedFiles(_ text: String, _ message: String) throws {
    #expect(try refusal(of: text, study([])) == [message])
  }

  private struct Appending: BatchConsumer {
    var path: String

    mutating func consume(_ batch: Batch, labels: [[String]], place: Int) throws {
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("2\n".utf8))
      try handle.close()
    }
  }

  @Test func aFileThatChangesMeanwhile() throws {
    try withExport("a\n1\n") { path in
      var reader = try SurveyReader(path: path, study: study([]), variables: [])
      let found = refusal(path) { _ = try reader.read { _, _ in [Appending(path: path)] } }
      #expect(
        found == [
          "export.csv: error: the file changed while it was being read; run again when it is complete"
        ])
    }
  }
}
