import StudyFile
import Testing

@testable import Ingest

@Suite struct DelimiterTests {
  @Test(arguments: [
    ("a,b\n1,2\n", Delimiter.comma), ("a;b\n1;2\n", .semicolon), ("a\tb\n1\t2\n", .tab),
    ("a|b\n1|2\n", .pipe),
    ("a\n1\n", .comma), ("a;b\n1,5;2,5\n3,1;4,2\n", .semicolon), ("\"x, y; z\",b\n1,2\n", .comma),
    ("\"x, y\";b\n\"1, 2\";2\n", .semicolon), ("name, first;age\na;1\nb;2\n", .semicolon),
    ("a,b;c,d\n1,2,3\n", .comma),
    ("a;b;c", .semicolon), ("a\tb\n\"1,2\"\t\"3;4\"\n", .tab), ("a,b,c\n1;2,3,4\n5;6,7,8\n", .comma),
    ("id,what|why\n1,a|b\n2,c|d\n", .comma), ("a;b\n\"x\ny\";2\n", .semicolon),
  ])
  func guessed(_ text: String, _ expected: Delimiter) throws {
    try withExport(text) { path in
      let delimiter = try records(path).delimiter
      #expect(delimiter == expected)
    }
  }

  @Test func aNoteTellsOfAnythingButCommas() throws {
    try withExport("a;b\n1;2\n") { path in
      let reader = try SurveyReader(path: path, study: study([]), variables: [])
      #expect(reader.delimiter == .semicolon)
      #expect(
        reader.notes.map(\.message) == [
          "its fields are separated by a semicolon; if that is wrong, set 'delimiter:' under 'data' in the study file"
        ])
    }
  }

  @Test func named() throws {
    let found = try survey("a,b;c\n1,5;2\n", study([variable("c", .numeric)]) { $0.delimiter = ";" })
    #expect(found.numbers(0) == [2])
  }

  /// Excel's own first line is no heading, and a line all the same.
  @Test(arguments: ["\n", "\r\n", "\r"])
  func excelSaysWhatSeparates(end: String) throws {
    let text = ["sep=;", "a;m,n", "1;x", "zwei;y", ""].joined(separator: end)
    let found = try survey(text, study([variable("a", .numeric)]))
    #expect(found.accounting.read == 2 && found.accounting.used == 2)
    #expect(found.accounting.answers.map(\.lines) == [[4]])
  }
}
