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
      .paragraph("To make this report again:"),
      .listing(command),
      .paragraph(
        "Every number is in \(.code("results.csv")) and \(.code("results.json")), every printed table in \(.code("tables/")), every figure with its script and data in \(.code("figures/"))."
      ),
    ]
    if case .without(let reason) = drawn, !reason.isEmpty { blocks.append(.note(Prose(reason))) }
    return Section(id: "reproducibility", title: "Reproducibility", blocks: blocks)
  }

  private var command: String {
    let data =
      provenance.tallies.isEmpty
      ? provenance.data.map { " --data " + Self.shellQuoted($0.name) }.joined()
      : " --tallies" + provenance.tallies.map { " " + Self.shellQuoted($0.name) }.joined()
    return "tearsheet analyze \(Self.shellQuoted(provenance.studyFile.name))\(data) --seed \(provenance.seed)"
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
