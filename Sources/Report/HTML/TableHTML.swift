/// Lays a table out for its template.
enum TableHTML {
  static func context(_ table: Table) -> TableContext {
    let hasSpanners = !table.spanners.isEmpty
    let classes = classes(table)
    let columns = zip(table.columns, classes).map { column, name in
      TableContext.Head(head: column.head.html, alignment: name, isSpanner: false, width: "1")
    }
    let notes = table.notes.filter { !$0.isEmpty }.joined(separator: " ")
    return TableContext(
      id: "table-" + table.name, number: String(table.number), title: table.title.html, stub: table.stub.html,
      isShort: table.rows.count <= 20, isDense: table.columns.count > 14, hasSpanners: hasSpanners,
      spanners: hasSpanners ? upperHeads(table, columns) : [],
      lowerHeads: columns.indices.filter { index in
        !hasSpanners || table.spanners.contains { $0.columns.contains(index) }
      }.map { columns[$0] },
      groups: groups(table, classes), notes: notes.isEmpty ? nil : notes.html)
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

  /// Those of each column; one that opens a group of columns stands a little away from the group before it.
  private static func classes(_ table: Table) -> [String] {
    table.columns.indices.map { index in
      table.columns[index].alignment.className
        + (index > 0 && table.spanners.contains { $0.columns.lowerBound == index } ? " opens" : "")
    }
  }

  private static func groups(_ table: Table, _ classes: [String]) -> [TableContext.Group] {
    let alignments = table.columns.indices.map { column in
      DecimalAlignment(
        table.rows.compactMap { row in
          row.cells.flatMap { $0.indices.contains(column) ? $0[column].prose.plain : nil }
        })
    }
    var groups: [TableContext.Group] = []
    func open(_ heading: String?) {
      groups.append(TableContext.Group(heading: heading, columns: String(table.columns.count + 1), rows: []))
    }
    func append(_ stub: Prose, _ cells: [Table.Cell], depth: Int) {
      if groups.isEmpty { open(nil) }
      let laidOut = cells.enumerated().map { index, cell in
        let alignment = table.columns.indices.contains(index) ? table.columns[index].alignment : .text
        let blanks = alignment == .number ? alignments[index].blanks(after: cell.prose.plain) : ""
        return TableContext.Cell(
          content: cell.prose.html + blanks,
          alignment: classes.indices.contains(index) ? classes[index] : "text")
      }
      let inside = groups[groups.count - 1].heading == nil ? 0 : 1
      groups[groups.count - 1].rows.append(
        TableContext.Row(rowStub: stub.html, indent: indents[min(inside + depth, 2)], cells: laidOut))
    }
    for row in table.rows {
      switch row {
      case .heading(let heading): open(heading.html)
      case .cells(let stub, let cells): append(stub, cells, depth: 0)
      case .part(_, let stub, let cells): append(stub, cells, depth: 1)
      }
    }
    return groups
  }

  /// The classes of rows under headings, and of parts of rows.
  private static let indents = [nil, "indented", "indented twice"]
}

extension Table.Alignment {
  var className: String {
    switch self {
    case .text: "text"
    case .number: "number"
    }
  }
}
