import Testing

@testable import Report

@Suite struct DrawingTextTests {
  private static func html(_ body: String) -> String? {
    DrawingText("<?xml version=\"1.0\"?>\n<svg width=\"350\" viewBox=\"0 0 350 240\">\(body)</svg>\n")?.html(
      name: "cried")
  }

  @Test(
    arguments: [
      // Ids and what refers to them.
      ("<g id=\"plot\"/>", "<g id=\"cried-plot\"/>"),
      (
        "<circle id='gpDot0'/><use xlink:href='#gpDot0'/>",
        "<circle id='cried-gpDot0'/><use xlink:href='#cried-gpDot0'/>"
      ),
      (
        "<filter id='textbox'/><filter id='greybox'/>",
        "<filter id='cried-textbox'/><filter id='cried-greybox'/>"
      ),
      // Black is the page's colour.
      ("<path stroke='black'/>", "<path stroke='currentColor'/>"),
      ("<text fill=\"black\">", "<text fill=\"currentColor\">"),
      ("<g color=\"black\" font-family=\"sans-serif\" color=\"#FFFFFF\">", "<g>"),
      // What a page has no use for.
      ("<rect x=\"0\" y=\"0\" width=\"350\" height=\"240\" fill=\"#ffffff\"/>1", "1"),
      ("<title>plot_1</title><desc>made</desc><g/>", "<g/>"),
      ("<rect x=\"0\" y=\"0\" width=\"350\" height=\"240\" fill=\"#fffffe\"/>", nil),
      ("<title>a<tspan/></title>", nil),
      // The words of a study.
      ("<text>the 'black' id=\"7\" > font-family=\"sans-serif\"</text>", nil),
      ("<text>Žižek’s “black” 🙂</text>", nil),
      ("", nil),
    ] as [(String, String?)])
  func rewrites(body: String, expected: String?) { #expect(Self.html(body) == expected ?? body) }

  @Test func viewBox() {
    #expect(
      DrawingText("<svg viewBox=\"0 0 350 240\" xmlns=\"x\"><g/></svg>")?.viewBox == "viewBox=\"0 0 350 240\""
    )
    #expect(DrawingText("<svg><g viewBox=\"1\"/></svg>")?.viewBox == "")
  }

  @Test(arguments: ["", "<svg", "<svg>", "</svg><svg>", "gnuplot: no such terminal"])
  func isNoDrawing(text: String) { #expect(DrawingText(text) == nil) }
}
