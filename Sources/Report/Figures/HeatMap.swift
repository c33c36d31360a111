/// The lower triangle of a correlation matrix, the numbers printed in their cells.
struct HeatMap: Sendable, Equatable {
  struct Cell: Sendable, Equatable {
    /// Greater than `column`.
    var row: Int
    var column: Int
    /// Absent where it could not be computed.
    var value: Double?
  }

  var labels: [String]
  var cells: [Cell]
  var numbers = NumberFormat.english

  /// With more variables their numbers stand alone, so that the cells have room.
  static let mostNamed = 8

  var isNamed: Bool { labels.count <= Self.mostNamed }

  private static let nameWidth = 150.0

  func script(_ name: String) -> String {
    let size = max(2, labels.count)
    let places = labels.indices.dropFirst().map { "\($0 + 1)" }
    let names =
      isNamed
      ? labels.dropFirst().map { FigureText.lines($0, width: Self.nameWidth, most: 3) }
      : places.map { _ in [] }
    let left =
      isNamed ? 28 + (names.flatMap(\.self).map { FigureText.width($0) }.max() ?? 0) + 8 : 28
    let cell = min(56, (FigureCanvas.width - left - 4) / Double(size - 1))
    let lines = Double(names.map(\.count).max() ?? 1)
    let height = max(max(28, min(cell, 40)), lines * FigureText.lineHeight + 8)
    let top = 4.0
    let bottom = top + height * Double(size - 1)
    let canvas = FigureCanvas(height: bottom + 24)
    var script = canvas.preamble(name)
    script += canvas.margins(left: left, right: left + cell * Double(size - 1), top: top, bottom: bottom)
    // The first variable has no row, the last no column.
    for (index, lines) in names.enumerated() {
      let middle = top + (Double(index) + 0.5) * height
      script += canvas.label(places[index], x: 20, y: middle, .right)
      script += canvas.labels(
        lines, x: 28, y: middle - Double(lines.count - 1) / 2 * FigureText.lineHeight)
    }
    let columns = (0..<(size - 1)).map { "\"\($0 + 1)\" \($0 + 1)" }.joined(separator: ", ")
    let palette = zip(["-1", "-0.5", "0", "0.5", "1"], FigureStyle.palette).map { "\($0) \"\($1)\"" }
    script += """
      unset ytics
      set xtics (\(columns))
      set xrange [0.5:\(Double(size) - 0.5)]
      set yrange [\(Double(size) + 0.5):1.5]
      set cbrange [-1:1]
      set palette defined (\(palette.joined(separator: ", ")))
      unset colorbox
      plot "\(name).tsv" skip 1 using 2:3:(0.48):(0.48):4 with boxxyerror fs solid 1 noborder lc palette notitle
      """
    // A number wider than its cell would run into the next.
    if cell >= FigureText.width("−.00") {
      script += ", \\\n  \"\" skip 1 using 2:3:5 with labels tc rgb \"\(FigureStyle.ink)\" notitle"
    }
    return script + "\n" + FigureStyle.end
  }

  func data() -> String {
    var text =
      ["label", "column", "row", "value", "printed"].map(GnuplotText.field).joined(separator: "\t") + "\n"
    for cell in cells {
      let fields = [
        GnuplotText.field("\(labels[cell.row]) and \(labels[cell.column])"), "\(cell.column + 1)",
        "\(cell.row + 1)", cell.value?.description ?? "NaN",
        GnuplotText.field(numbers.bounded(cell.value)),
      ]
      text += fields.joined(separator: "\t") + "\n"
    }
    return text
  }
}
