/// Writes a table by APA's rules: no vertical lines, a number and a title above, notes below.
///
/// It is written here and not by a template, which looks each field up by its name: most of a page is cells.
struct TableHTML {
  private let table: Table
  private let id: String
  /// The class of each column.
  private let classes: [String]

  init(_ table: Table) {
    self.table = table
    id = "table-" + table.name
    // One that opens a group of columns stands a little away from the group before it.
    classes = table.columns.indices.map { index in
      table.columns[index].alignment.className
        + (index > 0 && table.spanners.contains { $0.columns.lowerBound == index } ? " opens" : "")
    }
  }

  var html: String {
    let notes = table.notes.filter { !$0.isEmpty }.joined(separator: " ")
    let dense = table.columns.count > 14 ? " class=\"dense\"" : ""
    let described = notes.isEmpty ? "" : " aria-describedby=\"\(id)-notes\""
    return """
      <div class="table\(table.rows.count <= 20 ? " short" : "")" id="\(id)">
      <div class="scroll" role="region" aria-labelledby="\(id)-title" tabindex="0">
      <table\(dense)\(described)>
      <caption id="\(id)-title"><span class="label">\(table.label.escapedForHTML)</span> \
      <span class="title">\(table.title.html)</span></caption>
      <thead>
      \(heads)</thead>
      \(body)</table>
      </div>
      \(notes.isEmpty ? "" : "<p class=\"notes\" id=\"\(id)-notes\"><em>\(table.say("notes.label").html)</em> \(notes.html)</p>")
      </div>
      """
  }

  private var heads: String {
    let isSpanned = table.columns.indices.map { index in
      table.spanners.contains { $0.columns.contains(index) }
    }
    guard !table.spanners.isEmpty else {
      return "<tr><th scope=\"col\" class=\"text\">\(table.stub.html)</th>"
        + table.columns.indices.map { head($0) }.joined() + "</tr>\n"
    }
    let upper = table.columns.indices.map { index in
      if !isSpanned[index] { return head(index, rows: " rowspan=\"2\"") }
      guard let spanner = table.spanners.first(where: { $0.columns.lowerBound == index }) else { return "" }
      return "<th scope=\"colgroup\" colspan=\"\(spanner.columns.count)\" class=\"span\">"
        + "<span>\(spanner.head.html)</span></th>"
    }
    let lower = table.columns.indices.map { isSpanned[$0] ? head($0) : "" }
    return "<tr><th scope=\"col\" rowspan=\"2\" class=\"text\">\(table.stub.html)</th>"
      + upper.joined() + "</tr>\n<tr>" + lower.joined() + "</tr>\n"
  }

  private func head(_ column: Int, rows: String = "") -> String {
    "<th scope=\"col\"\(rows) class=\"\(classes[column])\">\(table.columns[column].head.html)</th>"
  }

  /// The rows, in a body for each heading.
  private var body: String {
    let alignments = table.decimalAlignments
    let openings = classes.map { "<td class=\"\($0)\">" }
    var body = PiecedText()
    var hasHeading = false
    func append(_ stub: Prose, _ cells: [Table.Cell], depth: Int) {
      if body.isEmpty { body += "<tbody>\n" }
      body += "<tr\(Self.indents[min(depth + (hasHeading ? 1 : 0), 2)])><th scope=\"row\">\(stub.html)</th>"
      for (column, cell) in cells.enumerated() where classes.indices.contains(column) {
        body += openings[column]
        body += cell.prose.html
        if table.columns[column].alignment == .number {
          body += alignments[column].blanks(after: cell.prose.plain)
        }
        body += "</td>"
      }
      body += "</tr>\n"
    }
    for row in table.rows {
      switch row {
      case .heading(let heading):
        body += body.isEmpty ? "<tbody>\n" : "</tbody>\n<tbody>\n"
        body += "<tr class=\"heading\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count + 1)\">"
        body += "<span>\(heading.html)</span></th></tr>\n"
        hasHeading = true
      case .cells(let stub, let cells): append(stub, cells, depth: 0)
      case .part(_, let stub, let cells): append(stub, cells, depth: 1)
      }
    }
    if !body.isEmpty { body += "</tbody>\n" }
    return body.string
  }

  /// Of rows under headings, and of parts of rows.
  private static let indents = ["", " class=\"indented\"", " class=\"indented twice\""]
}

extension Table.Alignment {
  fileprivate var className: String {
    switch self {
    case .text: "text"
    case .number: "number"
    }
  }
}

extension DecimalAlignment {
  /// What follows a cell's text on a page; the sign that others have is there, unseen, for its width.
  func blanks(after text: String) -> String {
    let (hasPoint, digits, sign) = missing(after: text)
    let ghost =
      sign.isEmpty ? "" : "<span class=\"ghost\" aria-hidden=\"true\">\(sign.escapedForHTML)</span>"
    return Self.spaces(hasPoint, digits) + ghost
  }
}
