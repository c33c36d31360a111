/// What the colours of a figure stand for: squares with names, from left to right and down.
struct FigureLegend {
  struct Entry {
    var text: String
    var colour: String
    var x: Double
    var y: Double
  }

  let entries: [Entry]

  init(_ names: [String], colours: [String]) {
    var entries: [Entry] = []
    var (x, y) = (8.0, 12.0)
    for (name, colour) in zip(names, colours) {
      let text = FigureText.line(name, width: FigureCanvas.width - 30)
      let width = FigureText.width(text) + 34
      if x > 8, x + width > FigureCanvas.width + 14 {
        x = 8
        y += FigureText.lineHeight + 2
      }
      entries.append(Entry(text: text, colour: colour, x: x, y: y))
      x += width
    }
    self.entries = entries
  }

  /// Where the figure below it begins.
  var bottom: Double { entries.last.map { $0.y + 18 } ?? 4 }

  func script(_ canvas: FigureCanvas) -> String {
    entries.map {
      canvas.label(
        $0.text, x: $0.x, y: $0.y, mark: " point pt 5 ps 1.1 lc rgb \"\($0.colour)\" offset 1.2,-0.25")
    }.joined()
  }
}
