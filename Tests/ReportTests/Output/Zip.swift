import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Looks into zip archives.
enum Zip {
  struct Unreadable: Error {}

  /// The texts of its files, by `unzip`'s place: Python is where the tests are, an unzip may not be.
  static func entries(of path: String) async throws -> [String: String] {
    let script = """
      import sys, zipfile, json
      with zipfile.ZipFile(sys.argv[1]) as z:
        print(json.dumps({n: z.read(n).decode("utf-8", "replace") for n in z.namelist() if n.endswith((".xml", ".rels"))}))
      """
    let text = try await Tool.output("python3", ["-c", script, path])
    return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }

  /// An office program refuses a whole file for one character that XML has not.
  static func expectWellFormed(_ path: String) async throws {
    for (name, text) in try await entries(of: path) {
      #expect(XMLParser(data: Data(text.utf8)).parse(), "\(name)")
    }
  }
}

/// Runs another program for what it prints.
enum Tool {
  struct Failed: Error {
    var status: Int32
    /// The end of what it printed.
    var output: String
  }

  /// Waits on a thread of its own: those that run tests are as few as the cores, and others need them.
  static func output(_ name: String, _ arguments: [String], in folder: String? = nil) async throws -> String {
    try await withCheckedThrowingContinuation { done in
      Thread.detachNewThread { done.resume(with: Result { try run(name, arguments, in: folder) }) }
    }
  }

  private static func run(_ name: String, _ arguments: [String], in folder: String?) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, FileHandle.nullDevice)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw Failed(status: process.terminationStatus, output: String(text.suffix(1500)))
    }
    return text
  }
}
