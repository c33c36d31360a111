import FuzzSupport
import StudyFile

@testable import Ingest

/// Excel workbooks. An archive whose checksums are wrong is refused before anything of it is looked at, so that most inputs
/// are the parts of a workbook, which are put into an archive here; those that begin as an archive are taken as they are.
enum Workbooks: FuzzTarget {
  private static let names = [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet2.xml",
  ]

  static func run(_ bytes: [UInt8]) {
    let archive = bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) ? bytes : archived(bytes)
    let path = MemoryFile.holding(archive)
    let study = SurveyOfAll.study(DataSource())
    _ = SurveyOfAll.outcome(of: path, study, chunkSize: 1 << 16, road: .either)
  }

  private static func archived(_ bytes: [UInt8]) -> [UInt8] {
    var archive = StoredArchive()
    // What comes after the last part has no name.
    for (name, part) in zip(names, bytes.parts(most: names.count + 1)) { archive.add(name, part) }
    // What is not given is as Excel writes it.
    archive.addIfAbsent(
      "xl/workbook.xml",
      "<workbook><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
    archive.addIfAbsent(
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        + "<Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        + "<Relationship Id=\"r3\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>")
    return archive.bytes
  }
}
