/// A drawing of gnuplot's, made fit to stand inside a page: one image with a description.
enum InlineDrawing {
  /// With a layer over it that shows each number where it is drawn.
  static func html(_ drawing: String, name: String, alternative: String, marks: [FigureMark]) -> String {
    html(drawing, name: name, label: "aria-label=\"\(alternative.escapedForHTML)\"", marks)
  }

  /// Described by another element of the page.
  static func html(_ drawing: String, name: String, describedBy id: String, marks: [FigureMark]) -> String {
    html(drawing, name: name, label: "aria-labelledby=\"\(id)\"", marks)
  }

  private static func html(_ drawing: String, name: String, label: String, _ marks: [FigureMark]) -> String {
    guard let drawing = DrawingText(drawing) else { return "" }
    let image = html(drawing, name: name, label: label)
    guard !marks.isEmpty else { return image }
    // Those who do not see have the description, until a script makes a control of it.
    return image + "\n<svg class=\"marks\" aria-hidden=\"true\" \(drawing.viewBox) "
      + "xmlns=\"http://www.w3.org/2000/svg\">\n\(marks.map(\.html).joined())</svg>"
  }

  private static func html(_ drawing: DrawingText, name: String, label: String) -> String {
    "<svg role=\"img\" \(label) \(drawing.viewBox) xmlns=\"http://www.w3.org/2000/svg\" "
      + "xmlns:xlink=\"http://www.w3.org/1999/xlink\">\(drawing.html(name: name))</svg>"
  }
}
