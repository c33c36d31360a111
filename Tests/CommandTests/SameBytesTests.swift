import Foundation
import Testing

/// The same inputs give the same bytes, wherever and whenever.
struct SameBytesTests {
  @Test func `twice, in another folder, in another zone and language`() throws {
    try inSandbox { sandbox in
      for folder in ["here", "there/deep"] {
        try FileManager.default.createDirectory(
          at: sandbox.folder.appending(path: folder), withIntermediateDirectories: true)
        try sandbox.write(
          "\(folder)/study.yaml",
          SmallSurvey.study + "\n  - {id: share, proportion: cried = Yes, against: 50%}\n")
        try sandbox.write("\(folder)/data.csv", SmallSurvey.answers)
      }
      func contents(_ study: String, _ output: String, _ environment: [String: String] = [:]) throws
        -> [String: Data]
      {
        let process = Program.process(["analyze", study, "-q", "-o", output], in: sandbox.folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try sandbox.contents(output)
      }
      let first = try contents("here/study.yaml", "first")
      #expect(first.keys.contains("index.html"))
      #expect(try contents("here/study.yaml", "first") == first)
      #expect(
        try contents(
          sandbox.folder.appending(path: "there/deep/study.yaml").path, "second/one",
          [
            "TZ": "Pacific/Auckland", "HOME": "/", "USER": "x",
          ])
          == first)
      guard let german = try german(in: sandbox) else {
        print("skipped in part: no locale with a decimal comma is installed, and none can be made")
        return
      }
      #expect(try contents("here/study.yaml", "third", german) == first)
    }
  }

  /// An environment in which numbers are written with a comma; `nil` where this machine has none.
  private func german(in sandbox: Sandbox) throws -> [String: String]? {
    let installed = ["LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"]
    if try decimalPoint(installed, in: sandbox) == "," { return installed }
    let folder = sandbox.folder.appending(path: "locales")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let made = installed.merging(["LOCPATH": folder.path]) { $1 }
    _ = try outputOf(
      "/usr/bin/localedef", ["-i", "de_DE", "-f", "UTF-8", folder.appending(path: "de_DE.UTF-8").path], [:],
      in: sandbox)
    return try decimalPoint(made, in: sandbox) == "," ? made : nil
  }

  private func decimalPoint(_ environment: [String: String], in sandbox: Sandbox) throws -> String? {
    try outputOf("/usr/bin/locale", ["decimal_point"], environment, in: sandbox)?
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func outputOf(
    _ program: String, _ arguments: [String], _ environment: [String: String], in sandbox: Sandbox
  ) throws -> String? {
    guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment
    try sandbox.write(".said", "")
    process.standardOutput = try FileHandle(forWritingTo: sandbox.folder.appending(path: ".said"))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try sandbox.read(".said")
  }

  @Test func `several files are one`() throws {
    try inSandbox { sandbox in
      let records = (0..<40).map { "\(20 + $0 * 7 % 50),\($0 % 3 == 0 ? "Yes" : "No")\n" }
      try sandbox.write("study.yaml", SmallSurvey.study)
      try sandbox.write("all.csv", "age,cried\n" + records.joined())
      try sandbox.write("first.csv", "age,cried\n" + records[..<13].joined())
      // Its columns stand otherwise, and its lines end otherwise.
      let turned = records[13...].map {
        $0.dropLast().split(separator: ",").reversed().joined(separator: ";") + "\r\n"
      }
      try sandbox.write("second.csv", "cried;age\r\n" + turned.joined())
      #expect(
        try Program.run(
          "analyze", "study.yaml", "--data", "all.csv", "-o", "one", "--no-figures", in: sandbox.folder
        ).code == 0)
      let split = try Program.run(
        "analyze", "study.yaml", "--data", "first.csv", "--data", "second.csv", "-o", "two", "--no-figures",
        in: sandbox.folder)
      #expect(split.code == 0)
      #expect(split.output.contains("40 of 40 records used"))
      for name in ["results.csv", "results.json"] {
        #expect(try sandbox.read("one/\(name)") == sandbox.read("two/\(name)"))
      }
      let absent = try Program.run(
        "analyze", "study.yaml", "--data", "first.csv", "--data", "third.csv", "-o", "two", in: sandbox.folder
      )
      #expect(absent.code == 3)
      #expect(absent.errors == "third.csv: error: there is no such file\n")
    }
  }
}
