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

  func script(_ name: String) -> String {
    let size = labels.count
    let height = size * 40 + 60
    var script = FigureStyle.preamble(name, height: height)
    // The first variable has no row, the last no column.
    let rows = (1..<max(2, size)).map { Double(size - $0) }
    script += FigureStyle.rowLabels(
      labels.indices.dropFirst().map { "\($0 + 1)  \(labels[$0])" }, at: rows)
    let columns = (0..<max(1, size - 1)).map { "\"\($0 + 1)\" \($0 + 1)" }.joined(separator: ", ")
    script += """
      set xtics (\(columns))
      set xrange [0.5:\(Double(max(2, size)) - 0.5)]
      set yrange [0.5:\(Double(max(2, size)) - 0.5)]
      set cbrange [-1:1]
      set palette defined (-1 "#d9730d", -0.5 "#edb989", 0 "#f3f3f1", 0.5 "#9dc0e1", 1 "#3b82c4")
      unset colorbox
      plot "\(name).tsv" skip 1 using 2:3:(0.48):(0.48):4 with boxxyerror fs solid 1 noborder lc palette notitle, \\
        "" skip 1 using 2:3:5 with labels tc rgb "\(FigureStyle.ink)" notitle

      """
    return script + FigureStyle.end
  }

  func data() -> String {
    var text =
      ["label", "column", "row", "value", "printed"].map(GnuplotText.field).joined(separator: "\t") + "\n"
    for cell in cells {
      let fields = [
        GnuplotText.field("\(labels[cell.row]) and \(labels[cell.column])"), "\(cell.column + 1)",
        "\(labels.count - cell.row)", cell.value?.description ?? "NaN",
        GnuplotText.field(NumberFormat.bounded(cell.value)),
      ]
      text += fields.joined(separator: "\t") + "\n"
    }
    return text
  }
}
