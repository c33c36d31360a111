import Foundation

/// Where each piece of a mosaic stands.
struct MosaicLayout {
  struct Row: Equatable {
    var top: Double
    var bottom: Double
    /// The middle of its label, which stands clear of its neighbours'.
    var label: Double
  }

  let mosaic: Mosaic
  let rows: [Row]
  private let legend: FigureLegend
  private let key: [String]
  private let canvas: FigureCanvas
  private let left: Double
  private let right: Double
  private let top: Double
  private let bottom: Double

  private static let mostBeside = 150.0
  private static let gap = 3.0

  init(_ mosaic: Mosaic) {
    self.mosaic = mosaic
    let widest = mosaic.groups.map { FigureText.width($0.label) }.max() ?? 0
    left = min(widest, Self.mostBeside) + 12
    right = FigureCanvas.width - 20
    legend = FigureLegend(
      Mosaic.Shade.allCases.map(\.range), colours: Mosaic.Shade.allCases.map(\.colour))
    key = FigureText.lines(
      joining: mosaic.levels.enumerated().map { "\($0 + 1) \($1)" }, width: FigureCanvas.width - 8)
    top = legend.bottom + Double(key.count) * FigureText.lineHeight + 8
    let all = Double(max(1, mosaic.groups.reduce(0) { $0 + $1.n }))
    let smallest = Double(mosaic.groups.map(\.n).min() ?? 1) / all
    let height = min(320, max(150, FigureText.lineHeight / max(smallest, 0.01)))
    var y = top
    var rows: [Row] = []
    for group in mosaic.groups {
      let end = y + height * Double(group.n) / all
      rows.append(Row(top: y, bottom: end, label: (y + end) / 2))
      y = end + Self.gap
    }
    bottom = y - Self.gap
    // Down, then up: labels of small groups make room for one another.
    for index in rows.indices.dropFirst() {
      rows[index].label = max(rows[index].label, rows[index - 1].label + FigureText.lineHeight)
    }
    var lowest = max(bottom - 8, top + 8 + Double(max(0, rows.count - 1)) * FigureText.lineHeight)
    for index in rows.indices.reversed() {
      rows[index].label = min(rows[index].label, lowest)
      lowest = rows[index].label - FigureText.lineHeight
    }
    self.rows = rows
    canvas = FigureCanvas(height: max(bottom, (rows.last?.label ?? 0) + 8) + 26)
  }

  func script(_ name: String) -> String {
    var script = canvas.preamble(name)
    script += canvas.margins(left: left, right: right, top: top, bottom: bottom)
    script += "set yrange [\(bottom):\(top)]\nset xrange [0:100]\nunset ytics\n" + legend.script(canvas)
    script += canvas.labels(key, x: 8, y: legend.bottom + 6)
    for (group, row) in zip(mosaic.groups, rows) {
      script += canvas.label(
        FigureText.line(group.label, width: Self.mostBeside), x: left - 8, y: row.label, .right)
    }
    for piece in pieces where piece.bottom - piece.top >= 13 {
      let room = piece.right - piece.left - 2
      guard let text = [piece.text, "\(piece.level + 1)"].first(where: { FigureText.width($0) <= room })
      else {
        continue
      }
      let ink = piece.shade.isDark ? " tc rgb \"\(FigureStyle.paper)\"" : " tc rgb \"\(FigureStyle.ink)\""
      script += canvas.label(
        text, x: (piece.left + piece.right) / 2, y: (piece.top + piece.bottom) / 2, .center, mark: ink)
    }
    let quarters = [0.0, 25, 50, 75, 100].map {
      FigureAxis.Tic(place: $0, text: mosaic.numbers.fixed($0, 0) + mosaic.numbers.percentSign)
    }
    script += FigureAxis.script(
      FigureAxis.fits(quarters, span: 100, pixels: right - left)
        ? quarters : [quarters[0], quarters[2], quarters[4]], "x")
    return script
      + "plot \"\(name).tsv\" skip 1 using (($2+$3)/2):(($4+$5)/2):2:3:4:5:8 with boxxyerror fs solid 1 "
      + "border lc rgb \"\(FigureStyle.grey)\" fc rgb variable lw 0.5 notitle\n" + FigureStyle.end
  }

  struct Piece {
    var group: Int
    var level: Int
    var from: Double
    var to: Double
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    var shade: Mosaic.Shade
    var text: String { "\(level + 1)\(shade.sign)" }
  }

  var pieces: [Piece] {
    zip(mosaic.groups, rows).enumerated().flatMap { place, pair -> [Piece] in
      let (group, row) = pair
      var end = 0.0
      return group.shares.enumerated().map { level, share in
        let start = end
        end = min(100, end + 100 * share)
        let residual = group.residuals.indices.contains(level) ? group.residuals[level] : nil
        let scale = (right - left) / 100
        return Piece(
          group: place, level: level, from: start, to: end, left: left + start * scale,
          right: left + end * scale, top: row.top, bottom: row.bottom, shade: Mosaic.Shade(residual))
      }
    }
  }

  /// Percentages across, heights from the top of the drawing.
  func data() -> String {
    var data = FigureData(
      ["cell", "from", "to", "top", "bottom", "share", "adjusted residual", "colour", "level", "group"])
    for piece in pieces {
      let group = mosaic.groups[piece.group]
      let residual = group.residuals.indices.contains(piece.level) ? group.residuals[piece.level] : nil
      let colour = Int(piece.shade.colour.dropFirst(), radix: 16) ?? 0
      data.append(
        piece.text,
        [piece.from, piece.to, piece.top, piece.bottom, group.shares[piece.level], residual, Double(colour)],
        [mosaic.levels[piece.level], group.label])
    }
    return data.text
  }
}
