import Foundation
import Preview
import Report
import StudyFile
import Synchronization

/// Makes the report of a study anew whenever a file changes that it is made from, and serves it.
struct PreviewRun {
  /// Between two looks at the files.
  private static let pause = Duration.milliseconds(25)
  /// Looks for which a file may stay empty that had something in it.
  private static let patience = 20
  /// Looks after which those who wait for the next edition ask anew.
  private static let round = 800

  let input: StudyInput
  let making: ReportOptions
  let outputPath: String?
  let port: UInt16

  /// Ends with the program only.
  func run() async throws {
    guard FileStamp(input.studyPath) != nil else { throw absence }
    let passing = outputPath == nil ? try Self.passingFolder() : nil
    let staging = StagingArea(passing: passing)
    Interruption.watch(staging) { _exit($0 == SIGINT ? 0 : 128 + $0) }
    defer { if let passing { try? FileManager.default.removeItem(atPath: passing) } }
    let folder = outputPath ?? passing! + "/report"
    do {
      try ReportWriter.check(folder, staging: staging)
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
    }

    let newsstand = Newsstand()
    let heard = Messages()
    var input = input
    input.listener = { heard.note($0) }
    let maker = PreviewMaker(
      run: AnalysisRun(
        input: input, tallyPaths: making.tallies, outputPath: folder, drawsFigures: making.figures,
        formats: [], screens: making.screens, seed: making.seed, staging: staging, requirement: nil,
        drawings: KeptDrawings()), heard: heard)
    let (port, isQuiet) = (port, input.isQuiet)
    // Nothing is made for an address that cannot be had.
    let (listening, hears) = AsyncStream<Void>.makeStream()
    do {
      try await withThrowingTaskGroup { group in
        group.addTask {
          try await PreviewServer(folder: folder, newsstand: newsstand).run(port: port) { port in
            Self.say("http://127.0.0.1:\(port)/\n")
            hears.finish()
          }
        }
        group.addTask {
          for await _ in listening {}
          try Task.checkCancellation()
          try await Self.keep(newsstand, with: maker, isQuiet: isQuiet)
        }
        // Not `waitForAll`, which lets the others go on when one has failed.
        while try await group.next() != nil {}
      }
    } catch let refusal as PreviewServer.Refusal {
      throw Failure.output(Diagnostic(at: SourceLocation(file: "127.0.0.1:\(port)"), Self.advice(refusal)))
    }
  }

  private static func keep(_ newsstand: Newsstand, with maker: PreviewMaker, isQuiet: Bool) async throws {
    var maker = maker
    var looks = 0
    while true {
      let start = ContinuousClock.now
      let edition = await maker.edition()
      await newsstand.publish(edition)
      if !isQuiet, edition == .report {
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        say("  made in \(String(format: "%.2f", seconds)) s\n")
      }
      var waited = 0
      repeat {
        try await Task.sleep(for: pause)
        looks += 1
        if looks.isMultiple(of: round) { await newsstand.release() }
        let files = maker.files.now
        if files == maker.files { continue }
        waited += 1
        if !files.isHalfWritten(since: maker.files) || waited > patience { break }
      } while true
    }
  }

  /// At once, also where nobody looks: whoever has started this waits for the address.
  private static func say(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  private static func passingFolder() throws -> String {
    var template = Array(
      FileManager.default.temporaryDirectory.appendingPathComponent("tearsheet-preview-XXXXXX").path
        .utf8CString)
    guard mkdtemp(&template) != nil else {
      let folder = FileManager.default.temporaryDirectory.path
      throw Failure.output(
        Diagnostic(
          at: SourceLocation(file: folder),
          "no folder can be made here (\(String(cString: strerror(errno)))): name one with --output"))
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private var absence: Failure {
    Failure.input(
      Diagnostic(
        at: SourceLocation(file: input.studyPath),
        "there is no such file; name a study file such as study.yaml"))
  }

  private static func advice(_ refusal: PreviewServer.Refusal) -> String {
    switch refusal {
    case .portTaken: "another program has this port: name another one with --port, or leave it out"
    case .portReserved: "this port is the system's: name one from 1024 on with --port, or leave it out"
    case .other(let message): "nothing can be served here: \(message)"
    }
  }
}
