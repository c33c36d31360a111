import ArgumentParser
import Foundation
import StudyFile

/// What a command line that cannot be understood probably meant.
struct CommandLineAdvice {
  let arguments: [String]

  private static var commands: [String] {
    Tearsheet.configuration.subcommands.map { command in command.configuration.commandName ?? "" }
  }

  /// The message for a first word that is no command; `nil` where it is one.
  var unknownCommand: String? {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help", !Self.commands.contains(word)
    else { return nil }
    if Self.isStudy(word) {
      return "a command comes first: tearsheet analyze \(Self.shown(word))"
    }
    if let nearest = NearestWord.nearest(to: word, among: Self.commands) {
      return "there is no command '\(word)'; did you mean '\(nearest)'?"
    }
    let known = Self.commands.dropLast().joined(separator: ", ") + " and " + (Self.commands.last ?? "")
    return "there is no command '\(word)'; there are \(known)"
  }

  /// A message of the parser's, with advice after its first line where exports stand where none is expected.
  func completed(_ message: String) -> String {
    guard message.contains("nexpected argument"), let hint = exportsHint else { return message }
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.insert("Hint:  " + hint, at: 1)
    return lines.joined(separator: "\n")
  }

  private var exportsHint: String? {
    guard let place = arguments.firstIndex(of: "--data") else {
      guard let export = arguments.dropFirst(2).first(where: StudyParser.isExport) else { return nil }
      return "an export stands after --data: --data \(Self.shown(export))"
    }
    let words = arguments[(place + 1)...].prefix { !$0.hasPrefix("-") || $0 == "-" }
    let exports = words.filter { !Self.isStudy($0) }
    guard exports.count > 1 else { return nil }
    return "several exports stand each after a --data of its own: --data "
      + exports.map(Self.shown).joined(separator: " --data ")
  }

  private static func isStudy(_ word: String) -> Bool {
    ["yaml", "yml"].contains((word as NSString).pathExtension.lowercased())
  }

  /// As a shell would have to be told.
  private static func shown(_ word: String) -> String {
    word.allSatisfy { $0.isLetter || $0.isNumber || "-_./~+,:@%".contains($0) } ? word : "'\(word)'"
  }
}
