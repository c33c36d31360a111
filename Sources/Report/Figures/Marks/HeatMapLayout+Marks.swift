extension HeatMapLayout {
  var marks: [FigureMark] {
    plot.cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.compactMap { cell in
      guard let value = cell.value else { return nil }
      let x = left + width * Double(cell.column)
      let y = Self.top + height * Double(cell.row - 1)
      return FigureMark(
        x: x...x + width, y: y...y + height,
        "\(plot.labels[cell.row]) × \(plot.labels[cell.column])\(plot.numbers.colon)\(plot.numbers.bounded(value))"
      )
    }
  }
}
