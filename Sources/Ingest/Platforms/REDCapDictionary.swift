import StudyFile

/// REDCap's data dictionary: what each field of a project is, one record a field.
package struct REDCapDictionary: Sendable {
  struct Field: Sendable {
    var name: String
    var form = ""
    var type: String
    var label: String
    var choices: [Level] = []
    var note = ""
    var validation = ""
    var low = ""
    var high = ""
    var isIdentifier = false
    var branching = ""
    /// Rows of one matrix share it, and the heading above them.
    var matrix = ""
    var section = ""
    var line: Int
  }

  let fields: [Field]

  /// The downloaded file and what the API gives name their columns in two ways.
  private static let columns: [String: [String]] = [
    "name": ["variablefieldname", "fieldname"], "form": ["formname"], "type": ["fieldtype"],
    "label": ["fieldlabel"],
    "choices": ["choicescalculationsorsliderlabels", "selectchoicesorcalculations"], "note": ["fieldnote"],
    "validation": ["textvalidationtypeorshowslidernumber"], "low": ["textvalidationmin"],
    "high": ["textvalidationmax"], "identifier": ["identifier"],
    "branching": ["branchinglogicshowfieldonlyif", "branchinglogic"], "matrix": ["matrixgroupname"],
    "section": ["sectionheader"],
  ]

  static func isHeader(_ keys: [String]) -> Bool {
    let keys = Set(keys)
    return ["name", "type", "label"].allSatisfy { !keys.isDisjoint(with: columns[$0] ?? []) }
  }

  /// `nil` where the header is none of a data dictionary.
  init?(_ records: [RecordReader.Record]) {
    guard let keys = records.first?.fields.map(\.headingKey), Self.isHeader(keys) else { return nil }
    let places = Self.columns.compactMapValues { names in keys.firstIndex { names.contains($0) } }
    fields = records.dropFirst().compactMap { record in
      func text(_ key: String) -> String {
        guard let place = places[key], record.fields.indices.contains(place) else { return "" }
        let text = record.fields[place].trimmedAsField
        return text == "NA" ? "" : text
      }
      guard !text("name").isEmpty else { return nil }
      var field = Field(
        name: text("name"), type: text("type").lowercased(), label: Markup.plain(text("label")),
        line: record.line)
      field.form = text("form")
      field.note = Markup.plain(text("note"))
      (field.validation, field.low, field.high) = (text("validation").lowercased(), text("low"), text("high"))
      field.isIdentifier = ["y", "yes", "1"].contains(text("identifier").lowercased())
      field.branching = text("branching").onOneLine
      (field.matrix, field.section) = (text("matrix"), Markup.plain(text("section")))
      field.choices = Self.choices(field.type, text("choices"))
      return field
    }
  }

  /// `1, Never | 2, Now and then`
  private static func choices(_ type: String, _ text: String) -> [Level] {
    switch type {
    case "yesno": return [Level(code: "1", label: "Yes"), Level(code: "0", label: "No")]
    case "truefalse": return [Level(code: "1", label: "True"), Level(code: "0", label: "False")]
    case "radio", "dropdown", "checkbox":
      return text.split(separator: "|").compactMap { choice in
        let parts = choice.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        let code = String(parts[0]).trimmedAsField
        guard !code.isEmpty else { return nil }
        let label = parts.count > 1 ? Markup.plain(String(parts[1])) : code
        return Level(code: code, label: label.isEmpty ? code : label)
      }
    default: return []
    }
  }

  /// The names of the project's instruments, in their order.
  var forms: [String] {
    fields.map(\.form).reduce(into: []) { if !$1.isEmpty, !$0.contains($1) { $0.append($1) } }
  }

  /// The heading of a matrix stands over its first row alone.
  func section(of field: Field) -> String? {
    guard !field.matrix.isEmpty else { return nil }
    return fields.first { $0.matrix == field.matrix && !$0.section.isEmpty }?.section
  }
}

/// Labels with the tags of a web page.
enum Markup {
  static func plain(_ text: String) -> String {
    guard text.contains("<") || text.contains("&") else { return text.onOneLine }
    var plain = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      plain += rest[..<open]
      let tag = rest[open...]
      // A tag begins with a letter; `< 3` and `<3` do not.
      guard let next = tag.dropFirst().first, next.isLetter || next == "/" || next == "!",
        let close = tag.firstIndex(of: ">")
      else {
        plain += "<"
        rest = tag.dropFirst()
        continue
      }
      plain += " "
      rest = tag[tag.index(after: close)...]
    }
    plain += rest
    for (entity, character) in [
      ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#039;", "'"),
      ("&amp;", "&"),
    ] { plain = plain.replacing(entity, with: character) }
    return plain.onOneLine
  }
}
