import Foundation
import StudyFile
import Testing

@testable import Ingest

@Suite struct ByteSourceTests {
  private static let text = "a,b\n" + (0..<20_000).map { "\($0),\($0 % 7)\n" }.joined()

  /// Runs a program that is on every Debian machine; `nil` where it is not there.
  private func output(of program: String, _ arguments: [String], input: [UInt8]) throws -> [UInt8]? {
    let candidates = ["/usr/bin/", "/bin/"].map { $0 + program }
    guard let path = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      return nil
    }
    return try withExport(input) { file in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments + [file]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return [UInt8](data)
    }
  }

  private func sum(_ survey: Survey) -> Double { survey.numbers(0).reduce(0) { $0 + ($1 ?? .nan) } }

  @Test(arguments: [("gzip", ["-c"]), ("zstd", ["-q", "-c"])])
  func compressed(_ program: String, _ arguments: [String]) throws {
    guard let bytes = try output(of: program, arguments, input: Array(Self.text.utf8)) else {
      print("skipped: \(program) is not there")
      return
    }
    let study = study([variable("a", .numeric)])
    let plain = try survey(Self.text, study)
    for threads in [1, 3] {
      try withExport(bytes) { path in
        let found = try Survey(path, study, chunkSize: 1000, threads: threads)
        #expect(found.columns.count == 1 && sum(found) == sum(plain))
        #expect(found.accounting == plain.accounting)
        #expect(found.sha256 == sha256(ofFile: path))
      }
    }
    // Two parts in a row are one text, as `cat a.gz b.gz` makes it.
    let half = Self.text.utf8.count / 2
    let parts = try [Self.text.utf8.prefix(half), Self.text.utf8.dropFirst(half)].flatMap {
      try #require(try output(of: program, arguments, input: Array($0)))
    }
    #expect(try withExport(parts) { try sum(Survey($0, study)) } == sum(plain))

    #expect(
      try refusal(of: bytes.dropLast(20), study) == [
        "export.csv: error: the \(program) file ends in the middle; copy or download it again"
      ])
    var damaged = bytes
    for place in 200..<260 { damaged[place] ^= 0x5A }
    #expect(
      try refusal(of: damaged, study) == [
        "export.csv: error: the \(program) file is damaged; copy or download it again"
      ])
  }

  /// A pipe gives the same as the file, hash included.
  @Test(arguments: [1, 2]) func pipe(threads: Int) throws {
    let study = study([variable("a", .numeric), variable("b", .nominal)])
    let expected = try survey(Self.text, study)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let writer = Thread { try? Data(Self.text.utf8).write(to: URL(fileURLWithPath: path)) }
    writer.start()
    #expect(try Survey(path, study, threads: threads) == expected)
  }

  @Test func aPipeCannotBeReadAgainInAnotherEncoding() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let bytes = Array(String(repeating: "a,b\n1,2\n", count: 100_000).utf8) + [0x32, 0x2C, 0xE9]
    let writer = Thread {
      guard let handle = FileHandle(forWritingAtPath: path) else { return }
      try? handle.write(contentsOf: Data(bytes))
      try? handle.close()
    }
    writer.start()
    #expect(
      refusal(path) { _ = try Survey(path, study([])) } == [
        "export.csv:200001: error: this line is not valid UTF-8, and a pipe cannot be read again; name the encoding "
          + "with 'encoding:' under 'data' in the study file"
      ])
  }
}
