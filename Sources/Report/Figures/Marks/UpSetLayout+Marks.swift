extension UpSetLayout {
  /// The combinations, each a column from its bar to its last row, then the bars of the rows.
  func marks(_ say: Words) -> [FigureMark] {
    let end = (places.last?.y ?? base) + 8
    let combinations = zip(plot.columns, columns).map { column, x in
      let names = column.rows.map { plot.rows[$0].label.folded }
      return FigureMark(
        x: x - half...x + half, y: base - height(column)...end,
        "\(names.isEmpty ? say("combinations.none").plain : say.list(names))\(plot.numbers.colon)\(say.n(column.count))"
      )
    }
    let totals = zip(plot.rows, places).map { row, place in
      FigureMark(
        x: 0...edge, y: place.y - 8...place.y + 8, "\(row.label)\(plot.numbers.colon)\(say.n(row.total))")
    }
    return combinations + totals
  }
}
