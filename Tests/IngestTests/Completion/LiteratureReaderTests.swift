import Foundation
import StudyFile
import Testing

@testable import Ingest

@Suite struct LiteratureReaderTests {
  private func read(
    _ csv: String?, _ options: String = "events: e, n: n", _ variables: String = ""
  ) throws -> LiteratureTable {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tearsheet-pool-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try csv?.write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
    let study = try StudyParser.parse(
      text: "study: a\ndata: {}\n\(variables)analyses:\n  - {id: x, pool: a.csv, study: s, \(options)}\n",
      file: folder.path + "/s.yaml")
    return try LiteratureReader.table(of: try #require(study.pools.first))
  }

  private func problems(
    _ csv: String?, _ options: String = "events: e, n: n", _ variables: String = ""
  ) throws -> [String] {
    do {
      _ = try read(csv, options, variables)
      return []
    } catch let problems as Diagnostics {
      return problems.list.map {
        let name = ($0.location.file as NSString).lastPathComponent
        return SourceLocation(file: name, line: $0.location.line, column: $0.location.column).description
          + ": "
          + $0.message
      }
    }
  }

  @Test func rowsWithTheirLines() throws {
    let table = try read("s,e,n,note\n\"A, B\",3,10,\"two\nlines\"\nC,,20,\n")
    #expect(table.headings == ["s", "e", "n", "note"])
    #expect(
      table.rows == [
        .init(line: 2, fields: ["A, B", "3", "10", "two lines"]),
        .init(line: 4, fields: ["C", "", "20", ""]),
      ])
    #expect(table.sha256.count == 64)
  }

  @Test func semicolonsAndAMark() throws {
    #expect(try read("\u{FEFF}s;e;n\nA;3;10\n").rows == [.init(line: 2, fields: ["A", "3", "10"])])
  }

  @Test func whatIsWrongIsSaidWhereItStands() throws {
    #expect(
      try problems(nil) == [
        "s.yaml:4:19: there is no file 'a.csv' beside the study file; 'pool' names a CSV with a line for each study"
      ])
    #expect(
      try problems("s,e,m\nA,3,10\n") == ["s.yaml:4:50: 'a.csv' has no column 'n'; expected s, e or m"])
    #expect(
      try problems("s,e,n\nA,3\n") == [
        "a.csv:2: 2 fields, and there are 3 headings; a text with a comma stands in double quotes"
      ])
    #expect(
      try problems("s,e,n\nA,3,10\nA,4,9\n,1,2\n") == [
        "a.csv:3: 'A' stands on line 2 already; give each study a name of its own",
        "a.csv:4: the study has no name in 's'",
      ])
    #expect(try problems("s,e,n,e\nA,3,10,3\n") == ["a.csv:1: the heading 'e' stands twice; rename one"])
    #expect(try problems("").count == 1)
  }

  /// Its rows have a name of their own.
  @Test func thisSurveyIsNoOther() throws {
    let variables = "variables: {c: {measure: nominal, values: [Yes, No]}}\n"
    #expect(
      try problems("s,e,n\nThis survey,3,10\n", "events: e, n: n, own: c = Yes", variables) == [
        "a.csv:2: 'This survey' is what 'own' is called; give the study another name"
      ])
    #expect(try problems("s,e,n\nThis survey,3,10\n") == [])
  }
}
