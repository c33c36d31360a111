extension Table {
  /// Without the columns that hold nothing in any row. Where heads span columns, those in the same place under every
  /// head stay or go together.
  func withoutEmptyColumns() -> Table {
    let isFilled = columns.indices.map { index in
      rows.contains { row in
        row.cells.map { $0.indices.contains(index) && !$0[index].prose.isEmpty } ?? false
      }
    }
    let widths = Set(spanners.map(\.columns.count))
    let kept = columns.indices.filter { index in
      guard let spanner = spanners.first(where: { $0.columns.contains(index) }), widths.count == 1 else {
        return isFilled[index]
      }
      let place = index - spanner.columns.lowerBound
      return spanners.contains { isFilled[$0.columns.lowerBound + place] }
    }
    guard kept.count < columns.count, !kept.isEmpty else { return self }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.spanners = spanners.compactMap { spanner in
      let places = kept.indices.filter { spanner.columns.contains(kept[$0]) }
      guard let first = places.first, let last = places.last else { return nil }
      return Spanner(spanner.head, columns: first..<last + 1)
    }
    table.rows = rows.map { row in
      switch row {
      case .heading: row
      case .cells(let stub, let cells): .cells(stub: stub, kept.map { cells[$0] })
      case .part(let whole, let stub, let cells): .part(of: whole, stub: stub, kept.map { cells[$0] })
      }
    }
    return table
  }
}
