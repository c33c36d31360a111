import Foundation
import Testing

/// An output folder that cannot be had: exit code 4, one message, and what stood there stands.
struct BadOutputTests {
  private func analyze(to output: String, in sandbox: Sandbox) throws -> Program.Outcome {
    try sandbox.write("study.yaml", SmallSurvey.study)
    try sandbox.write("data.csv", SmallSurvey.answers)
    return try Program.run("analyze", "study.yaml", "--output", output, in: sandbox.folder)
  }

  private func mount(_ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/mount")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private func unmount(_ path: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/umount")
    process.arguments = [path]
    try? process.run()
    process.waitUntilExit()
  }

  @Test func `a file in the way`() throws {
    try inSandbox { sandbox in
      try sandbox.write("file", "mine")
      let there = try analyze(to: "file", in: sandbox)
      #expect(there.code == 4)
      #expect(there.errors == "file: error: this is a file: name a folder with --output\n")
      let above = try analyze(to: "file/report", in: sandbox)
      #expect(above.code == 4)
      #expect(
        above.errors
          == "file/report: error: the report cannot be written: a part of its path is a file: choose another folder "
          + "with --output\n")
      #expect(try sandbox.read("file") == "mine")
      #expect(sandbox.names == ["data.csv", "file", "study.yaml"])
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self"), "there is no /proc here"))
  func `a folder in which nobody may write`() throws {
    try inSandbox { sandbox in
      let outcome = try analyze(to: "/proc/report", in: sandbox)
      #expect(outcome.code == 4)
      #expect(outcome.errors.hasPrefix("/proc/report: error: the report cannot be written: "))
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func `a folder that holds something else`() throws {
    try inSandbox { sandbox in
      try FileManager.default.createDirectory(
        at: sandbox.folder.appending(path: "thesis"), withIntermediateDirectories: true)
      try sandbox.write("thesis/chapter.txt", "mine")
      let outcome = try analyze(to: "thesis", in: sandbox)
      #expect(outcome.code == 4)
      #expect(
        outcome.errors
          == "thesis: error: this folder holds other files and no report: name an empty or a new one with --output\n"
      )
      #expect(try sandbox.read("thesis/chapter.txt") == "mine")
      // A file of one's own beside a report is not lost either.
      #expect(try analyze(to: "report", in: sandbox).code == 0)
      try sandbox.write("report/notes.txt", "mine")
      #expect(try analyze(to: "report", in: sandbox).code == 4)
      #expect(try sandbox.read("report/notes.txt") == "mine")
    }
  }

  /// Each of them is the folder the user stands in, written otherwise.
  @Test(arguments: [("", Int32(2)), (".", 4), ("./", 4), ("new/..", 4), ("new/../.", 4)])
  func `the folder of the data is never exchanged`(output: String, code: Int32) throws {
    try inSandbox { sandbox in
      let outcome = try analyze(to: output, in: sandbox)
      #expect(outcome.code == code)
      #expect(try sandbox.read("data.csv") == SmallSurvey.answers)
      #expect(try sandbox.read("study.yaml") == SmallSurvey.study)
      #expect(!sandbox.exists("index.html"))
    }
  }

  @Test(.enabled(if: geteuid() == 0, "a small file system can be mounted by root only"))
  func `a full disk`() throws {
    try inSandbox { sandbox in
      let disk = sandbox.folder.appending(path: "disk").path
      try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
      guard try mount(["-t", "tmpfs", "-o", "size=256k", "tmpfs", disk]) else {
        print("skipped: no file system can be mounted here")
        return
      }
      defer { unmount(disk) }
      #expect(try analyze(to: "disk/report", in: sandbox).code == 0)
      let former = try sandbox.contents("disk/report")
      let free = 256 << 10
      var filled = 0
      // All but a few pages.
      while filled < free, (try? sandbox.write("disk/filler-\(filled)", Data(count: 4096))) != nil {
        filled += 4096
      }
      for name in try FileManager.default.contentsOfDirectory(atPath: disk).filter({ $0.hasPrefix("filler") })
        .prefix(4)
      { try FileManager.default.removeItem(atPath: disk + "/" + name) }
      let outcome = try analyze(to: "disk/report", in: sandbox)
      #expect(outcome.code == 4)
      #expect(
        outcome.errors
          == "disk/report: error: the report cannot be written, the former one stands: the disk is full: free some "
          + "space, or choose another folder with --output\n")
      #expect(try sandbox.contents("disk/report") == former)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: disk).filter { !$0.hasPrefix("filler") } == [
          "report"
        ])
    }
  }

  @Test(.enabled(if: geteuid() == 0, "a file system can be mounted by root only"))
  func `a read-only disk`() throws {
    try inSandbox { sandbox in
      let disk = sandbox.folder.appending(path: "disk").path
      try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
      guard try mount(["-t", "tmpfs", "-o", "size=64k,ro", "tmpfs", disk]) else {
        print("skipped: no file system can be mounted here")
        return
      }
      defer { unmount(disk) }
      let outcome = try analyze(to: "disk/report", in: sandbox)
      #expect(outcome.code == 4)
      #expect(
        outcome.errors
          == "disk/report: error: the report cannot be written: the file system is read-only: choose another folder "
          + "with --output\n")
    }
  }

  @Test(.enabled(if: geteuid() == 0, "a file system can be mounted by root only"))
  func `a disk that became read-only`() throws {
    try inSandbox { sandbox in
      let disk = sandbox.folder.appending(path: "disk").path
      try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
      guard try mount(["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]) else {
        print("skipped: no file system can be mounted here")
        return
      }
      defer { unmount(disk) }
      #expect(try analyze(to: "disk/report", in: sandbox).code == 0)
      guard try mount(["-o", "remount,ro", disk]) else {
        print("skipped: no file system can be remounted here")
        return
      }
      let outcome = try analyze(to: "disk/report", in: sandbox)
      #expect(outcome.code == 4)
      #expect(
        outcome.errors
          == "disk/report: error: the report cannot be written, the former one stands: the file system is read-only: "
          + "choose another folder with --output\n")
      #expect(sandbox.exists("disk/report/index.html"))
    }
  }

  /// With no data at all, the folder is what the message is about.
  @Test(arguments: ["data.csv", ".", "data.csv/deep/report", "nowhere", "/proc/report"])
  func `the folder is looked at before the data`(output: String) throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      try sandbox.write("data.csv", "")
      try FileManager.default.createSymbolicLink(
        atPath: sandbox.folder.appending(path: "nowhere").path, withDestinationPath: "absent")
      let outcome = try Program.run("analyze", "study.yaml", "-o", output, in: sandbox.folder)
      #expect(outcome.code == 4)
      #expect(outcome.errors.hasPrefix("\(output): error: "))
      #expect(outcome.errors.split(separator: "\n").count == 1)
      #expect(sandbox.names == ["data.csv", "nowhere", "study.yaml"])
    }
  }

  @Test func `a good folder is left as it was when the data are bad`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      try sandbox.write("data.csv", "")
      #expect(try Program.run("analyze", "study.yaml", "-o", "new/one", in: sandbox.folder).code == 3)
      #expect(sandbox.names == ["data.csv", "study.yaml"])
    }
  }
}
