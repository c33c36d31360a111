import Foundation
import Preview
import StudyFile
import Synchronization

/// Makes one edition after the other.
struct PreviewMaker: Sendable {
  private let run: AnalysisRun
  private let heard: Messages
  /// Those that the last edition was made from, as they were when it was begun.
  private(set) var files: WatchedFiles

  init(run: AnalysisRun, heard: Messages) {
    (self.run, self.heard) = (run, heard)
    files = WatchedFiles([run.input.studyPath])
  }

  mutating func edition() async -> Edition {
    files = files.now
    defer { heard.tell() }
    do {
      let study = try run.input.readStudy()
      // Of a study with errors it is not known what else it names: then the former files are watched still.
      let needed =
        [study.file] + (run.tallyPaths.isEmpty ? run.input.files(of: study) : run.tallyPaths)
      files.keep(needed)
      files.add(needed)
      _ = try await run.report(study)
      return .report
    } catch let failure as Failure {
      heard.note(failure.diagnostics)
      return .problems(page(failure.diagnostics))
    } catch {
      let diagnostic = Diagnostic(at: SourceLocation(file: run.input.studyPath), "\(error)")
      heard.note([diagnostic])
      return .problems(page([diagnostic]))
    }
  }

  private func page(_ diagnostics: [Diagnostic]) -> String {
    let lines = (try? String(contentsOfFile: run.input.studyPath, encoding: .utf8))?
      .split(omittingEmptySubsequences: false) { $0.isNewline }
    return ProblemPage(
      RepeatedMessages.condensed(diagnostics).map { diagnostic in
        // Of the study file only: in an export stand answers.
        guard diagnostic.location.file == run.input.studyPath, let line = diagnostic.location.line,
          let lines, lines.indices.contains(line - 1)
        else { return ProblemPage.Problem(diagnostic) }
        return ProblemPage.Problem(diagnostic, line: String(lines[line - 1]))
      }
    ).html
  }
}

/// What was noticed while an edition was made; told once, and not again with each that follows.
final class Messages: Sendable {
  private let messages = Mutex<(now: [Diagnostic], told: [Diagnostic])>(([], []))

  func note(_ diagnostics: [Diagnostic]) { messages.withLock { $0.now += diagnostics } }

  func tell() {
    let new = messages.withLock { messages in
      defer { messages = ([], messages.now) }
      return messages.now == messages.told ? [] : messages.now
    }
    Terminal.report(new)
  }
}
