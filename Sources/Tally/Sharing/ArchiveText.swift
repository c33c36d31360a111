import Foundation
import StudyFile

extension TallyArchive {
  /// What every file of tallies begins with.
  package static let beginning = "{\n\"format\": \"\(ArchiveFile.format)\""

  /// The archive as a file: the same archive gives the same bytes, and every number reads back exactly. `sha256` is the
  /// study file's.
  package func text(study: Study, plan: TallyPlan, sha256: String, program: String) throws -> String {
    let file = ArchiveFile(
      self, study: study, sha256: sha256, meaning: StudyMeaning(study, plan), program: program)
    return try file.text()
  }
}

extension ArchiveFile {
  /// A key a line, and an item of a long list a line.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = Self.notFinite
    func json(_ value: some Encodable) throws -> String {
      String(decoding: try encoder.encode(value), as: UTF8.self)
    }
    func list(_ items: [some Encodable]) throws -> String {
      items.isEmpty ? "[]" : "[\n" + (try items.map(json).joined(separator: ",\n")) + "\n]"
    }
    var members = [
      ("format", try json(format)), ("version", try json(version)), ("program", try json(program)),
      ("study", try json(study)), ("sources", try list(sources)), ("notes", try list(notes)),
      ("records", try json(records)),
    ]
    if let withheld { members.append(("withheld", try json(withheld))) }
    members.append(("tallies", try list(tallies)))
    return "{\n" + members.map { "\"\($0)\": \($1)" }.joined(separator: ",\n") + "\n}\n"
  }

  /// Sums of enormous answers can leave the range of a double.
  private static let notFinite = JSONEncoder.NonConformingFloatEncodingStrategy.convertToString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  static let fromNotFinite = JSONDecoder.NonConformingFloatDecodingStrategy.convertFromString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
}
