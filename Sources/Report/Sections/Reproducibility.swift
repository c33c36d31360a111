/// What is needed to make the same bytes again.
struct Reproducibility: InLanguage {
  let provenance: Provenance
  let drawn: DocumentBuilder.Drawn
  let say: Words

  var section: Section {
    var table = Table(
      name: "inputs", title: say("inputs.title"), stub: say("head.file"),
      columns: [Table.Column("SHA-256", .text)])
    table.rows = ([provenance.studyFile] + provenance.tallies + provenance.data + provenance.beside).map {
      file in
      let hash: Prose = file.sha256.isEmpty ? say("inputs.not-computed") : Prose([.code(file.sha256)])
      return .cells(stub: Prose([.code(file.name.folded)]), [.text(hash)])
    }
    var versions: [Prose] = ["tearsheet \(provenance.programVersion)", "GSL \(provenance.gslVersion)"]
    if case .drawn(let version, _) = drawn, !version.isEmpty { versions.append(Prose(version)) }
    var blocks: [Block] = [
      .paragraph(
        say(
          "reproducibility.bytes", versions: versions.joined(separator: ", "), seed: String(provenance.seed))),
      .table(table),
      .paragraph(say("reproducibility.again")),
      .listing(command),
      .paragraph(
        [
          say("reproducibility.places"),
          inputs.contains(where: \.isPiped) ? say("reproducibility.piped") : Prose(),
        ]
        .joined(separator: " ")),
      .paragraph(say("reproducibility.files")),
    ]
    if case .without(let reason) = drawn, !reason.isEmpty { blocks.append(.note(Prose(say.retold(reason)))) }
    return Section(id: "reproducibility", title: say("reproducibility.title").plain, blocks: blocks)
  }

  private var inputs: [Provenance.File] {
    [provenance.studyFile] + (provenance.tallies.isEmpty ? provenance.data : provenance.tallies)
  }

  private var command: String {
    // Nothing in it is random, and it reads no export.
    if provenance.command == .interviews {
      return "tearsheet interviews \(Self.shellQuoted(provenance.studyFile.name))"
    }
    func word(_ file: Provenance.File, _ standIn: String) -> String {
      file.isPiped ? standIn : Self.shellQuoted(file.name)
    }
    let data =
      provenance.tallies.isEmpty
      ? provenance.data.map { " --data " + word($0, "EXPORT") }.joined()
      : " --tallies" + provenance.tallies.map { " " + word($0, "TALLIES") }.joined()
    return "tearsheet analyze \(word(provenance.studyFile, "STUDY"))\(data) --seed \(provenance.seed)"
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
