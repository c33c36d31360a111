import Foundation
import StudyFile
import Testing

@testable import Ingest

/// The grammar is libcsv's; these are its edges as they reach us.
@Suite struct TokenizerTests {
  static let table: [(String, [[String]], [Int])] = [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]], [1, 2]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]], [1, 2]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]], [1, 2]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]], [1, 2]),
    ("a,b\r1,2\n3,4\r\n5,6", [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]], [1, 2, 3, 4]),
    ("a\n\n\n1\n", [["a"], ["1"]], [1, 4]),
    ("a\r\n\r\n1\r\n", [["a"], ["1"]], [1, 3]),
    ("a\n  \t\n1\n", [["a"], ["1"]], [1, 3]),
    ("a,b\n,\n", [["a", "b"], ["", ""]], [1, 2]),
    ("a\n\"\"\n", [["a"], [""]], [1, 2]),
    ("a,b\n\"x\ny\",2\n3,4\n", [["a", "b"], ["x\ny", "2"], ["3", "4"]], [1, 2, 4]),
    ("a,b\r\n\"x\r\ny\",2\r\n3,4", [["a", "b"], ["x\r\ny", "2"], ["3", "4"]], [1, 2, 4]),
    ("a,b\r\"x\ry\",2\r3,4", [["a", "b"], ["x\ry", "2"], ["3", "4"]], [1, 2, 4]),
    ("\"a\n\nb\",c\n\n1,2\n", [["a\n\nb", "c"], ["1", "2"]], [1, 5]),
    ("a,b\n\"say \"\"no\"\"\",2\n", [["a", "b"], ["say \"no\"", "2"]], [1, 2]),
    ("a,b\n\"x,y\",2\n", [["a", "b"], ["x,y", "2"]], [1, 2]),
    ("a,b\n \"x\" , 2 \n", [["a", "b"], ["x", "2"]], [1, 2]),
    ("a,b\n\" x \",2\n", [["a", "b"], [" x ", "2"]], [1, 2]),
    ("a\n\"x\"", [["a"], ["x"]], [1, 2]),
    ("a,b\n1,\"x\"  ", [["a", "b"], ["1", "x"]], [1, 2]),
    ("a,b\n1,", [["a", "b"], ["1", ""]], [1, 2]),
    ("a,b\n1,2,3\n4\n", [["a", "b"], ["1", "2", "3"], ["4"]], [1, 2, 3]),
    ("a,b\n\"\n\n\",\"\n\"\n1,2", [["a", "b"], ["\n\n", "\n"], ["1", "2"]], [1, 2, 6]),
    ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]], [1, 2]),
    ("ä,b\nß,😀", [["ä", "b"], ["ß", "😀"]], [1, 2]),
  ]

  @Test(arguments: table) func edges(_ text: String, _ expected: [[String]], _ lines: [Int]) throws {
    try withExport(text) { path in
      for pieceSize in [1, 2, 3, 5, 7, .max] {
        let records = try IngestTests.records(path, delimiter: "comma", pieceSize: pieceSize).records
        #expect(records.map(\.fields) == expected, "pieces of \(pieceSize)")
        #expect(records.map(\.line) == lines, "pieces of \(pieceSize)")
      }
    }
  }

  static let broken: [(String, String)] = [
    (
      "a,b\n1,\"x\n2,3\n",
      "export.csv:2: error: the quoted field that begins on this line is not closed before the file ends"
    ),
    (
      "a,b\n\"1\n\",\"x\n2,3\n",
      "export.csv:3: error: the quoted field that begins on this line is not closed before the file ends"
    ),
    (
      "a,b\n1,x\"y\"\n",
      "export.csv:2:4: error: a quotation mark in the middle of a field; put the whole field in quotation marks "
        + "and double those inside"
    ),
    (
      "a,b\n1,\"xä\"y\n",
      "export.csv:2:7: error: the quoted field that begins on this line goes on after its closing quotation mark; "
        + "double the quotation marks inside it, or close it where it ends"
    ),
    (
      "a,b\n1,\"x\n\n2,\"y\"\n",
      "export.csv:4:4: error: the quoted field that begins on line 2 goes on after its closing quotation mark; "
        + "double the quotation marks inside it, or close it where it ends"
    ),
    (
      "a,b\n1,\"x\" \"y\"\n",
      "export.csv:2:7: error: the quoted field that begins on this line goes on after its closing quotation mark; "
        + "double the quotation marks inside it, or close it where it ends"
    ),
    (
      "a,b\r\n1,2\r\n3,\u{0}\r\n",
      "export.csv:3: error: this line holds a NUL byte: the file is binary or damaged; export the data as CSV"
    ),
  ]

  @Test(arguments: broken) func refused(_ text: String, _ message: String) throws {
    try withExport(text) { path in
      for pieceSize in [1, 2, 7, .max] {
        let found = refusal(path) {
          _ = try records(path, delimiter: "comma", pieceSize: pieceSize)
        }
        #expect(found == [message], "pieces of \(pieceSize)")
      }
    }
  }

  @Test func aQuoteThatIsNeverClosedIsGivenUpEarly() throws {
    let lines = String(repeating: "1,2\n", count: 6 << 20)
    let found = try refusal(of: "a,b\n3,\"\n" + lines, study([]))
    #expect(
      found == [
        "export.csv:2: error: the quoted field that begins on this line is longer than 16 MB; its closing quotation "
          + "mark is probably missing"
      ])
  }
}
