/// What a report needs before its beginning in LaTeX: packages, captions as APA sets them, and characters that pdfLaTeX has
/// no letters for. A PDF gets no number that is made of the time and the folder.
struct LaTeXPreamble {
  private let document: Document

  init(_ document: Document) { self.document = document }

  var text: String {
    """
    \\usepackage{array,booktabs,longtable,graphicx,pdflscape,iftex,amssymb,fancyhdr}
    \\pagestyle{fancy}\\fancyhf{}\\fancyhead[L]{\\small\\nouppercase{\(Escaped.latex(RunningHead.text(document.sheet.title)))}}\\fancyhead[R]{\\small\\thepage}
    \\setlength{\\headheight}{15pt}\\renewcommand{\\headrulewidth}{0pt}
    \\newcommand{\\tearsheetnumbered}[4]{\\par\\medskip\\noindent\\phantomsection\\label{#4}\\textbf{#1 #2}\\par\\nopagebreak\\noindent\\emph{#3}\\par\\nopagebreak}
    \\newcommand{\\tearsheetcaption}[3]{\\tearsheetnumbered{\(Escaped.latex(document.say("table.word")))}{#1}{#2}{#3}}
    \\newcommand{\\tearsheetfigure}[3]{\\tearsheetnumbered{\(Escaped.latex(document.say("figure.word")))}{#1}{#2}{#3}}
    \\ifdefined\\pdftrailerid\\pdftrailerid{}\\fi
    \\ifLuaTeX\\pdfvariable suppressoptionalinfo 512\\relax\\fi
    \\ifPDFTeX
    \\makeatletter
    \\newcommand{\\tearsheetcharacter}[3]{\\@ifundefined{u8:\\detokenize{#2}}{\\DeclareUnicodeCharacter{#1}{#3}}{}}
    \(characters)\\makeatother
    \\fi
    """
  }

  private var characters: String {
    // It stands for control characters.
    var found: Set<Unicode.Scalar> = ["\u{FFFD}"]
    func look(_ text: String) {
      for scalar in text.unicodeScalars where scalar.value > 0x7F { found.insert(scalar) }
    }
    for text in document.texts { look(text) }
    return found.sorted().map { scalar in
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      // A letter of another script is shown by its number; LuaLaTeX and XeLaTeX have fonts for it.
      let shown = Self.known[scalar] ?? "{\\scriptsize[U+\(padded)]}"
      return "\\tearsheetcharacter{\(padded)}{\(scalar)}{\(shown)}\n"
    }.joined()
  }

  /// Letters and signs of this program's own texts.
  private static let known: [Unicode.Scalar: String] = {
    var known: [Unicode.Scalar: String] = [
      "−": "\\ensuremath{-}", "≤": "\\ensuremath{\\le}", "≥": "\\ensuremath{\\ge}", "≠": "\\ensuremath{\\ne}",
      "≈": "\\ensuremath{\\approx}", "×": "\\ensuremath{\\times}", "÷": "\\ensuremath{\\div}",
      "√": "\\ensuremath{\\surd}", "∞": "\\ensuremath{\\infty}", "⁻": "\\ensuremath{{}^{-}}",
      "′": "\\ensuremath{'}", "″": "\\ensuremath{''}", "→": "\\ensuremath{\\rightarrow}",
      "✓": "\\ensuremath{\\checkmark}", "✗": "\\ensuremath{\\times}", "✕": "\\ensuremath{\\times}",
      "△": "\\ensuremath{\\triangle}", "○": "\\ensuremath{\\circ}", "●": "\\ensuremath{\\bullet}",
      "◐": "\\ensuremath{\\circ}", "≡": "\\ensuremath{\\equiv}", "Ṽ": "\\~V", "ℓ": "\\ensuremath{\\ell}",
      "\u{2009}": "\\,", "\u{202F}": "\\,", "\u{2007}": "\\phantom{0}", "\u{2008}": "\\phantom{.}",
      "\u{2003}": "\\quad{}", "\u{2002}": "\\enspace{}", "\u{2011}": "-", "\u{FFFD}": "?", "\u{200B}": "",
      "\u{2060}": "",
      "▁": ".", "▂": ".", "▃": ":", "▄": ":", "▅": "+", "▆": "+", "▇": "\\#", "█": "\\#",
    ]
    let greek = [
      "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "varepsilon", "η": "eta", "θ": "theta",
      "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau",
      "φ": "varphi", "χ": "chi", "ψ": "psi", "ω": "omega", "Δ": "Delta", "Σ": "Sigma", "Φ": "Phi",
      "Ω": "Omega",
    ]
    for (letter, name) in greek { known[letter.unicodeScalars.first!] = "\\ensuremath{\\\(name)}" }
    for (place, sign) in "⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars.enumerated() {
      known[sign] = "\\textsuperscript{\(place)}"
    }
    for (place, sign) in "₀₁₂₃₄₅₆₇₈₉".unicodeScalars.enumerated() {
      known[sign] = "\\textsubscript{\(place)}"
    }
    return known
  }()
}
