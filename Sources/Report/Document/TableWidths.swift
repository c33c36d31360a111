extension Table {
  /// Of the stub and each column, as shares of the whole: by the longest words of heads and the longest cells, so that a word
  /// processor has to change little.
  var relativeWidths: [Double] {
    let lengths = ([stub] + columns.map(\.head)).enumerated().map { column, head in
      let cells = rows.map { row -> Int in
        switch row {
        case .heading: 0
        case .cells(let stub, _) where column == 0: stub.plain.count + (hasHeadings ? 2 : 0)
        case .part(_, let stub, _) where column == 0: stub.plain.count + (hasHeadings ? 4 : 2)
        case .cells(_, let cells), .part(_, _, let cells):
          cells.indices.contains(column - 1) ? cells[column - 1].prose.plain.count : 0
        }
      }
      let word = head.plain.split(separator: " ").map(\.count).max() ?? 0
      return Double(min(40, max(word, cells.max() ?? 0, 4)) + 1)
    }
    let whole = lengths.reduce(0, +)
    return lengths.map { $0 / whole }
  }
}
