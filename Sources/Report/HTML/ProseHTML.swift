import StudyFile

extension Prose {
  /// Each run escaped. Texts that came with the data may run from right to left; `bdi` keeps them to themselves.
  var html: String { runs.map(\.html).joined() }
}

extension Prose.Run {
  fileprivate var html: String {
    let text = self.text.escapedForHTML
    switch self {
    case .text: return text.hasRightToLeft ? "<bdi>\(text)</bdi>" : text.keptTogether
    case .strong: return "<strong>\(text)</strong>"
    case .symbol: return "<i>\(text)</i>"
    case .code: return "<code>\(text)</code>"
    case .number(_, let analysis):
      return "<a class=\"from\" href=\"#\(Section.anchor(analysis: analysis))\">\(text)</a>"
    case .reference(_, let id): return "<a href=\"#\(id.escapedForHTML)\">\(text)</a>"
    // On paper and in a PDF a link would lead to where the page was printed.
    case .report(_, let id):
      return
        "<a class=\"onscreen\" href=\"../\(id)/index.html\">\(text)</a><span class=\"onpaper\">\(text)</span>"
    }
  }
}

extension Section {
  /// Where an analysis stands in the document.
  static func anchor(analysis: String) -> String {
    analysis == Analysis.wholeStudy ? quality : "analysis-" + analysis.anchor
  }

  /// Where data quality stands, and with it what is so of the whole study.
  static let quality = "quality"
}

extension String {
  /// The first bytes of these scalars.
  private static let rightToLeftBytes = ByteSet(Array(0xD6...0xE0) + [0xEF, 0xF0])

  /// Hebrew, Arabic and their neighbours.
  var hasRightToLeft: Bool {
    hasByte(in: Self.rightToLeftBytes)
      && unicodeScalars.contains {
        (0x0590...0x08FF).contains($0.value) || (0xFB1D...0xFDFF).contains($0.value)
          || (0xFE70...0xFEFF).contains($0.value) || (0x10800...0x10FFF).contains($0.value)
          || (0x1E800...0x1EFFF).contains($0.value)
      }
  }
}
