import Foundation
import Testing

/// `.make/analyze`, which hands STUDY, DATA, OUTPUT and FORMAT of `make analyze` to the program.
struct MakeAnalyzeTests {
  /// The arguments that the program is given, in folders that hold `first.csv`, `second wave.csv`, `it's.csv`.
  func arguments(data: String, output: String = "", format: String = "") throws -> [String] {
    let folder = try TemporaryFolder()
    for name in ["first.csv", "second wave.csv", "it's.csv"] { try folder.write("", to: name) }
    let program = try folder.write("#!/bin/sh\nprintf '%s\\n' \"$@\"\n", to: "program", executable: true)
    let outcome = try Script(path: ".make/analyze").run(
      ["my study.yaml", data, output, format], in: folder.url, environment: ["TEARSHEET": program.path()])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "ran").path()))
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("", []),
    ("first.csv", ["first.csv"]),
    ("second wave.csv", ["second wave.csv"]),
    ("it's.csv", ["it's.csv"]),
    ("first.csv 'second wave.csv'", ["first.csv", "second wave.csv"]),
    (#"first.csv second\ wave.csv"#, ["first.csv", "second wave.csv"]),
    ("first.csv absent.csv", ["first.csv", "absent.csv"]),
    // The program's own message names what was typed.
    ("absent wave.csv", ["absent wave.csv"]),
    ("isn't here.csv", ["isn't here.csv"]),
    // No name is ever run.
    ("$(touch ran) first.csv", ["$(touch", "ran)", "first.csv"]),
    ("`touch ran`", ["`touch ran`"]),
  ])
  func `DATA is one path or several`(data: String, paths: [String]) throws {
    #expect(try arguments(data: data) == ["analyze", "my study.yaml"] + paths.flatMap { ["--data", $0] })
  }

  /// make takes any name for a variable, and an export given as `data=` would not be read.
  @Test func `variables in small letters`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/make")
    process.arguments = ["-n", "-C", Script.root.path(), "analyze", "data=a.csv"]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(text.contains("make's variables are written in capitals: DATA=…, not data=…"))
  }

  @Test func `OUTPUT may hold spaces`() throws {
    #expect(
      try arguments(data: "", output: "my reports") == ["analyze", "my study.yaml", "--output", "my reports"])
  }

  @Test func `FORMAT is handed on`() throws {
    #expect(
      try arguments(data: "", format: "docx,pdf") == ["analyze", "my study.yaml", "--format", "docx,pdf"])
  }
}
