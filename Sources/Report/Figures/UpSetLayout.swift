/// Where each part of an UpSet plot stands: names and their bars on the left, combinations and their bars on the right.
struct UpSetLayout {
  struct Place: Equatable {
    var y: Double
    var lines: [String]
  }

  let plot: UpSet
  let places: [Place]
  /// The middle of each column.
  let columns: [Double]
  private let canvas: FigureCanvas
  /// Half the width of a bar above a column.
  let half: Double
  /// Where the bars of the columns stand on, and where those of the rows end.
  let base: Double
  let edge: Double
  private let areCountsUpright: Bool

  /// Names have as much room, and what columns of full width leave.
  private static let leastBeside = 128.0
  private static let widestColumn = 30.0
  private static let longestTotal = 36.0
  private static let highest = 84.0

  init(_ plot: UpSet) {
    self.plot = plot
    let widest = plot.rows.map { FigureText.width($0.label) }.max() ?? 0
    let totals = plot.rows.map { FigureText.width(plot.numbers.count($0.total)) }
    let besideNames = 2 + 8 + (totals.max() ?? 0) + 4 + Self.longestTotal
    let wanted = 8 + Self.widestColumn * Double(plot.columns.count) + 2
    let names = min(widest, max(Self.leastBeside, FigureCanvas.width - besideNames - wanted))
    edge = Self.rounded(names + besideNames)
    let left = edge + 8
    let pitch = min(Self.widestColumn, (FigureCanvas.width - 2 - left) / Double(max(1, plot.columns.count)))
    columns = plot.columns.indices.map { Self.rounded(left + (Double($0) + 0.5) * pitch) }
    half = Self.rounded(pitch * 0.36)
    let counts = plot.columns.map { FigureText.width(plot.numbers.count($0.count)) }.max() ?? 0
    areCountsUpright = counts > pitch - 2
    base = (areCountsUpright ? counts + 6 : FigureText.lineHeight) + 2 + Self.highest
    var y = base + 10
    let most = plot.rows.map(\.total)
    let edge = edge
    places = zip(plot.rows, totals).map { row, total in
      // Beside a short bar a name goes on further than beside a long one.
      let room = edge - Self.longestTotal * Self.share(row.total, most) - 4 - total - 8
      let lines = FigureText.lines(row.label, width: room - 1, most: 2)
      let height = Double(max(1, lines.count)) * FigureText.lineHeight + 4
      defer { y += height }
      return Place(y: y + height / 2, lines: lines)
    }
    canvas = FigureCanvas(height: y + 4)
  }

  func script(_ name: String) -> String {
    var script = canvas.preamble(name)
    script += canvas.margins(left: 0, right: FigureCanvas.width, top: 0, bottom: canvas.height)
    script += """
      set xrange [0:\(FigureCanvas.width)]
      set yrange [\(canvas.height):0]
      unset xtics
      unset ytics

      """
    for (row, place) in zip(plot.rows, places) {
      let first = place.y - Double(place.lines.count - 1) / 2 * FigureText.lineHeight
      script += canvas.labels(place.lines, x: 2, y: first)
      script += canvas.label(
        plot.numbers.count(row.total), x: edge - length(row) - 4, y: place.y, .right)
    }
    for (column, x) in zip(plot.columns, columns) {
      let text = plot.numbers.count(column.count)
      let top = base - height(column)
      script +=
        areCountsUpright
        ? canvas.label(text, x: x, y: top - 4, .left, mark: " rotate by 90")
        : canvas.label(text, x: x, y: top - 8, .center)
    }
    let (blue, grey) = (FigureStyle.blue, FigureStyle.grey)
    let shape = plot.mark == .dot ? "pt 7" : "pt 5"
    let box = "with boxxyerror fs solid 1 noborder"
    var parts = [
      "skip 1 using ($6==$6 ? $3 : NaN):4:($3-\(half)):($3+\(half)):6:(\(base)) \(box) fc rgb \"\(blue)\" notitle",
      "skip 1 using 7:4:7:(\(edge)):($4-4):($4+4) \(box) fc rgb \"\(grey)\" notitle",
      "skip 1 using ($5==0 ? $3 : NaN):4 with points pt 7 ps 0.3 lc rgb \"\(grey)\" notitle",
    ]
    if plot.mark == .dot {
      parts.append(
        "skip 1 using 3:8:(0):($9-$8) with vectors nohead lt 1 lw 2 lc rgb \"\(blue)\" notitle")
    }
    parts.append(
      "skip 1 using ($5==1 ? $3 : NaN):4 with points \(shape) ps 1.1 lc rgb \"\(blue)\" notitle")
    return script + "plot \"\(name).tsv\" " + parts.joined(separator: ", \\\n  \"\" ") + "\n"
      + FigureStyle.end
  }

  /// A line for each row, for each column, and for each place where they meet, in pixels from the upper left corner.
  func data() -> String {
    var data = FigureData([
      "label", "count", "x", "y", "member", "bar top", "bar left", "first member", "last member",
    ])
    for (row, place) in zip(plot.rows, places) {
      data.append(
        row.label, [Double(row.total), nil, place.y, nil, nil, Self.rounded(edge - length(row)), nil, nil])
    }
    for (column, x) in zip(plot.columns, columns) {
      let members = column.rows.map { plot.rows[$0].label }
      let ends = [column.rows.first, column.rows.last].map { $0.map { places[$0].y } }
      data.append(
        members.joined(separator: " + "),
        [Double(column.count), x, base, nil, Self.rounded(base - height(column)), nil] + ends)
    }
    for (column, x) in zip(plot.columns, columns) {
      for (index, place) in places.enumerated() {
        let isMember = column.rows.contains(index)
        data.append(
          plot.rows[index].label, [nil, x, place.y, isMember ? 1 : 0, nil, nil, nil, nil])
      }
    }
    return data.text
  }

  func height(_ column: UpSet.Column) -> Double {
    Self.rounded(Self.highest * Self.share(column.count, plot.columns.map(\.count)))
  }

  func length(_ row: UpSet.Row) -> Double {
    Self.rounded(Self.longestTotal * Self.share(row.total, plot.rows.map(\.total)))
  }

  private static func share(_ count: Int, _ all: [Int]) -> Double {
    Double(count) / Double(max(1, all.max() ?? 1))
  }
  private static func rounded(_ pixels: Double) -> Double { (pixels * 100).rounded() / 100 }
}
