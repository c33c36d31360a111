extension String {
  private static let markdownMarkup = ByteSet("\\`*_[]|~${}#&<>@".utf8)
    .union(.controls).union([ByteSet.furtherControls, ByteSet.separators])

  /// As text of GitHub's Markdown: nothing in it is markup. For a line, newlines become spaces.
  var escapedForMarkdown: String {
    replacingScalars(Self.markdownMarkup) { scalar in
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "{", "}", "#": "\\" + String(scalar)
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "@": "&#64;"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
        || scalar.value == 0x2029:
        " "
      default: nil
      }
    }
  }

  /// Between backquotes, more of them than the text has in a row.
  var markdownCode: String {
    let text = folded
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + space + text + space + fence
  }
}

extension Prose {
  var markdown: String { runs.map(\.markdown).joined() }

  /// As a line of its own: its first characters do not begin a heading, a list or a quotation.
  var markdownLine: String {
    let text = markdown
    guard let first = text.first else { return "" }
    if "+-=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let mark = text.dropFirst(digits.count).first, mark == "." || mark == ")",
      text.dropFirst(digits.count + 1).first.map(\.isWhitespace) ?? true
    {
      return digits + "\\" + text.dropFirst(digits.count)
    }
    return text
  }

  /// As a cell of a table, where even code may not hold a bar.
  var markdownCell: String {
    runs.map { run in
      if case .code(let text) = run, text.contains("|") { return text.escapedForMarkdown }
      return run.markdown
    }.joined()
  }
}

extension Prose.Run {
  fileprivate var markdown: String {
    let escaped = text.escapedForMarkdown
    switch self {
    case .text: return escaped
    case .symbol: return "*\(escaped)*"
    case .strong: return "**\(escaped)**"
    case .code(let code): return code.markdownCode
    case .number(_, let analysis): return "[\(escaped)](#\(Section.anchor(analysis: analysis)))"
    case .reference(_, let id): return "[\(escaped)](#\(id))"
    case .report(_, let id): return "[\(escaped)](../\(id)/report.md)"
    }
  }
}
