/// A heading of LimeSurvey's, taken apart.
struct LimeSurveyHeading {
  /// `Q1` of `Q1[SQ001]. Question [Sub-question]`; the whole where there is no code.
  let code: String
  /// `SQ001`, `other`, `SQ001comment`, `SQ001][1`
  let part: String?
  let label: String?
  let stem: String?
  /// By which LimeSurvey's own columns are known.
  let key: String

  init(_ heading: String) {
    let text = heading.onOneLine
    let (code, wording) = Self.split(text)
    if let code {
      let open = code.firstIndex(of: "[")
      self.code = String(open.map { code[..<$0] } ?? code[...])
      part = open.map { String(code[code.index(after: $0)...].dropLast()) }
      key = self.code.headingKey
    } else if let row = FlatHeadings.row(of: text) {
      (self.code, part, key) = (row.question, row.row, row.question.headingKey)
    } else {
      (self.code, part, key) = (text, nil, text.headingKey)
    }
    let words = wording ?? (code == nil ? text : nil)
    if part != nil, let words, let row = FlatHeadings.row(of: words) {
      (stem, label) = (row.question, row.row)
    } else {
      (stem, label) = (part == nil ? nil : words, part == nil ? words : nil)
    }
  }

  /// `code. text`, or a code alone.
  private static func split(_ text: String) -> (code: String?, wording: String?) {
    if isCode(text) { return (text, nil) }
    if let dot = text.firstRange(of: ". "), isCode(String(text[..<dot.lowerBound])) {
      return (String(text[..<dot.lowerBound]), String(text[dot.upperBound...]))
    }
    return (nil, nil)
  }

  /// Letters and digits, with parts in brackets: `Q1`, `Q1[SQ001]`, `Q1[SQ001][1]`, `Q1[SQ001_SQ002]`.
  private static func isCode(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter, first.isASCII else { return false }
    let bare = text.prefix { $0 != "[" }
    let parts = text.dropFirst(bare.count)
    return bare.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      && (parts.isEmpty
        || (parts.hasSuffix("]")
          && parts.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_[]".contains($0)) }))
  }

  /// Sub-questions have codes such as `SQ001`; a question `[row]` of another program has words.
  static func isPart(_ part: String?) -> Bool {
    guard let part else { return false }
    return part == "other" || (part.hasPrefix("SQ") && part.dropFirst(2).contains(where: \.isNumber))
  }

  var isComment: Bool { part?.lowercased().hasSuffix("comment") ?? false }
  /// `[other]`, `[othercomment]`, `[SQ001comment]`
  var isWritten: Bool { part == "other" || isComment }
}
