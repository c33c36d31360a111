/// A drawing of gnuplot's, made fit to stand inside a page.
enum InlineDrawing {
  /// Ids get the figure's name before them, black becomes the page's own colour so that it shows in the dark, the
  /// ground and the names of plots go, and the whole is one image with a description.
  static func html(_ drawing: String, name: String, alternative: String) -> String {
    html(drawing, name: name, label: "aria-label=\"\(alternative.escapedForHTML)\"")
  }

  /// Described by another element of the page, with a layer over it that shows each number where it is drawn.
  static func html(_ drawing: String, name: String, describedBy id: String, marks: [FigureMark]) -> String {
    let image = html(drawing, name: name, label: "aria-labelledby=\"\(id)\"")
    guard !image.isEmpty, !marks.isEmpty else { return image }
    // Those who do not see have the description, until a script makes a control of it.
    return image + "\n<svg class=\"marks\" aria-hidden=\"true\" \(viewBox(drawing)) "
      + "xmlns=\"http://www.w3.org/2000/svg\">\n\(marks.map(\.html).joined())</svg>"
  }

  private static func html(_ drawing: String, name: String, label: String) -> String {
    guard let body = body(drawing) else { return "" }
    var text = String(body)
    for (old, new) in [
      ("id='gp", "id='\(name)-gp"), ("href='#gp", "href='#\(name)-gp"), ("id=\"", "id=\"\(name)-"),
      ("id='textbox", "id='\(name)-textbox"), ("id='greybox", "id='\(name)-greybox"),
      (" color=\"black\"", ""), (" color=\"#FFFFFF\"", ""), ("'black'", "'currentColor'"),
      ("\"black\"", "\"currentColor\""), (" font-family=\"sans-serif\"", ""),
    ] {
      text.replace(old, with: new)
    }
    text.replace(#/<rect x="0" y="0" width="\d+" height="\d+" fill="#ffffff"\/>/#, with: "")
    text.replace(#/<title>[^<]*<\/title>/#, with: "")
    text.replace(#/<desc>[^<]*<\/desc>/#, with: "")
    return
      "<svg role=\"img\" \(label) \(viewBox(drawing)) xmlns=\"http://www.w3.org/2000/svg\" "
      + "xmlns:xlink=\"http://www.w3.org/1999/xlink\">\(text)</svg>"
  }

  private static func viewBox(_ drawing: String) -> String {
    drawing.firstMatch(of: #/viewBox="[0-9. ]+"/#).map { String($0.output) } ?? ""
  }

  /// What stands inside the outermost element.
  private static func body(_ drawing: String) -> Substring? {
    guard let open = drawing.firstRange(of: "<svg"),
      let end = drawing[open.upperBound...].firstIndex(of: ">"),
      let close = drawing.ranges(of: "</svg>").last, end < close.lowerBound
    else { return nil }
    return drawing[drawing.index(after: end)..<close.lowerBound]
  }
}
