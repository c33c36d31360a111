import StudyFile

/// A form as ODK, KoBoToolbox and formr take it: a workbook with a sheet `survey`, a question a row, and a sheet `choices`.
///
/// The layout is that of the XLSForm specification (xlsform.org), and formr's of its item tables.
package struct XLSForm: Sendable {
  struct Question: Sendable {
    /// The names of its groups, outermost first, and its own.
    var path: [String]
    var type: String
    var label: String
    var choices: [Level] = []
    /// What follows the type: `1,100,1` of formr's numbers.
    var options: String
    var relevance: String
    var hint: String

    var name: String { path.last ?? "" }
  }

  private(set) var questions: [Question] = []

  /// Whether a workbook is one.
  static func isOne(_ path: String) -> Bool {
    guard let workbook = try? Self.workbook(path) else { return false }
    return sheet("survey", of: workbook) != nil && sheet("choices", of: workbook) != nil
  }

  private static func workbook(_ path: String) throws -> Workbook {
    var bytes = try ByteSource(path: path, isHashed: false)
    return try Workbook(bytes.binaryFile("an Excel workbook"))
  }

  private static func sheet(_ name: String, of workbook: Workbook) -> String? {
    workbook.sheets.first { $0.name.lowercased() == name }?.name
  }

  /// Throws `Diagnostics`.
  init(path: String) throws {
    let workbook = try Self.workbook(path)
    func table(_ name: String) throws -> SheetTable {
      guard let sheet = Self.sheet(name, of: workbook) else {
        throw Diagnostics([
          Diagnostic(at: SourceLocation(file: path), "this form has no sheet '\(name)'")
        ])
      }
      return try SheetTable(path, sheet)
    }
    let lists = Self.lists(try table("choices"))
    var groups: [String] = []
    for row in try table("survey").rows {
      let words = (row["type"] ?? "").split(separator: " ").map(String.init)
      guard let first = words.first?.lowercased() else { continue }
      // `begin group` and `begin_group`.
      let isOfTwo = ["begin", "end"].contains(first) && words.count > 1
      let type = isOfTwo ? first + "_" + words[1].lowercased() : first
      let rest = words.dropFirst(isOfTwo ? 2 : 1)
      let name = row["name"] ?? ""
      switch type {
      case "begin_group", "begin_repeat": groups.append(name)
      case "end_group", "end_repeat": _ = groups.popLast()
      default:
        guard !name.isEmpty, type != "note", type != "submit" else { continue }
        var question = Question(
          path: groups + [name], type: type, label: row.label, options: rest.joined(separator: " "),
          relevance: row["relevant"] ?? row["showif"] ?? "", hint: row.text("hint"))
        question.choices = Self.choices(
          row, lists[rest.first ?? ""] ?? [], isOther: rest.contains("or_other"))
        questions.append(question)
      }
    }
  }

  private static func lists(_ table: SheetTable) -> [String: [Level]] {
    var lists: [String: [Level]] = [:]
    for row in table.rows {
      guard let list = row["listname"], let code = row["name"] ?? row["value"], !list.isEmpty, !code.isEmpty
      else { continue }
      if lists[list]?.contains(where: { $0.code == code }) == true { continue }
      lists[list, default: []].append(Level(code: code, label: row.label.isEmpty ? code : row.label))
    }
    return lists
  }

  /// formr has short lists beside the question: `choice1`, `choice2` …
  private static func choices(_ row: SheetTable.Row, _ list: [Level], isOther: Bool) -> [Level] {
    var choices = list
    if choices.isEmpty {
      choices = (1...20).compactMap { number in
        row["choice\(number)"].flatMap {
          $0.isEmpty ? nil : Level(code: "\(number)", label: Markup.plain($0))
        }
      }
    }
    if isOther, !choices.isEmpty, !choices.contains(where: { $0.code == "other" }) {
      choices.append(Level(code: "other", label: "Other"))
    }
    return choices
  }
}

/// A sheet by its headings.
private struct SheetTable {
  struct Row {
    fileprivate var cells: [String: String]
    fileprivate let labels: [String]

    /// By the letters and digits of a heading.
    subscript(_ key: String) -> String? { cells[key] }

    var label: String { text("label") }

    /// In the first language that it has: `label`, or `label::English (en)`.
    func text(_ key: String) -> String {
      let heading = labels.first { ($0 == key || $0.hasPrefix(key + ":")) && !(cells[$0] ?? "").isEmpty }
      return heading.flatMap { cells[$0] }.map { Markup.plain($0.replacing("**", with: "")) } ?? ""
    }
  }

  private(set) var rows: [Row]

  init(_ path: String, _ sheet: String) throws {
    var data = DataSource()
    data.sheet = Located(sheet, at: SourceLocation(file: path))
    data.headings = 1
    let export = try WholeExport(path: path, data: data)
    let headings = export.dictionary.columns.map { $0.heading.lowercased() }
    rows = export.records.map { record in
      var cells: [String: String] = [:]
      for (heading, text) in zip(headings, record) {
        cells[heading] = text
        cells[heading.headingKey] = text
      }
      return Row(cells: cells, labels: headings)
    }
  }
}
