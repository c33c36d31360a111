import Testing

@testable import Ingest

@Suite struct LabelSetNameTests {
  /// Found by fuzzing: the last name of the table goes on beyond it where a damaged file has no zero there.
  @Test(arguments: [([UInt8](repeating: 105, count: 1), 9), ([114], 33), ([117], 33)])
  func namesEndWithTheirField(start: [UInt8], width: Int) throws {
    try expect(start, width)
  }

  @Test(arguments: [(117, 33), (118, 129), (119, 129)])
  func laterReleases(release: Int, width: Int) throws {
    try expect(Array("<stata_dta><header><release>\(release)</release>".utf8), width)
  }

  private func expect(_ start: [UInt8], _ width: Int) throws {
    try withExport(start) { path in
      var source = try ByteSource(path: path)
      let name = LabelSetName(.dta, try source.binaryFile("a file"))
      let text = [CChar](repeating: 0x61, count: 200) + [0]
      #expect(name.text(text).utf8.count == width)
      #expect(name.text([0x62, 0]) == "b")
    }
  }
}
