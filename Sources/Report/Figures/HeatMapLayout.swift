/// Where each part of a heat map stands: the names of the rows on the left, a cell for each pair.
struct HeatMapLayout {
  let plot: HeatMap
  let left: Double
  /// Of a cell.
  let width: Double
  let height: Double
  private let names: [[String]]
  private let size: Int

  static let top = 4.0
  private static let nameWidth = 150.0

  init(_ plot: HeatMap) {
    self.plot = plot
    size = max(2, plot.labels.count)
    names = plot.labels.dropFirst().map {
      plot.isNamed ? FigureText.lines($0, width: Self.nameWidth, most: 3) : []
    }
    let widest = names.flatMap(\.self).map { FigureText.width($0) }.max() ?? 0
    left = plot.isNamed ? 28 + widest + 8 : 28
    width = min(56, (FigureCanvas.width - left - 4) / Double(size - 1))
    let lines = Double(names.map(\.count).max() ?? 1)
    height = max(max(28, min(width, 40)), lines * FigureText.lineHeight + 8)
  }

  func script(_ name: String) -> String {
    let bottom = Self.top + height * Double(size - 1)
    let canvas = FigureCanvas(height: bottom + 24)
    var script = canvas.preamble(name)
    script += canvas.margins(
      left: left, right: left + width * Double(size - 1), top: Self.top, bottom: bottom)
    // The first variable has no row, the last no column.
    for (index, lines) in names.enumerated() {
      let middle = Self.top + (Double(index) + 0.5) * height
      script += canvas.label("\(index + 2)", x: 20, y: middle, .right)
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
    if width >= FigureText.width("−.00") {
      script += ", \\\n  \"\" skip 1 using 2:3:5 with labels tc rgb \"\(FigureStyle.ink)\" notitle"
    }
    return script + "\n" + FigureStyle.end
  }

  func data() -> String {
    var text =
      ["label", "column", "row", "value", "printed"].map(GnuplotText.field).joined(separator: "\t") + "\n"
    for cell in plot.cells {
      let fields = [
        GnuplotText.field("\(plot.labels[cell.row]) and \(plot.labels[cell.column])"), "\(cell.column + 1)",
        "\(cell.row + 1)", cell.value?.description ?? "NaN",
        GnuplotText.field(plot.numbers.bounded(cell.value)),
      ]
      text += fields.joined(separator: "\t") + "\n"
    }
    return text
  }
}
