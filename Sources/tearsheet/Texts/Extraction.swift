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

  private static func run(
    _ program: String, _ arguments: [String], _ path: String, install: String, advice: String
  ) async throws(Diagnostic) -> String {
    let result: (output: String, isDone: Bool)
    do {
      let outcome = try await Subprocess.run(
        .name(program), arguments: Arguments(arguments), output: .string(limit: PaperReader.mostBytes),
        error: .discarded)
      result = (outcome.standardOutput, outcome.terminationStatus.isSuccess)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw PaperReader.failure(
        path, "its text is read by \(program), which was not found: \(install) and run again")
    } catch {
      throw PaperReader.failure(path, "\(program) could not be run, or gave too much text; \(advice)")
    }
    guard result.isDone else { throw PaperReader.failure(path, "\(program) could not read it; \(advice)") }
    return result.output
  }
}
