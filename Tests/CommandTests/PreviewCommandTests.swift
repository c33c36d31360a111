import Foundation
import Testing

/// The page while writing, asked for as a browser asks.
@Suite(.serialized, .timeLimit(.minutes(20))) struct PreviewCommandTests {
  private struct Running {
    let process: Process
    let port: UInt16

    init?(_ arguments: [String] = [], in sandbox: Sandbox) throws {
      process = Program.process(["preview", "study.yaml"] + arguments, in: sandbox.folder)
      // Its temporary folder is one that the test can look into.
      process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": sandbox.folder.path]) {
        $1
      }
      for name in ["out", "err"] { try sandbox.write(name, "") }
      process.standardOutput = try FileHandle(forWritingTo: sandbox.folder.appending(path: "out"))
      process.standardError = try FileHandle(forWritingTo: sandbox.folder.appending(path: "err"))
      try process.run()
      var found: UInt16?
      _ = soon { [process] in
        guard let line = try? sandbox.read("out"),
          let match = line.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\/\n/)
        else { return !process.isRunning }
        found = UInt16(match.1)
        return true
      }
      guard let found else { return nil }
      port = found
    }

    func ask(_ path: String, host: String? = nil, method: String = "GET") -> String {
      RawRequest.answer(port, "\(method) \(path) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\n")
    }

    func status(_ path: String, host: String? = nil, method: String = "GET") -> Int? {
      ask(path, host: host, method: method).split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }

    func stop(by signal: Int32) {
      if process.isRunning { kill(process.processIdentifier, signal) }
      process.waitUntilExit()
    }
  }

  private func inPreview(
    _ arguments: [String] = ["--no-figures"], _ body: (Running, Sandbox) throws -> Void
  ) throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      try sandbox.write("data.csv", SmallSurvey.answers)
      guard let running = try Running(arguments, in: sandbox) else {
        Issue.record("it does not start: \((try? sandbox.read("err")) ?? "")")
        return
      }
      defer { running.stop(by: SIGTERM) }
      #expect(soon { running.ask("/").contains("id=\"results\"") })
      try body(running, sandbox)
    }
  }

  @Test func `a change, an error, and the page again`() throws {
    try inPreview { running, sandbox in
      try sandbox.write("study.yaml", "title: Another title\n" + SmallSurvey.study)
      #expect(soon { running.ask("/").contains("<title>Another title</title>") })

      try sandbox.write("data.csv", SmallSurvey.answers + "50,Yes\n")
      #expect(soon { running.ask("/results.csv").contains(",5,,") })

      try sandbox.write("study.yaml", SmallSurvey.study + "\nunknown: 1\n")
      #expect(
        soon {
          let page = running.ask("/")
          return page.contains("No report: 1 error") && page.contains("study.yaml:9:1</code> error")
            && page.contains("unknown key &#39;unknown&#39;") && page.contains("<mark>unknown: 1</mark>")
        })
      #expect(try sandbox.read("err").contains("study.yaml:9:1: error: unknown key"))

      try sandbox.write("data.csv", "age,cried\n30,Perhaps\n")
      try sandbox.write("study.yaml", SmallSurvey.study.replacing("data.csv", with: "absent.csv"))
      #expect(soon { running.ask("/").contains("absent.csv") })

      // The file that is missing is looked for too.
      try sandbox.write("absent.csv", SmallSurvey.answers)
      #expect(soon { running.ask("/").contains("id=\"results\"") })
    }
  }

  /// Whoever waits for the next edition is answered when it is there.
  @Test func `the next edition`() throws {
    try inPreview { running, sandbox in
      let page = running.ask("/")
      let name = try #require(page.firstMatch(of: /data-edition="([a-z0-9-]+)"/)).1
      #expect(running.ask("/.preview/next?after=older").hasSuffix("\r\n\r\n\(name)"))
      try sandbox.write("study.yaml", "title: Another title\n" + SmallSurvey.study)
      let next = running.ask("/.preview/next?after=\(name)")
      #expect(next.hasPrefix("HTTP/1.1 200") && !next.hasSuffix("\r\n\r\n\(name)"))
      #expect(running.ask("/").contains("<title>Another title</title>"))
    }
  }

  @Test func `what it refuses`() throws {
    try inPreview { running, sandbox in
      for host in ["example.org", "example.org:\(running.port)", "127.0.0.1", "localhost:1"] {
        #expect(running.status("/", host: host) == 421)
      }
      #expect(running.status("/", host: "localhost:\(running.port)") == 200)
      for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        #expect(running.status("/", method: method) == 405)
      }
      for path in [
        "/../study.yaml", "/%2e%2e/study.yaml", "/figures/..%2f..%2fstudy.yaml",
        "http://127.0.0.1/index.html",
      ] {
        #expect(running.status(path) == 400, "\(path)")
      }
      for path in ["/study.yaml", "/%252e%252e/study.yaml", "/etc/passwd", "/tables"] {
        #expect(running.status(path) == 404, "\(path)")
      }
      // The report's own folder, with a link put into it.
      let passing = try #require(sandbox.names.first { $0.hasPrefix("tearsheet-preview-") })
      try FileManager.default.createSymbolicLink(
        at: sandbox.folder.appending(path: "\(passing)/report/link.yaml"),
        withDestinationURL: sandbox.folder.appending(path: "study.yaml"))
      #expect(running.status("/link.yaml") == 404)
      let head = running.ask("/", method: "HEAD")
      #expect(head.hasPrefix("HTTP/1.1 200") && head.hasSuffix("\r\n\r\n"))
      #expect(head.contains("Content-Security-Policy: frame-ancestors 'none'"))
    }
  }

  /// What a browser shows is what `analyze` writes, but for the script that loads it anew.
  @Test func `the report itself`() throws {
    try inPreview(["--output", "kept"]) { running, sandbox in
      let outcome = try Program.run("analyze", "study.yaml", "-q", "-o", "written", in: sandbox.folder)
      #expect(outcome.code == 0)
      // Drawings that are kept are in the second as in the first.
      try sandbox.write("study.yaml", SmallSurvey.study + "\ntitle: Another\n")
      #expect(soon { running.ask("/").contains("<title>Another</title>") })
      try sandbox.write("study.yaml", SmallSurvey.study)
      #expect(soon { !running.ask("/").contains("<title>Another</title>") })
      #expect(try sandbox.contents("kept") == sandbox.contents("written"))
      running.stop(by: SIGTERM)
      #expect(try sandbox.contents("kept") == sandbox.contents("written"))
    }
  }

  @Test(arguments: [SIGINT, SIGTERM]) func `the end`(signal: Int32) throws {
    try inPreview { running, sandbox in
      #expect(sandbox.names.contains { $0.hasPrefix("tearsheet-preview-") })
      running.stop(by: signal)
      #expect(running.process.terminationReason == .exit)
      #expect(running.process.terminationStatus == (signal == SIGINT ? 0 : 128 + signal))
      #expect(sandbox.names == ["data.csv", "err", "out", "study.yaml"])
    }
  }

  @Test func `what cannot be started`() throws {
    try inPreview { running, sandbox in
      let taken = try Program.run(
        "preview", "study.yaml", "--port", "\(running.port)", "-q", in: sandbox.folder)
      #expect(taken.code == 4)
      #expect(
        taken.errors
          == "127.0.0.1:\(running.port): error: another program has this port: name another one with --port, or leave it out\n"
      )
      let absent = try Program.run("preview", "stduy.yaml", in: sandbox.folder)
      #expect(absent.code == 3)
      #expect(
        absent.errors
          == "stduy.yaml: error: there is no such file; name a study file such as study.yaml\n")
      #expect(try Program.run("preview", "study.yaml", "--data", "-", in: sandbox.folder).code == 2)
      #expect(try Program.run("preview", "study.yaml", "-o", ".", in: sandbox.folder).code == 4)
    }
  }
}

/// Whether it becomes so.
private func soon(_ isSo: () -> Bool) -> Bool {
  let start = ContinuousClock.now
  while ContinuousClock.now - start < .seconds(300) {
    if isSo() { return true }
    usleep(20_000)
  }
  return false
}

/// Sends bytes as they are: a client of HTTP would mend what is to be refused.
private enum RawRequest {
  static func answer(_ port: UInt16, _ head: String) -> String {
    #if canImport(Darwin)
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isConnected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { return "" }
    let bytes = Array((head + "Connection: close\r\n\r\n").utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count else { return "" }
    var answer: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(descriptor, &part, part.count), count > 0 { answer += part[..<count] }
    return String(decoding: answer, as: UTF8.self)
  }
}
