import Foundation
import StudyFile
import Testing

@testable import Ingest

@Suite struct TextEncodingTests {
  private func records(_ bytes: [UInt8], encoding: String = "auto", pieceSize: Int = .max) throws -> (
    records: [[String]], notes: [String]
  ) {
    try withExport(bytes) { path in
      let found = try IngestTests.records(path, encoding: encoding, pieceSize: pieceSize)
      return (
        found.records.map(\.fields),
        found.notes.map { $0.description.replacingOccurrences(of: path, with: "export.csv") }
      )
    }
  }

  private static let text = "näme,b\nß😀,ʤ\n"
  private static let expected = [["näme", "b"], ["ß😀", "ʤ"]]

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    (mark ? [0xFEFF] : []).appending(text.utf16).flatMap {
      bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
  }

  private static func utf32(_ text: String, bigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).unicodeScalars.flatMap { scalar -> [UInt8] in
      let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * UInt32($0))) }
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  @Test func marks() throws {
    let cases: [([UInt8], [String])] = [
      (Array(Self.text.utf8), []),
      ([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), []),
      (
        Self.utf16(Self.text, bigEndian: false, mark: true),
        ["export.csv: note: read as UTF-16LE, by its byte-order mark"]
      ),
      (
        Self.utf16(Self.text, bigEndian: true, mark: true),
        ["export.csv: note: read as UTF-16BE, by its byte-order mark"]
      ),
      (
        Self.utf32(Self.text, bigEndian: false),
        ["export.csv: note: read as UTF-32LE, by its byte-order mark"]
      ),
      (
        Self.utf32(Self.text, bigEndian: true), ["export.csv: note: read as UTF-32BE, by its byte-order mark"]
      ),
    ]
    for (bytes, notes) in cases {
      for pieceSize in [1, 2, 3, 7, .max] {
        let found = try records(bytes, pieceSize: pieceSize)
        #expect(found.records == Self.expected)
        #expect(found.notes == notes)
      }
    }
  }

  @Test func utf16WithoutMark() throws {
    let text = "id,answer\n1,ja\n2,nein\n"
    for bigEndian in [false, true] {
      let found = try records(Self.utf16(text, bigEndian: bigEndian, mark: false))
      #expect(found.records == [["id", "answer"], ["1", "ja"], ["2", "nein"]])
      #expect(
        found.notes == [
          "export.csv: note: read as UTF-16\(bigEndian ? "BE" : "LE"), by its zero bytes; if that is wrong, set 'encoding:' under 'data' "
            + "in the study file"
        ])
    }
  }

  @Test func windows1252() throws {
    let found = try records(Array("a,b\n1,".utf8) + [0x80, 0xE9, 0x0A])
    #expect(found.records == [["a", "b"], ["1", "€é"]])
    #expect(
      found.notes == [
        "export.csv:2: note: this line is not valid UTF-8, so the file is read as Windows-1252; if that is wrong, set "
          + "'encoding:' under 'data' in the study file"
      ])
  }

  /// The first megabytes do not decide for the last line.
  @Test func aLateByteThatIsNotUTF8() throws {
    let many = String(repeating: "1,x\r\n", count: 500_000)
    try withExport(Array("a,b\r\n".utf8) + Array(many.utf8) + [0x32, 0x2C, 0xE9]) { path in
      let survey = study([variable("b", .nominal)])
      for threads in [1, 3] {
        let found = try Survey(path, survey, threads: threads)
        #expect(found.notes.first?.location.line == 500_002)
        #expect(
          found.notes.first?.message.hasPrefix("this line is not valid UTF-8, so the file is read as") == true
        )
        #expect(found.accounting.used == 500_001)
        #expect(Set(found.labels[0]) == ["x", "é"])
      }
    }
  }

  @Test func mixedEncodingsAreAWarning() throws {
    let found = try records(Array("a,b\n1,é\n2,".utf8) + [0xE9])
    #expect(
      found.notes.first?.hasPrefix(
        "export.csv:3: warning: this line is not valid UTF-8, so the file is read as") == true)
    #expect(found.notes.first?.hasSuffix("two encodings may be mixed here: look at accented letters") == true)
  }

  @Test func byName() throws {
    let hebrew = try records(Array("a,b\n1,".utf8) + [0xF9], encoding: "windows-1255")
    #expect(hebrew.records == [["a", "b"], ["1", "ש"]])
    #expect(hebrew.notes.isEmpty)
    let japanese = try records(
      Array("a,b\n1,".utf8) + [0x83, 0x5C, 0x0A], encoding: "shift_jis", pieceSize: 1)
    #expect(japanese.records == [["a", "b"], ["1", "ソ"]])
    let mac = try records(Array("a,b\n1,".utf8) + [0x8E, 0x0A], encoding: "macintosh")
    #expect(mac.records == [["a", "b"], ["1", "é"]])
  }

  static let refused: [([UInt8], String, String)] = [
    (
      Array("a\n1\n".utf8) + [0xE9, 0x0A], "utf-8",
      "export.csv:3: error: this line is not valid UTF-8, in spite of the "
        + "study's 'encoding: utf-8'; export the file again"
    ),
    (
      [0xEF, 0xBB, 0xBF] + Array("a\n1\n".utf8) + [0xE9, 0x0A], "auto",
      "export.csv:3: error: this line is not valid "
        + "UTF-8, in spite of its byte-order mark; export the file again"
    ),
    (
      [0xEF, 0xBB, 0xBF] + Array("a\n1\n".utf8), "latin1",
      "export.csv: error: the file begins with the byte-order mark "
        + "of UTF-8, but the study says 'encoding: latin1'; leave 'encoding' out"
    ),
    (
      Array("a\n1\n2\n".utf8) + [0x81, 0x0A], "auto",
      "export.csv:4: error: this line is not valid WINDOWS-1252; name the "
        + "file's encoding with 'encoding:' under 'data' in the study file"
    ),
    // Before the second record is whole: in the heading, below it, and inside quotes.
    (
      [0x61, 0x81, 0x0A, 0x31, 0x0A], "windows-1252",
      "export.csv:1: error: this line is not valid windows-1252; name the "
        + "file's encoding with 'encoding:' under 'data' in the study file"
    ),
    (
      Array("a\n".utf8) + [0x81, 0x0A, 0x32, 0x0A], "auto",
      "export.csv:2: error: this line is not valid WINDOWS-1252; name the "
        + "file's encoding with 'encoding:' under 'data' in the study file"
    ),
    (
      Array("a\n\"b\n".utf8) + [0x90, 0x22, 0x0A], "windows-1252",
      "export.csv:3: error: this line is not valid windows-1252; name the "
        + "file's encoding with 'encoding:' under 'data' in the study file"
    ),
    (
      [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0, 0xD8, 0x62, 0, 0x0A, 0], "auto",
      "export.csv:2: error: this line is not valid UTF-16LE; name the "
        + "file's encoding with 'encoding:' under 'data' in the study file"
    ),
    (
      [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x31, 0, 0x0A, 0, 0x32], "auto",
      "export.csv:3: error: the file ends within a character of UTF-16LE, so it is not complete; copy it or export it "
        + "again"
    ),
    (
      Array("a\n1\n".utf8) + [0x83], "shift_jis",
      "export.csv:3: error: this line is not valid shift_jis; name the "
        + "file's encoding with 'encoding:' under 'data' in the study file"
    ),
    (
      Array("a\n1\n".utf8) + [0xC3], "utf-8",
      "export.csv:3: error: this line is not valid UTF-8, in spite of the "
        + "study's 'encoding: utf-8'; export the file again"
    ),
  ]

  @Test(arguments: refused) func refusedEncodings(_ bytes: [UInt8], _ encoding: String, _ message: String)
    throws
  {
    #expect(try refusal(of: bytes, study([]) { $0.encoding = encoding }) == [message])
  }
}

extension Array where Element == UInt16 {
  fileprivate func appending(_ more: String.UTF16View) -> [UInt16] { self + Array(more) }
}
