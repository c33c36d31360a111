/// Lays a table out for its template.
enum TableHTML {
  static func context(_ table: Table) -> TableContext {
    let hasSpanners = !table.spanners.isEmpty
    let columns = table.columns.map { column in
      TableContext.Head(
        head: column.head.html, alignment: column.alignment.className, isSpanner: false, width: "1")
    }
    let notes = table.notes.filter { !$0.isEmpty }.joined(separator: " ")
    return TableContext(
      id: "table-" + table.name, number: String(table.number), title: table.title.html, stub: table.stub.html,
      hasSpanners: hasSpanners, spanners: hasSpanners ? upperHeads(table, columns) : [],
      lowerHeads: columns.indices.filter { index in
        !hasSpanners || table.spanners.contains { $0.columns.contains(index) }
      }.map { columns[$0] },
      body: body(table), notes: notes.isEmpty ? nil : notes.html)
  }

  private static func upperHeads(_ table: Table, _ columns: [TableContext.Head]) -> [TableContext.Head] {
    var heads: [TableContext.Head] = []
    for index in columns.indices {
      guard let spanner = table.spanners.first(where: { $0.columns.contains(index) }) else {
        heads.append(columns[index])
        continue
      }
      if spanner.columns.lowerBound == index {
        heads.append(
          TableContext.Head(
            head: spanner.head.html, alignment: "center", isSpanner: true,
            width: String(spanner.columns.count)))
      }
    }
    return heads
  }

  /// Written here and not by the template, which asks for each cell's fields by name: most of a page is cells.
  private static func body(_ table: Table) -> String {
    let padding = table.columns.indices.map { longestFraction(table, column: $0) }
    let width = table.columns.count + 1
    var body = ""
    var hasHeading = false
    for row in table.rows {
      switch row {
      case .heading(let heading):
        body += body.isEmpty ? "<tbody>\n" : "</tbody>\n<tbody>\n"
        body +=
          "<tr class=\"heading\"><th scope=\"rowgroup\" colspan=\"\(width)\">\(heading.html)</th></tr>\n"
        hasHeading = true
      case .cells(let stub, let cells):
        if body.isEmpty { body += "<tbody>\n" }
        body += hasHeading ? "<tr class=\"indented\">" : "<tr>"
        body += "<th scope=\"row\">\(stub.html)</th>"
        for (index, cell) in cells.enumerated() {
          let alignment = table.columns.indices.contains(index) ? table.columns[index].alignment : .text
          body += "<td class=\"\(alignment.className)\">\(cell.prose.html)"
          if alignment == .number { body += pad(cell.prose.plain, to: padding[index]) }
          body += "</td>"
        }
        body += "</tr>\n"
      }
    }
    return body.isEmpty ? "" : body + "</tbody>\n"
  }

  /// Digits align on their point: a cell with fewer after it than its column has gets blanks as wide as digits.
  private static func pad(_ text: String, to places: Int) -> String {
    guard let own = fraction(text), own < places else { return "" }
    return (own == 0 ? "\u{2008}" : "") + String(repeating: "\u{2007}", count: places - own)
  }

  private static func longestFraction(_ table: Table, column: Int) -> Int {
    table.rows.compactMap { row in
      guard case .cells(_, let cells) = row, cells.indices.contains(column) else { return nil }
      return fraction(cells[column].prose.plain)
    }.max() ?? 0
  }

  /// Digits after the point of a plain number; `nil` for anything else.
  private static func fraction(_ text: String) -> Int? {
    guard text.last?.isNumber == true, !text.contains(" ") else { return text.hasPrefix("< .") ? 3 : nil }
    return text.lastIndex(of: ".").map { text.distance(from: text.index(after: $0), to: text.endIndex) } ?? 0
  }
}

extension Table.Alignment {
  var className: String {
    switch self {
    case .text: "text"
    case .number: "number"
    }
  }
}
