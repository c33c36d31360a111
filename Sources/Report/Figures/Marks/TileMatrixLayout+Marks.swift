extension TileMatrixLayout {
  /// Row by row; tiles that are empty say nothing.
  var marks: [FigureMark] {
    zip(plot.rows, places).flatMap { row, y in
      row.filled.map { column in
        FigureMark(
          x: x(column) - half.across...x(column) + half.across, y: y - half.down...y + half.down,
          "\(plot.columnHead) \(plot.columns[column])\(plot.numbers.colon)\(row.label)")
      }
    }
  }
}
