import Foundation
import Testing

/// A run that is stopped in the middle leaves the former report as it was, byte for byte.
@Suite(.serialized) struct InterruptionTests {
  private static let study = SmallSurvey.study.replacing(
    "  - {id: difference, compare: age ~ cried}",
    with: (0..<12).map { "  - {id: difference-\($0), compare: age ~ cried}" }.joined(separator: "\n"))

  private func prepare(_ sandbox: Sandbox, records: Int) throws -> [String: Data] {
    try sandbox.write("study.yaml", Self.study)
    try sandbox.write("data.csv", SmallSurvey.answers)
    #expect(try Program.run("analyze", "study.yaml", "-q", in: sandbox.folder).code == 0)
    let block = (0..<1000).map { "\(18 + $0 * 7 % 80),\($0 % 3 == 0 ? "Yes" : "No")\n" }.joined()
    try sandbox.write(
      "data.csv", "age,cried\n" + String(repeating: block, count: max(1, records / 1000)))
    return try sandbox.contents("reports/small")
  }

  private func stop(_ process: Process, by signal: Int32, after delay: Duration) throws {
    try process.run()
    usleep(UInt32(delay / .microseconds(1)))
    if process.isRunning { kill(process.processIdentifier, signal) }
    process.waitUntilExit()
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGKILL]) func `while reading`(signal: Int32) throws {
    try inSandbox { sandbox in
      let former = try prepare(sandbox, records: 300_000)
      let process = Program.process(["analyze", "study.yaml"], in: sandbox.folder)
      process.standardOutput = FileHandle.nullDevice
      try stop(process, by: signal, after: .milliseconds(80))
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == signal)
      #expect(try sandbox.contents("reports/small") == former)
    }
  }

  @Test func `at any moment of writing`() throws {
    try inSandbox { sandbox in
      let former = try prepare(sandbox, records: 1000)
      let start = ContinuousClock.now
      #expect(
        try Program.run("analyze", "study.yaml", "-q", "-o", "whole", in: sandbox.folder).code == 0)
      let whole = try sandbox.contents("whole")
      let duration = ContinuousClock.now - start
      var standing = former
      var stopped = 0
      for step in 0..<16 {
        let process = Program.process(["analyze", "study.yaml", "-q"], in: sandbox.folder)
        // The second half is where files are written.
        try stop(process, by: step % 2 == 0 ? SIGKILL : SIGINT, after: duration * (0.3 + Double(step) * 0.05))
        let found = try sandbox.contents("reports/small")
        if process.terminationReason == .exit {
          #expect(process.terminationStatus == 0)
          #expect(found == whole)
        } else {
          stopped += 1
          // Stopped after the exchange, it has left the whole new report.
          #expect(found == standing || found == whole)
        }
        standing = found
      }
      #expect(stopped > 0)
      #expect(try Program.run("analyze", "study.yaml", "-q", in: sandbox.folder).code == 0)
      #expect(try sandbox.contents("reports/small") == whole)
      // What the stopped ones left is gone.
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.appending(path: "reports").path)
          == ["small"])
    }
  }
}
