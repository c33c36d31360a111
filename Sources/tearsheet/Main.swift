import ArgumentParser
import Foundation
import StudyFile

/// Reads the command line, runs the command, and ends with the exit code that its outcome has.
@main
enum Main {
  static func main() async {
    let arguments = OutputFormats.joined(in: Array(CommandLine.arguments.dropFirst()))
    let advice = CommandLineAdvice(arguments: arguments)
    if let message = advice.unknownCommand {
      Terminal.write(
        "Error: \(message)\nUsage: tearsheet <command>\n  See 'tearsheet --help' for more information.\n")
      exit(ExitCodes.usage)
    }
    do {
      var command = try parsed(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      Terminal.report(failure.diagnostics)
      exit(failure.code)
    } catch {
      let code = Tearsheet.exitCode(for: error)
      let message = Tearsheet.fullMessage(for: error)
      if code == .success {
        print(message)
        exit(0)
      }
      Terminal.write(advice.completed(message) + "\n")
      exit(code == .validationFailure ? ExitCodes.usage : code.rawValue)
    }
  }

  /// A command that is named first is asked alone, which takes half as long; what it does not take (a mistake, a call for
  /// help) is for all of them together to answer.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let named = Tearsheet.configuration.subcommands.first {
      $0.configuration.commandName == arguments.first
    }
    if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    {
      return command
    }
    return try Tearsheet.parseAsRoot(arguments)
  }
}

/// What the exit codes mean; they are an interface.
enum ExitCodes {
  /// What was to be judged does not hold.
  static let judgement: Int32 = 1
  static let usage: Int32 = 2
  static let input: Int32 = 3
  static let output: Int32 = 4
}

/// The end of a command, with what to tell the user.
struct Failure: Error {
  let code: Int32
  let diagnostics: [Diagnostic]

  /// The input cannot be read.
  static func input(_ diagnostics: Diagnostics) -> Failure {
    Failure(code: ExitCodes.input, diagnostics: diagnostics.list)
  }

  static func input(_ diagnostic: Diagnostic) -> Failure {
    Failure(code: ExitCodes.input, diagnostics: [diagnostic])
  }

  /// The output cannot be written.
  static func output(_ diagnostic: Diagnostic) -> Failure {
    Failure(code: ExitCodes.output, diagnostics: [diagnostic])
  }
}
