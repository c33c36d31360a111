/// Where each part of a tile matrix stands: names on the left, tiles, and what they come to on the right.
struct TileMatrixLayout {
  let plot: TileMatrix
  let left: Double
  let top: Double
  /// From tile to tile.
  let pitch: Double
  /// The middle of each row.
  let places: [Double]
  private let names: [[String]]
  private let bottom: Double
  private let areHeadsUpright: Bool
  /// Every how many columns has its head.
  private let headEvery: Int

  private static let widest = 22.0
  private static let leastNames = 110.0
  private static let mostNames = 190.0

  init(_ plot: TileMatrix) {
    self.plot = plot
    let count = Double(max(1, plot.columns.count))
    let beside = (plot.rows.map { FigureText.width($0.total) }.max() ?? 0) + 8
    let widest = plot.rows.map { FigureText.width($0.label) }.max() ?? 0
    let wanted = FigureCanvas.width - beside - 12 - Self.widest * count
    // Rather narrower tiles than a word that is broken.
    let longest = plot.rows.flatMap { $0.label.split(separator: " ") }.map { FigureText.width(String($0)) }
      .max()
    let room = min(widest, max(Self.leastNames, min(Self.mostNames, max(wanted, (longest ?? 0) + 1))))
    let left = room + 10
    let pitch = min(Self.widest, (FigureCanvas.width - left - beside) / count)
    names = plot.rows.map { FigureText.lines($0.label, width: room, most: 3) }
    let heads = plot.columns.map { FigureText.width($0) }.max() ?? 0
    let areNumbers = plot.columns.allSatisfy { Int($0) != nil }
    // Numbers may leave some out; names stand upright where they are too wide.
    areHeadsUpright = !areNumbers && heads > pitch - 2
    headEvery = areNumbers && heads > pitch - 2 ? Int(((heads + 4) / pitch).rounded(.up)) : 1
    top = (plot.columnHead.isEmpty ? 0 : FigureText.lineHeight) + (areHeadsUpright ? heads + 6 : 20)
    var y = top
    places = names.map { lines in
      let height = max(20, Double(lines.count) * FigureText.lineHeight + 4)
      defer { y += height }
      return y + height / 2
    }
    bottom = y
    self.left = Self.rounded(left)
    self.pitch = Self.rounded(pitch)
  }

  /// The middle of a column.
  func x(_ column: Int) -> Double { Self.rounded(left + (Double(column) + 0.5) * pitch) }

  /// Half the width and half the height of a tile.
  var half: (across: Double, down: Double) { (Self.rounded(pitch * 0.42), 8) }

  func script(_ name: String) -> String {
    let canvas = FigureCanvas(height: bottom + 4)
    var script = canvas.preamble(name)
    script += canvas.margins(left: 0, right: FigureCanvas.width, top: 0, bottom: canvas.height)
    script += """
      set xrange [0:\(FigureCanvas.width)]
      set yrange [\(canvas.height):0]
      unset xtics
      unset ytics

      """
    if !plot.columnHead.isEmpty {
      script += canvas.label(
        plot.columnHead, x: left + pitch * Double(plot.columns.count) / 2, y: 8, .center)
    }
    for (column, head) in plot.columns.enumerated() where column % headEvery == 0 {
      script +=
        areHeadsUpright
        ? canvas.label(head, x: x(column), y: top - 4, .left, mark: " rotate by 90")
        : canvas.label(head, x: x(column), y: top - 10, .center)
    }
    let end = left + pitch * Double(plot.columns.count) + 6
    for (place, row) in plot.rows.enumerated() {
      let lines = names[place]
      script += canvas.labels(
        lines, x: 2, y: places[place] - Double(lines.count - 1) / 2 * FigureText.lineHeight)
      script += canvas.label(row.total, x: end, y: places[place])
    }
    let box = "($2-\(half.across)):($2+\(half.across)):($3-\(half.down)):($3+\(half.down))"
    func tiles(_ value: Int, _ fill: String) -> String {
      "skip 1 using ($4==\(value) ? $2 : NaN):3:\(box) with boxxyerror fs \(fill) notitle"
    }
    // What is empty is faint on a dark page too.
    let empty = "transparent solid 0.18 noborder fc rgb \"\(FigureStyle.grey)\""
    let filled = "solid 1 noborder fc rgb \"\(FigureStyle.blue)\""
    return script + "plot \"\(name).tsv\" \(tiles(0, empty)), \\\n  \"\" \(tiles(1, filled))\n"
      + FigureStyle.end
  }

  /// A line for each tile, in pixels from the upper left corner.
  func data() -> String {
    var data = FigureData(["category", "x", "y", "held", "case"])
    for (place, row) in plot.rows.enumerated() {
      for (column, head) in plot.columns.enumerated() {
        data.append(
          row.label, [x(column), places[place], row.filled.contains(column) ? 1 : 0], [head])
      }
    }
    return data.text
  }

  private static func rounded(_ pixels: Double) -> Double { (pixels * 100).rounded() / 100 }
}
