import StudyFile

/// An Excel workbook (.xlsx, ECMA-376): which sheets it has, and what its cells refer to.
struct Workbook {
  struct Sheet: Sendable {
    var name: String
    var isHidden: Bool
    /// Where it stands in the archive.
    var path: String
  }

  let archive: ZipArchive
  private(set) var sheets: [Sheet] = []
  private(set) var counts1904 = false
  /// By the number that a cell has for its style.
  private(set) var formats: [CellFormat] = []
  private var stringsPath: String?

  init(_ file: BinaryFile) throws {
    archive = try ZipArchive(file, .workbook)
    guard archive.contains("xl/workbook.xml") else {
      throw file.failure(
        archive.contains("xl/workbook.bin")
          ? "this is a binary Excel workbook (.xlsb), which is not read; save it as .xlsx"
          : archive.contains("content.xml")
            ? "this is an OpenDocument file (.ods), which is not read; save it as .xlsx or CSV"
            : "this is a zip archive and no Excel workbook; unpack it and name the export in it")
    }
    let targets = try readRelations()
    try readSheets(targets)
    try readStyles(targets)
    guard !sheets.isEmpty else { throw file.failure("this workbook has no sheet with cells") }
  }

  /// The texts that cells name by number.
  func strings() throws -> SharedStrings {
    guard let stringsPath, let entry = try archive.entry(stringsPath) else { return SharedStrings() }
    return try SharedStrings(entry, of: archive.file)
  }

  private struct Target {
    var path: String
    var kind: String
  }

  private func read(_ path: String, _ start: @escaping XMLReader.Start) throws {
    guard let entry = try archive.entry(path) else { return }
    guard let reader = XMLReader(start: start) else {
      throw archive.file.failure("Expat cannot be started; is there enough memory?")
    }
    try reader.read(entry)
  }

  /// By the id under which the workbook refers to them. What lies outside the workbook is none of them.
  private func readRelations() throws -> [String: Target] {
    var targets: [String: Target] = [:]
    try read("xl/_rels/workbook.xml.rels") { name, attributes in
      guard "Relationship" ~= name, let id = attributes["Id"], let target = attributes["Target"],
        attributes["TargetMode"] != "External"
      else { return }
      targets[id] = Target(
        path: Self.resolved(target),
        kind: attributes["Type"]?.split(separator: "/").last.map(String.init) ?? "")
    }
    return targets
  }

  /// A path in the archive, from the folder of the workbook's own part.
  private static func resolved(_ target: String) -> String {
    var parts = target.hasPrefix("/") ? [] : ["xl"]
    for part in target.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private mutating func readSheets(_ targets: [String: Target]) throws {
    var found: [Sheet] = []
    var counts1904 = false
    try read("xl/workbook.xml") { name, attributes in
      switch name {
      case "workbookPr": counts1904 = attributes.flag("date1904")
      case "sheet":
        guard let id = attributes["id"], let target = targets[id], target.kind == "worksheet" else { return }
        found.append(
          Sheet(
            name: attributes["name"] ?? "", isHidden: attributes["state"].map { $0 != "visible" } ?? false,
            path: target.path))
      default: break
      }
    }
    sheets = found.filter { archive.contains($0.path) }
    self.counts1904 = counts1904
    stringsPath = targets.values.filter { $0.kind == "sharedStrings" }.map(\.path).min()
  }

  private mutating func readStyles(_ targets: [String: Target]) throws {
    guard let path = targets.values.filter({ $0.kind == "styles" }).map(\.path).min() else { return }
    var codes: [Int: String] = [:]
    var isCellStyle = false
    var ids: [Int] = []
    try read(path) { name, attributes in
      switch name {
      case "numFmt":
        if let id = attributes.number("numFmtId") { codes[id] = attributes["formatCode"] }
      case "cellXfs": isCellStyle = true
      case "cellStyleXfs", "cellStyles", "dxfs": isCellStyle = false
      case "xf": if isCellStyle { ids.append(attributes.number("numFmtId") ?? 0) }
      default: break
      }
    }
    formats = ids.map { id in codes[id].map { CellFormat(code: $0) } ?? CellFormat(builtIn: id) }
  }
}

extension Workbook {
  /// The sheet to read, and a note where there are others.
  func sheet(_ wanted: Located<String>?) throws -> (sheet: Sheet, notes: [Diagnostic]) {
    let names = sheets.map { "'\($0.name)'" }.joined(separator: ", ")
    if let wanted {
      if let sheet = sheets.first(where: { $0.name == wanted.value }) { return (sheet, []) }
      let hint = NearestWord.nearest(to: wanted.value, among: sheets.map(\.name))
      throw Diagnostics([
        Diagnostic(
          at: wanted.location,
          "the workbook has no sheet '\(wanted.value)'"
            + (hint.map { "; did you mean '\($0)'?" } ?? "; its sheets are \(names)"))
      ])
    }
    let visible = sheets.filter { !$0.isHidden }
    guard let first = visible.first else {
      throw archive.file.failure(
        "all sheets of this workbook are hidden; name one with 'sheet:' under 'data' in the study file: \(names)"
      )
    }
    guard visible.count > 1 else { return (first, []) }
    return (
      first,
      [
        Diagnostic(
          .note, at: SourceLocation(file: archive.file.path),
          "of its \(visible.count) sheets '\(first.name)' is read; 'sheet:' under 'data' in the study file names another"
        )
      ]
    )
  }
}
