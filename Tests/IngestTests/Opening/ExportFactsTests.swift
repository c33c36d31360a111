import Foundation
import StudyFile
import Testing

@testable import Ingest

@Suite struct ExportFactsTests {
  private let variables = [variable("a", .numeric), variable("b", .nominal)]

  /// However it is written: the second opening finds what the first found, answers and notes alike.
  @Test(arguments: [
    "a,b\n1,x\n2,y\n", "sep=;\na;b\n1;x\n2;\"y\nz\"\n", "\u{FEFF}a\tb\n1\tx\n", "a,b\r\n1,\u{E9}\r\n",
    "Q1,a,b\nWhat?,What a?,What b?\n\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\",\"{\"\"ImportId\"\":\"\"QID3\"\"}\"\n1,2,x\n",
  ])
  func theSecondOpeningIsTheFirst(text: String) throws {
    for encoding in [String.Encoding.utf8, .utf16LittleEndian, .windowsCP1252] {
      guard var bytes = text.data(using: encoding) else { continue }
      if encoding == .utf16LittleEndian, !bytes.starts(with: [0xFF, 0xFE]) { bytes = [0xFF, 0xFE] + bytes }
      try withExport(bytes) { path in
        let exports = KnownExports()
        let alone = try Survey(path, study(variables))
        #expect(try Survey(path, study(variables), exports: exports) == alone)
        #expect(try Survey(path, study(variables), exports: exports) == alone)
      }
    }
  }

  @Test func anotherFileInItsPlaceIsLookedAt() throws {
    try withExport("a,b\n1,x\n") { path in
      let exports = KnownExports()
      #expect(try Survey(path, study(variables), exports: exports).lines == [2])
      try Data("b;a\nx;1\ny;22\n".utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      #expect(try Survey(path, study(variables), exports: exports) == Survey(path, study(variables)))
    }
  }

  /// What guessed the encoding wrongly is not believed once more.
  @Test func aCorrectedEncodingStands() throws {
    let bytes =
      Array("a,b\n".utf8) + Array(repeating: Array("1,x\n".utf8), count: 400_000).flatMap(\.self) + [
        0x31, 0x2C, 0xE9, 0x0A,
      ]
    try withExport(bytes) { path in
      let exports = KnownExports()
      let alone = try Survey(path, study(variables))
      #expect(alone.labels[1] == ["x", "é"])
      for _ in 0..<2 { #expect(try Survey(path, study(variables), exports: exports) == alone) }
    }
  }

  /// A small file's beginning is all of it, and a file of the system may tell no size.
  @Test func aFileWithoutASizeIsReadWhole() throws {
    let path = "/proc/self/mounts"
    guard FileManager.default.fileExists(atPath: path) else { return }
    var source = try ByteSource(path: path)
    #expect(try source.peek(1 << 20).count > 4)
  }
}
