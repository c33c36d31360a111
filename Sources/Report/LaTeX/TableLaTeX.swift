/// A table in LaTeX by booktabs, over pages where it is long, across the page where it is wide.
struct TableLaTeX {
  private let table: Table

  init(_ table: Table) { self.table = table }

  var text: String {
    let body = """
      \\begingroup\\tearsheetcaption{\(table.number)}{\(Escaped.latex(table.title))}{table-\(table.name)}\(size)
      \\setlength{\\tabcolsep}{4pt}\\setlength{\\LTpre}{2pt}\\setlength{\\LTpost}{2pt}\\setlength{\\LTleft}{0pt}
      \\begin{longtable}{@{}\(columns)@{}}
      \\toprule
      \(heads)\\midrule
      \\endhead
      \(rows)\\bottomrule
      \\end{longtable}
      \(notes)\\endgroup
      """
    return isAcross ? "\\begin{landscape}\n\(body)\n\\end{landscape}" : body
  }

  /// Characters across, as far as they stand on one line.
  private var breadth: Int {
    let stub = min(Self.stubBreadth, stubLength)
    return stub
      + table.columns.indices.reduce(0) { sum, column in
        sum + 2 + longest(column)
      }
  }
  private static let stubBreadth = 36
  private var isAcross: Bool { breadth > 125 }
  private var size: String {
    let room = isAcross ? breadth * 2 / 3 : breadth
    return room <= 82 ? "\\small" : room <= 98 ? "\\footnotesize" : "\\scriptsize"
  }

  private var stubLength: Int {
    table.rows.map { row in
      switch row {
      case .heading: 0
      case .cells(let stub, _): stub.plain.count
      case .part(_, let stub, _): stub.plain.count + 2
      }
    }.max() ?? 0
  }

  /// Of a column's cells and of its head.
  private func longest(_ column: Int) -> Int {
    table.cells(ofColumn: column).map(\.prose.plain.count).reduce(
      table.columns[column].head.plain.count, max)
  }

  private static let textBreadth = 40

  private var columns: String {
    func paragraph(_ characters: Int) -> String {
      ">{\\raggedright\\arraybackslash}p{\(Double(characters) / 2)em}"
    }
    let stub = stubLength > Self.stubBreadth ? paragraph(Self.stubBreadth) : "l"
    return stub
      + table.columns.indices.map { column in
        if table.columns[column].alignment == .number { return "r" }
        return longest(column) > Self.textBreadth ? paragraph(Self.textBreadth) : "l"
      }.joined()
  }

  private var heads: String {
    var lines = ""
    if !table.spanners.isEmpty {
      var cells = [""]
      var rules = ""
      var column = 0
      while column < table.columns.count {
        if let spanner = table.spanners.first(where: { $0.columns.lowerBound == column }) {
          cells.append("\\multicolumn{\(spanner.columns.count)}{c}{\(Escaped.latex(spanner.head))}")
          rules += "\\cmidrule(lr){\(spanner.columns.lowerBound + 2)-\(spanner.columns.upperBound + 1)}"
          column = max(column + 1, spanner.columns.upperBound)
        } else {
          cells.append("")
          column += 1
        }
      }
      lines += line(cells) + rules + "\n"
    }
    return lines + line([Escaped.latex(table.stub)] + table.columns.map { Escaped.latex($0.head) })
  }

  private var rows: String {
    let alignments = table.decimalAlignments
    let opened = table.hasHeadings ? 1 : 0
    return table.rows.map { row in
      switch row {
      case .heading(let heading):
        return "\\multicolumn{\(table.columns.count + 1)}{@{}l}{\\textbf{\(Escaped.latex(heading))}}\\\\\n"
      case .cells(let stub, let cells), .part(_, let stub, let cells):
        let isPart = if case .part = row { 1 } else { 0 }
        let indent = opened + isPart
        return line(
          [(indent > 0 ? "\\hspace{\(indent)em}" : "") + Escaped.latex(stub)]
            + cells.enumerated().map { column, cell in
              guard table.columns[column].alignment == .number else { return Escaped.latex(cell.prose) }
              let after = alignments[column].missing(after: cell.prose.plain)
              return Escaped.latex(cell.prose)
                + (after.hasPoint ? "\\phantom{\(table.say.numbers.point)}" : "")
                + (after.digits > 0 ? "\\phantom{\(String(repeating: "0", count: after.digits))}" : "")
                + (after.sign.isEmpty ? "" : "\\phantom{\(Escaped.latex(after.sign))}")
            })
      }
    }.joined()
  }

  private func line(_ cells: [String]) -> String { cells.joined(separator: " & ") + "\\\\\n" }

  private var notes: String {
    let notes = table.notes.filter { !$0.isEmpty }.joined(separator: " ")
    return notes.isEmpty
      ? ""
      : "\\noindent{\\footnotesize\\emph{\(Escaped.latex(table.say("notes.label")))} \(Escaped.latex(notes))\\par}\n"
  }
}

/// A drawing in LaTeX, its number and title above it.
struct FigureLaTeX {
  let text: String

  init(_ figure: Figure, file: String) {
    let note =
      figure.note.isEmpty
      ? ""
      : "\n\\noindent{\\footnotesize\\emph{\(Escaped.latex(figure.say("notes.label")))} \(Escaped.latex(figure.note))\\par}"
    text = """
      \\begingroup\\tearsheetfigure{\(figure.number)}{\(Escaped.latex(figure.title))}{figure-\(figure.name)}
      \\noindent\\includegraphics[width=\(PrintedFigure.width)in]{\(file)}\\par\(note)
      \\endgroup
      """
  }
}
