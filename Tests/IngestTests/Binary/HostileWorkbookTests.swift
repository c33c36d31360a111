import Foundation
import StudyFile
import Testing

@testable import Ingest

private func read(
  _ fixture: WorkbookFixture, _ change: (inout DataSource) -> Void = { _ in }
) throws -> TranslatedExport {
  try withExport(fixture.bytes) { try TranslatedExport($0, change) }
}

private func refused(_ bytes: [UInt8], _ change: (inout DataSource) -> Void = { _ in }) throws -> [String] {
  try withExport(bytes) { path in refusal(path) { _ = try TranslatedExport(path, change) } }
}

/// Archives that were made to do harm, and such as were cut off.
struct HostileWorkbookTests {
  @Test func entitiesAreRefused() throws {
    let laughs =
      "<!DOCTYPE x [<!ENTITY a \"ha\">"
      + (0..<9).map { level in
        "<!ENTITY \(String(UnicodeScalar(UInt8(98 + level)))) \""
          + String(repeating: "&\(String(UnicodeScalar(UInt8(97 + level))));", count: 10) + "\">"
      }.joined() + "]><sst><si><t>&j;</t></si></sst>"
    let outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;</t></si></sst>"
    for text in [laughs, outside] {
      var fixture = WorkbookFixture(table: [["a"], ["1"]])
      fixture.parts["xl/sharedStrings.xml"] = text
      #expect(
        try refused(fixture.bytes) == [
          "export.csv: error: a part of this workbook declares a document type, which no workbook has; it is not read"
        ])
    }
  }

  @Test func pathsLeadNowhere() throws {
    var fixture = WorkbookFixture(table: [["a"], ["1"]])
    fixture.parts["xl/_rels/workbook.xml.rels"] = """
      <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>
      """
    #expect(try refused(fixture.bytes) == ["export.csv: error: this workbook has no sheet with cells"])
    fixture.parts["xl/_rels/workbook.xml.rels"] = """
      <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="file:///etc/passwd" TargetMode="External"/>\
      </Relationships>
      """
    #expect(try refused(fixture.bytes) == ["export.csv: error: this workbook has no sheet with cells"])
  }

  @Test func bombsAreRefused() throws {
    // Zeros, deflated by gzip: a thousandth of their size.
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "head -c 100000000 /dev/zero | gzip -9nc"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let packed = Array(pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    var entries = try #require(
      packed.count > 1000
        ? [
          ZippedEntry(
            name: "xl/sharedStrings.xml", packed: Array(packed.dropFirst(10).dropLast(8)), size: 100_000_000,
            crc: 0,
            method: 8)
        ] : nil)
    let relations =
      "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
      + "<Relationship Id=\"s\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
    for (name, text) in [
      ("xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" id=\"rId1\"/></sheets></workbook>"),
      ("xl/_rels/workbook.xml.rels", relations),
      ("xl/s.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"),
    ] {
      let bytes = Array(text.utf8)
      entries.append(ZippedEntry(name: name, packed: bytes, size: bytes.count, crc: crc32(bytes)))
    }
    #expect(
      try refused(zip(entries)) == [
        "export.csv: error: a part of this workbook unpacks to more than 500 times its size, so it is no table; it is not read"
      ])
  }

  @Test func asWideAsASheetCanBe() throws {
    let wide = (1...CellName.mostColumns).map { "a\($0)" }
    let export = try read(WorkbookFixture(table: [wide, wide.indices.map(String.init)]))
    #expect(export.header == wide)
    #expect(export.rows == [wide.indices.map(String.init)])
    #expect(
      try refused(WorkbookFixture(table: [wide + ["more"]]).bytes) == [
        "export.csv: error: this Excel workbook is damaged or not complete; copy it or save it in Excel again"
      ])
  }

  @Test func zerosInCells() throws {
    var fixture = WorkbookFixture(table: [["a", "b"], ["x_x0000_y", "_x0000_"]])
    #expect(try read(fixture).rows == [["x_x0000_y", "_x0000_"]])
    fixture.strings = ["<t>_x0000_</t>"]
    fixture.sheets[0].rows += "<row r=\"3\"><c t=\"s\"><v>0</v></c></row>"
    #expect(try read(fixture).rows.last == ["_x0000_", ""])
    for text in ["x\0y", "x&#0;y"] {
      fixture.strings = ["<t>\(text)</t>"]
      #expect(
        try refused(fixture.bytes) == [
          "export.csv: error: this Excel workbook is damaged or not complete; copy it or save it in Excel again"
        ])
    }
  }

  @Test func passwordsOfZipAreTold() throws {
    let bytes = Array("<sst/>".utf8)
    let workbook = Array("<workbook><sheets/></workbook>".utf8)
    let entries = [
      ZippedEntry(
        name: "xl/workbook.xml", packed: workbook, size: workbook.count, crc: crc32(workbook), flags: 1),
      ZippedEntry(name: "xl/sharedStrings.xml", packed: bytes, size: bytes.count, crc: crc32(bytes)),
    ]
    #expect(
      try refused(zip(entries)) == [
        "export.csv: error: this workbook is protected by a password; save it without one"
      ])
  }

  @Test func cutOffAndChanged() throws {
    var fixture = WorkbookFixture(table: [["a", "b"]] + (0..<30).map { ["\($0)", "remark \($0)"] })
    fixture.strings = ["<t>text</t>"]
    let whole = fixture.bytes
    let rows = try read(fixture).rows
    func attempt(_ bytes: [UInt8]) throws -> [[String]]? {
      try withExport(bytes) { path in
        do { return try TranslatedExport(path).rows } catch let error as Diagnostics {
          #expect(error.list.allSatisfy { !$0.message.contains("remark ") })
          return nil
        }
      }
    }
    for end in stride(from: 1, to: whole.count, by: max(1, whole.count / 150)) {
      if let read = try attempt(Array(whole[..<end])) { #expect(read == rows) }
    }
    for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 250)) {
      for value in [0, 0xFF, whole[place] ^ 0x20, whole[place] &+ 1] {
        var changed = whole
        changed[place] = value
        _ = try attempt(changed)
      }
    }
  }
}
