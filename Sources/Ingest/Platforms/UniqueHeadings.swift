/// Headings by which a study file can name each column.
enum UniqueHeadings {
  static func numbered(_ heading: String, _ index: Int) -> String {
    heading.isEmpty ? "(column \(index + 1))" : "\(heading.onOneLine) (column \(index + 1))"
  }

  /// A heading that names one column stays; any other has the number of its column added.
  static func make(_ headings: [String]) -> [String] {
    let texts = headings.map(\.onOneLine)
    var taken: Set<String> = []
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    return texts.enumerated().map { index, text in
      if !text.isEmpty, counts[text] == 1 { return text }
      var numbered = numbered(text, index)
      // Somebody may have called a column so.
      while counts[numbered] != nil || taken.contains(numbered) { numbered += "'" }
      taken.insert(numbered)
      return numbered
    }
  }
}
