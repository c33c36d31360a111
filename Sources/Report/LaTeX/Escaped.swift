/// Texts as LaTeX sets them, whatever stands in them.
enum Escaped {
  static func latex(_ prose: Prose) -> String {
    prose.runs.map { run in
      switch run {
      case .text(let text), .number(let text, _), .report(let text, _): latex(text)
      case .strong(let text): "\\textbf{\(latex(text))}"
      case .symbol(let text): "\\emph{\(latex(text))}"
      case .code(let text): "\\texttt{\(latex(text))}"
      case .reference(let text, let id): "\\hyperref[\(id)]{\(latex(text))}"
      }
    }.joined()
  }

  static func latex(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\textbackslash{}"
      case "{", "}", "$", "&", "#", "_", "%":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "^": escaped += "\\textasciicircum{}"
      case "~": escaped += "\\textasciitilde{}"
      case "<": escaped += "\\textless{}"
      case ">": escaped += "\\textgreater{}"
      case "|": escaped += "\\textbar{}"
      // After the end of a row they would belong to it.
      case "[", "]", "*":
        escaped += "{"
        escaped.unicodeScalars.append(scalar)
        escaped += "}"
      // Two of them would be another sign.
      case "-", "'", "`", "\"":
        escaped.unicodeScalars.append(scalar)
        escaped += "{}"
      case "\n", "\t": escaped += " "
      case _ where scalar.isForbiddenInMarkup: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
