import Foundation

/// A workbook made by hand: the parts that a reader needs, in a zip archive.
struct WorkbookFixture {
  var sheets: [(name: String, state: String?, rows: String, rest: String)] = []
  var strings: [String] = []
  /// `numFmtId` of each cell format.
  var formats: [Int] = [0]
  var formatCodes: [Int: String] = [:]
  var counts1904 = false
  /// Parts that replace or follow the usual ones.
  var parts: [String: String] = [:]

  /// One sheet with these rows as XML.
  init(_ rows: String, rest: String = "") { sheets = [("Sheet1", nil, rows, rest)] }

  /// Rows of texts and numbers from the first cell on; an empty text is no cell.
  init(table: [[String]]) {
    self.init(
      table.enumerated().map { row, cells in
        "<row r=\"\(row + 1)\">"
          + cells.map { cell in
            cell.isEmpty
              ? "<c/>"
              : Double(cell) != nil
                ? "<c><v>\(cell)</v></c>" : "<c t=\"inlineStr\"><is><t>\(Self.escaped(cell))</t></is></c>"
          }.joined() + "</row>"
      }.joined())
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  var bytes: [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var all: [(String, String)] = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><workbookPr\(counts1904 ? " date1904=\"1\"" : "")/><sheets>"
          + sheets.enumerated().map { place, sheet in
            "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\""
              + (sheet.state.map { " state=\"\($0)\"" } ?? "") + "/>"
          }.joined() + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>"
          + sheets.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
          }.joined()
          + "<Relationship Id=\"s\" Type=\"\(relations)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
          + "<Relationship Id=\"t\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
      (
        "xl/sharedStrings.xml",
        "<sst xmlns=\"\(main)\">" + strings.map { "<si>\($0)</si>" }.joined() + "</sst>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(main)\"><numFmts>"
          + formatCodes.sorted { $0.key < $1.key }.map {
            "<numFmt numFmtId=\"\($0.key)\" formatCode=\"\(Self.escaped($0.value))\"/>"
          }.joined()
          + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
          + formats.map { "<xf numFmtId=\"\($0)\"/>" }.joined() + "</cellXfs></styleSheet>"
      ),
    ]
    for (place, sheet) in sheets.enumerated() {
      all.append(
        (
          "xl/worksheets/sheet\(place + 1).xml",
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData>"
            + "\(sheet.rest)</worksheet>"
        ))
    }
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
      all.removeAll { $0.0 == name }
      all.append((name, text))
    }
    return zip(all.map { (name: $0.0, bytes: Array($0.1.utf8)) })
  }
}

/// A zip archive whose entries are stored as they are.
func zip(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
  zip(
    entries.map { ZippedEntry(name: $0.name, packed: $0.bytes, size: $0.bytes.count, crc: crc32($0.bytes)) })
}

struct ZippedEntry {
  var name: String
  var packed: [UInt8]
  var size: Int
  var crc: UInt32
  /// 0 stored, 8 deflated.
  var method: UInt16 = 0
  var flags: UInt16 = 0
}

func zip(_ entries: [ZippedEntry]) -> [UInt8] {
  func little<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
  var bytes: [UInt8] = []
  var directory: [UInt8] = []
  for entry in entries {
    let name = Array(entry.name.utf8)
    let common =
      little(UInt16(20)) + little(entry.flags) + little(entry.method) + little(UInt32(0x0021_0000))
      + little(entry.crc)
      + little(UInt32(entry.packed.count)) + little(UInt32(entry.size)) + little(UInt16(name.count))
      + little(UInt16(0))
    directory +=
      little(UInt32(0x0201_4B50)) + little(UInt16(20)) + common + [UInt8](repeating: 0, count: 10)
      + little(UInt32(bytes.count)) + name
    bytes += little(UInt32(0x0403_4B50)) + common + name + entry.packed
  }
  return bytes + directory + little(UInt32(0x0605_4B50)) + little(UInt32(0)) + little(UInt16(entries.count))
    + little(UInt16(entries.count)) + little(UInt32(directory.count)) + little(UInt32(bytes.count))
    + little(UInt16(0))
}

private let crcTable: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
}

func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
  ~bytes.reduce(~UInt32(0)) { crcTable[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
}
