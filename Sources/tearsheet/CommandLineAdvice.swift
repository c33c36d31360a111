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
    if let option = shortened(message) {
      let usage = message.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      return (["Error: Unknown option '\(option.typed)'. Did you mean '\(option.meant)'?"] + usage).joined(
        separator: "\n")
    }
    guard message.contains("nexpected argument"), let hint = exportsHint else { return message }
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.insert("Hint:  " + hint, at: 1)
    return lines.joined(separator: "\n")
  }

  /// An unknown option that is the beginning of one option only. The parser's own advice goes by single letters.
  private func shortened(_ message: String) -> (typed: String, meant: String)? {
    guard message.hasPrefix("Error: Unknown option"),
      let typed = arguments.first(where: { $0.hasPrefix("--") && message.contains("'\($0)'") })
    else { return nil }
    let longer = Self.options.filter { $0.hasPrefix(typed) }
    return longer.count == 1 ? (typed, longer[0]) : nil
  }

  /// Of the commands, as their help has them.
  private static var options: [String] {
    let help = Tearsheet.configuration.subcommands.map { Tearsheet.helpMessage(for: $0) }.joined(
      separator: " ")
    let words = help.split { !($0.isLetter || $0 == "-") }.map(String.init).filter { $0.hasPrefix("--") }
    return Set(words).sorted()
  }

  private var exportsHint: String? {
    let tallies = arguments.dropFirst(2).filter { ($0 as NSString).pathExtension.lowercased() == "json" }
    if !tallies.isEmpty, !arguments.contains("--tallies") {
      return "files of tallies stand after --tallies: --tallies "
        + tallies.map(Self.shown).joined(separator: " ")
    }
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
