/// A file that a report can have besides its page.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// Word, OpenDocument and LaTeX, by pandoc.
  case docx, odt, tex
  /// Excel, by libxlsxwriter.
  case xlsx
  /// The page as it is printed, by Chromium, or as LaTeX typesets it; every figure besides.
  case pdf
  /// Each analysis as Markdown that a manuscript includes.
  case include
  /// Every figure, for journals that take no drawings.
  case png

  /// Its name, or that of its folder.
  var file: String { self == .include ? "include" : "report.\(rawValue)" }

  /// What figures are drawn as for it, besides SVG.
  var figures: FigureFormat? {
    switch self {
    case .docx, .odt, .png, .include: .png
    case .tex, .pdf: .pdf
    case .xlsx: nil
    }
  }
}
