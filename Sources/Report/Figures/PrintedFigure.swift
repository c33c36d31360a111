/// What gnuplot draws a figure as.
enum FigureFormat: String, Sendable, CaseIterable { case svg, pdf, png }

/// A figure at the size of a journal's column: 3.5 inches (89 mm) where the page has 400 pixels, 600 dots to the inch.
enum PrintedFigure {
  /// In inches.
  static let width = 3.5
  private static let dots = 600.0

  static func inches(_ pixels: Int) -> Double {
    (Double(pixels) / FigureCanvas.width * width * 1000).rounded() / 1000
  }

  static func pixels(_ pixels: Int) -> Int {
    Int((Double(pixels) / FigureCanvas.width * width * dots).rounded())
  }

  /// Dots for each pixel of the page.
  static var pixelScale: Double { width * dots / FigureCanvas.width }
  /// Points for each pixel of the page.
  static var pointScale: Double { width * 72 / FigureCanvas.width }
  /// Elsewhere than in SVG gnuplot takes the size of letters for points of a screen, four of which are three pixels.
  static let text = 0.75
}
