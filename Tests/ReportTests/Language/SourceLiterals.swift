import Foundation

/// The string literals of the program's own source.
enum SourceLiterals {
  struct Literal: Hashable {
    var file: String
    var text: String
    /// It is what `say` or `has` is asked for, whole.
    var isKey: Bool
  }

  /// Of one line each; what stands in comments is left out.
  static func all(under folder: String) throws -> [Literal] {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let root = package.appending(path: folder).path(percentEncoded: false)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".swift") }
    return try names.sorted().filter { !languages.contains($0) }.flatMap { name -> [Literal] in
      let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
      return text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.flatMap { line in
        literals(line, file: name)
      }
    }
  }

  private static let languages = ["English", "German", "French", "Spanish", "Dutch"].map {
    "Language/\($0).swift"
  }

  /// `\(…)` inside a literal is kept, with the literals inside it, which stand for themselves too.
  private static func literals(_ line: Substring, file: String) -> [Literal] {
    var found: [Literal] = []
    let characters = Array(line)
    func read(_ start: Int) -> Int {
      var (place, text, depth) = (start, "", 0)
      while place < characters.count {
        switch characters[place] {
        case "\\" where place + 1 < characters.count && characters[place + 1] == "(" && depth == 0:
          text += "\\("
          depth = 1
          place += 1
        case "\\" where depth == 0 && place + 1 < characters.count:
          text.append(characters[place + 1])
          place += 1
        case "(" where depth > 0: depth += 1
        case ")" where depth > 0:
          depth -= 1
          if depth == 0 { text.append(")") }
        case "\"" where depth > 0: place = read(place + 1)
        case "\"":
          let before = String(characters[..<(start - 1)])
          let isKey = ["say(", "say.has(", "self("].contains { before.hasSuffix($0) } && !text.contains("«")
          found.append(Literal(file: file, text: text, isKey: isKey && !text.contains("\\(")))
          return place
        default: if depth == 0 { text.append(characters[place]) }
        }
        place += 1
      }
      return place
    }
    var place = 0
    while place < characters.count {
      if characters[place] == "\"" { place = read(place + 1) }
      place += 1
    }
    return found
  }

  /// What a key that is put together can be.
  static func pattern(_ literal: String) -> Regex<AnyRegexOutput>? {
    let parts = literal.components(separatedBy: "\\()")
    guard parts.contains(where: { $0.contains { $0.isLetter } }), literal.contains(".") else { return nil }
    return try? Regex(parts.map(NSRegularExpression.escapedPattern).joined(separator: "[A-Za-z0-9_.-]+"))
  }
}
