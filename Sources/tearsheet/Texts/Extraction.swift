import StudyFile
import Subprocess

/// Other programs that take the text out of a file.
enum Extraction {
  static func pdf(_ path: String) async throws(Diagnostic) -> String {
    try await run(
      "pdftotext", ["-q", "-enc", "UTF-8", argument(path), "-"], path,
      install: "install it (Debian and Ubuntu: apt install poppler-utils; macOS: brew install poppler)",
      advice: "check that it is a whole PDF, without a password")
  }

  static func html(_ path: String) async throws(Diagnostic) -> String {
    // Nothing but this file is read, whatever the page asks for.
    try await run(
      "pandoc", ["--sandbox", "--from", "html", "--to", "plain", "--wrap", "none", argument(path)], path,
      install: "install it (Debian and Ubuntu: apt install pandoc; macOS: brew install pandoc)",
      advice: "check that it is a whole web page, or save it as plain text")
  }

  /// A name that looks like an option is none.
  private static func argument(_ path: String) -> String { path.hasPrefix("-") ? "./" + path : path }

  /// A paper takes a second or two.
  static let limit = Duration.seconds(60)

  private enum Ending {
    case done(String)
    case failed
    case late
  }

  static func run(
    _ program: String, _ arguments: [String], _ path: String, install: String, advice: String,
    limit: Duration = limit
  ) async throws(Diagnostic) -> String {
    let ending: Ending
    do {
      ending = try await withThrowingTaskGroup(of: Ending.self) { group in
        group.addTask {
          let outcome = try await Subprocess.run(
            .name(program), arguments: Arguments(arguments), platformOptions: options,
            output: .string(limit: PaperReader.mostBytes), error: .discarded)
          return outcome.terminationStatus.isSuccess ? .done(outcome.standardOutput) : .failed
        }
        group.addTask {
          try await Task.sleep(for: limit)
          return .late
        }
        // A program that is cancelled is ended.
        defer { group.cancelAll() }
        return try await group.next() ?? .failed
      }
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw PaperReader.failure(
        path, "its text is read by \(program), which was not found: \(install) and run again")
    } catch {
      throw PaperReader.failure(path, "\(program) could not be run, or gave too much text; \(advice)")
    }
    switch ending {
    case .done(let text): return text
    case .failed: throw PaperReader.failure(path, "\(program) could not read it; \(advice)")
    case .late:
      throw PaperReader.failure(
        path,
        "\(program) was still reading it after \(limit.components.seconds) seconds and was stopped; \(advice)"
      )
    }
  }

  /// With a group of its own, so that what it has started ends with it and lets go of its output.
  private static var options: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    return options
  }
}
