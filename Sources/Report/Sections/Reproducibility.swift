/// What is needed to make the same bytes again.
struct Reproducibility {
  let provenance: Provenance
  let drawn: DocumentBuilder.Drawn

  var section: Section {
    var table = Table(
      name: "inputs", title: "Inputs", stub: "File", columns: [Table.Column("SHA-256", .text)])
    table.rows = ([provenance.studyFile] + provenance.tallies + provenance.data).map { file in
      let hash: Prose = file.sha256.isEmpty ? "not computed" : Prose([.code(file.sha256)])
      return .cells(stub: Prose([.code(file.name.folded)]), [.text(hash)])
    }
    var versions: [Prose] = ["tearsheet \(provenance.programVersion)", "GSL \(provenance.gslVersion)"]
    if case .drawn(let version, _) = drawn, !version.isEmpty { versions.append(Prose(version)) }
    var blocks: [Block] = [
      .paragraph(
        "The same inputs give the same bytes, by the same versions: "
          + versions.joined(separator: ", ") + "; random numbers from seed \(String(provenance.seed))."),
      .table(table),
      .paragraph("To make this report again, in the folder of the study file:"),
      .listing(command),
      .paragraph(places),
      .paragraph(
        "Every number is in \(.code("results.csv")) and \(.code("results.json")), every printed table in \(.code("tables/")), every figure with its script and data in \(.code("figures/"))."
      ),
    ]
    if case .without(let reason) = drawn, !reason.isEmpty { blocks.append(.note(Prose(reason))) }
    return Section(id: "reproducibility", title: "Reproducibility", blocks: blocks)
  }

  private var inputs: [Provenance.File] {
    [provenance.studyFile] + (provenance.tallies.isEmpty ? provenance.data : provenance.tallies)
  }

  private var command: String {
    func word(_ file: Provenance.File, _ standIn: String) -> String {
      file.isPiped ? standIn : Self.shellQuoted(file.name)
    }
    let data =
      provenance.tallies.isEmpty
      ? provenance.data.map { " --data " + word($0, "EXPORT") }.joined()
      : " --tallies" + provenance.tallies.map { " " + word($0, "TALLIES") }.joined()
    return "tearsheet analyze \(word(provenance.studyFile, "STUDY"))\(data) --seed \(provenance.seed)"
  }

  /// What the command leaves open.
  private var places: Prose {
    var words =
      "A file that stands outside that folder is named without its own: say where it is. Its SHA-256 tells whether it is the same."
    if inputs.contains(where: \.isPiped) {
      words +=
        " What came through standard input has no name: save it as a file, and give that in place of the word in capitals."
    }
    return Prose(words)
  }

  /// As one word of a shell.
  private static func shellQuoted(_ text: String) -> String {
    let text = text.folded
    let plain = text.unicodeScalars.allSatisfy {
      ($0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil))
        || "._-/".unicodeScalars.contains($0)
    }
    return plain && !text.isEmpty && !text.hasPrefix("-")
      ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
