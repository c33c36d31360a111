/// A file that a report can have besides its page.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// Word, OpenDocument and LaTeX, by pandoc.
  case docx, odt, tex
  /// Excel, by libxlsxwriter.
  case xlsx
  /// The page as it is printed, by Chromium; every figure besides.
  case pdf
  /// Every figure, for journals that take no drawings.
  case png

  var file: String { "report.\(rawValue)" }

  /// What figures are drawn as for it, besides SVG.
  var figures: FigureFormat? {
    switch self {
    case .docx, .odt, .png: .png
    case .tex, .pdf: .pdf
    case .xlsx: nil
    }
  }
}
