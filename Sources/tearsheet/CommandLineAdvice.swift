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
    let name = (word as NSString).pathExtension.lowercased()
    if ["yaml", "yml"].contains(name) {
      return "a command comes first: tearsheet analyze \(Self.shown(word))"
    }
    if let nearest = NearestWord.nearest(to: word, among: Self.commands) {
      return "there is no command '\(word)'; did you mean '\(nearest)'?"
    }
    return "there is no command '\(word)'; there are \(Self.commands.joined(separator: " and "))"
  }

  /// Several exports after one `--data`.
  var severalExports: String? {
    guard let place = arguments.firstIndex(of: "--data") else { return nil }
    let words = arguments[(place + 1)...].prefix { !$0.hasPrefix("-") || $0 == "-" }
    guard words.count > 1 else { return nil }
    return
      "Several exports are given each after a --data of its own: --data \(Self.shown(words[place + 1])) --data …"
  }

  /// As a shell would have to be told.
  private static func shown(_ word: String) -> String {
    word.allSatisfy { $0.isLetter || $0.isNumber || "-_./~+,:@%".contains($0) } ? word : "'\(word)'"
  }
}
