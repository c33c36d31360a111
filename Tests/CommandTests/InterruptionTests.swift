import Foundation
import Testing

/// A run that is stopped in the middle leaves the former report as it was, byte for byte; and nothing beside it, unless
/// it was given no time for that.
@Suite(.serialized) struct InterruptionTests {
  private static let study = SmallSurvey.study.replacing(
    "  - {id: difference, compare: age ~ cried}",
    with: (0..<12).map { "  - {id: difference-\($0), compare: age ~ cried}" }.joined(separator: "\n"))

  /// A gnuplot that draws nothing for as long as whoever started it lives.
  private static let endless = """
    #!/bin/sh
    : > started
    while kill -0 $PPID 2> /dev/null; do sleep 0.02; done
    """

  /// A gnuplot that takes its time.
  private static let slow = """
    #!/bin/sh
    sleep 0.4
    PATH=${PATH#*:} exec gnuplot "$@"
    """

  private func prepare(_ sandbox: Sandbox, records: Int = 1000) throws -> [String: Data] {
    try sandbox.write("study.yaml", Self.study)
    try sandbox.write("data.csv", SmallSurvey.answers)
    #expect(try Program.run("analyze", "study.yaml", "-q", in: sandbox.folder).code == 0)
    let block = (0..<1000).map { "\(18 + $0 * 7 % 80),\($0 % 3 == 0 ? "Yes" : "No")\n" }.joined()
    try sandbox.write("data.csv", "age,cried\n" + String(repeating: block, count: records / 1000))
    return try sandbox.contents("reports/small")
  }

  /// A run that finds this script where it looks for gnuplot.
  private func run(gnuplot script: String, in sandbox: Sandbox) throws -> Process {
    let folder = sandbox.folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try sandbox.write("bin/gnuplot", script)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.appending(path: "gnuplot").path)
    let process = Program.process(["analyze", "study.yaml", "-q"], in: sandbox.folder)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = ProcessInfo.processInfo.environment.merging(["PATH": "\(folder.path):\(path)"]) {
      $1
    }
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Waits until something is so, or the run is over; false where it never was.
  private func wait(for process: Process, until isSo: () -> Bool) -> Bool {
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .seconds(300) {
      if isSo() { return true }
      guard process.isRunning else { return false }
      usleep(500)
    }
    return false
  }

  private func stop(_ process: Process, by signal: Int32) {
    if process.isRunning { kill(process.processIdentifier, signal) }
    process.waitUntilExit()
  }

  private func names(_ sandbox: Sandbox) -> [String] {
    let folder = sandbox.folder.appending(path: "reports").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func staged(_ sandbox: Sandbox) -> [String] {
    names(sandbox).filter { $0.hasPrefix(".small.tearsheet-") }
  }

  private static let openFiles = "/proc/self/fd"

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: openFiles), "there is no /proc here to watch a reader"),
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGKILL])
  func `while reading`(signal: Int32) throws {
    try inSandbox { sandbox in
      let former = try prepare(sandbox, records: 2_000_000)
      let process = Program.process(["analyze", "study.yaml"], in: sandbox.folder)
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let files = "/proc/\(process.processIdentifier)/fd"
      let isReading = wait(for: process) {
        ((try? FileManager.default.contentsOfDirectory(atPath: files)) ?? []).contains {
          (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(files)/\($0)"))?
            .hasSuffix("/data.csv") == true
        }
      }
      #expect(isReading)
      stop(process, by: signal)
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == signal)
      #expect(try sandbox.contents("reports/small") == former)
      #expect(names(sandbox) == ["small"])
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGKILL]) func `while writing`(signal: Int32) throws {
    try inSandbox { sandbox in
      let former = try prepare(sandbox)
      let process = try run(gnuplot: Self.endless, in: sandbox)
      try process.run()
      let isDrawing = wait(for: process) {
        staged(sandbox).contains { sandbox.exists("reports/\($0)/figures/started") }
      }
      #expect(isDrawing)
      stop(process, by: signal)
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == signal)
      #expect(try sandbox.contents("reports/small") == former)
      // Nobody can clear up after a kill -9 but the next run.
      #expect(staged(sandbox).count == (signal == SIGKILL ? 1 : 0))
      #expect(try Program.run("analyze", "study.yaml", "-q", in: sandbox.folder).code == 0)
      #expect(names(sandbox) == ["small"])
    }
  }

  /// It does not read what it is sent, so that writing to it fails.
  @Test func `a gnuplot that ends at once`() throws {
    try inSandbox { sandbox in
      _ = try prepare(sandbox)
      for _ in 0..<3 {
        let process = try run(gnuplot: "#!/bin/sh\nexit 1\n", in: sandbox)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
        #expect(names(sandbox) == ["small"])
      }
    }
  }

  @Test func `what is to be ignored is ignored`() throws {
    try inSandbox { sandbox in
      _ = try prepare(sandbox)
      let process = try run(gnuplot: Self.slow, in: sandbox)
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "trap '' HUP; exec \"$0\" analyze study.yaml -q", Program.executable.path]
      try process.run()
      #expect(wait(for: process) { !staged(sandbox).isEmpty })
      stop(process, by: SIGHUP)
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 0)
      #expect(names(sandbox) == ["small"])
    }
  }

  @Test func `after any number of files`() throws {
    try inSandbox { sandbox in
      let former = try prepare(sandbox)
      #expect(
        try Program.run("analyze", "study.yaml", "-q", "-o", "whole", in: sandbox.folder).code == 0)
      let whole = try sandbox.contents("whole")
      var standing = former
      var stopped = 0
      for step in 0..<16 {
        // Scripts and data are written before the slow gnuplot runs, the rest after it.
        let process = try run(gnuplot: Self.slow, in: sandbox)
        let left = staged(sandbox)
        try process.run()
        let count = step * whole.count / 16
        _ = wait(for: process) {
          staged(sandbox).contains {
            !left.contains($0) && ((try? sandbox.contents("reports/\($0)")) ?? [:]).count >= count
          }
        }
        stop(process, by: step % 2 == 0 ? SIGKILL : SIGINT)
        let found = try sandbox.contents("reports/small")
        if process.terminationReason == .exit {
          #expect(process.terminationStatus == 0)
          #expect(found == whole)
        } else {
          stopped += 1
          // Stopped after the exchange, it has left the whole new report.
          #expect(found == standing || found == whole)
          if step % 2 == 1 { #expect(staged(sandbox).allSatisfy(left.contains)) }
        }
        standing = found
      }
      #expect(stopped > 0)
      #expect(try Program.run("analyze", "study.yaml", "-q", in: sandbox.folder).code == 0)
      #expect(try sandbox.contents("reports/small") == whole)
      // What the stopped ones left is gone.
      #expect(names(sandbox) == ["small"])
    }
  }
}
