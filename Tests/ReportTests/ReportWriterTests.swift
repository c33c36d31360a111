import Foundation
import StudyFile
import Testing

@testable import Report

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ReportWriterTests {
  private let content = FixtureContent.content

  private func message(_ work: () async throws -> Void) async -> String? {
    do {
      try await work()
      return nil
    } catch let error as Diagnostic {
      return error.description
    } catch {
      return "not a diagnostic: \(error)"
    }
  }

  @Test(.needsGnuplot) func writesEveryFile() async throws {
    try await withFolder { folder in
      let place = folder + "/reports/tears"
      let diagnostics = try await ReportWriter.write(content, to: place)
      #expect(diagnostics.isEmpty, "\(diagnostics)")
      let names = try FileTree.entries(place)
      #expect(
        names == [
          "figures", "findings.csv", "index.html", "report.md", "results.csv", "results.json", "tables",
        ])
      #expect(try FileTree.entries(folder + "/reports") == ["tears"])
      let html = try OutputFile.read(place + "/index.html")
      let ids = html.matches(of: /\sid=["']([^"']+)["']/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count)
      #expect(html.matches(of: /<svg role="img"/).count == 11)
      #expect(html.contains(/gnuplot \d+\.\d/))
      if let keep = ProcessInfo.processInfo.environment["TEARSHEET_KEEP"] {
        try? FileTree.remove(keep)
        try FileManager.default.copyItem(atPath: place, toPath: keep)
      }
    }
  }

  @Test func writesTheSameBytesAnywhere() async throws {
    try await withFolder { folder in
      for name in ["a", "deep/er/b"] { _ = try await ReportWriter.write(content, to: folder + "/" + name) }
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder + "/a").sorted()
      #expect(files == (try FileManager.default.subpathsOfDirectory(atPath: folder + "/deep/er/b").sorted()))
      for file in files where try FileTree.kind(folder + "/a/" + file) == .other {
        #expect(
          FileManager.default.contents(atPath: folder + "/a/" + file)
            == FileManager.default.contents(atPath: folder + "/deep/er/b/" + file), "\(file)")
      }
    }
  }

  /// Each script draws its figure where it stands.
  @Test(.needsGnuplot) func scriptsRunByThemselves() async throws {
    try await withFolder { folder in
      _ = try await ReportWriter.write(content, to: folder + "/r")
      let figures = folder + "/r/figures"
      let names = try FileTree.entries(figures).filter { $0.hasSuffix(".gp") }.map { String($0.dropLast(3)) }
      let before = try names.map { try OutputFile.read("\(figures)/\($0).svg") }
      for name in names { try FileTree.remove("\(figures)/\(name).svg") }
      let outcome = await Gnuplot().draw(names, in: figures)
      // The pen that the process held before shows in a group that draws nothing.
      func settled(_ drawing: String?) -> String? {
        drawing?.replacing(
          "color=\"#FFFFFF\" stroke=\"black\"", with: "color=\"#FFFFFF\" stroke=\"currentColor\"")
      }
      #expect(names.map { settled(outcome.drawings[$0]) } == before.map(settled))
    }
  }

  @Test func replacesAFormerReportWhole() async throws {
    try await withFolder { folder in
      let place = folder + "/r"
      _ = try await ReportWriter.write(content, to: place)
      let less = FixtureContent.content([FixtureAnalyses.cried])
      _ = try await ReportWriter.write(less, to: place + "/", figures: false)
      #expect(try !FileTree.entries(place).contains("figures"))
      #expect(try FileTree.entries(place + "/tables").count < 10)
      #expect(try FileTree.entries(folder) == ["r"])
    }
  }

  /// A file that says what it said before is not written again; any other is a new one, though only a byte of it differs.
  @Test func whatHasNotChangedStaysTheFileThatItWas() async throws {
    try await withFolder { folder in
      let place = folder + "/r"
      func inode(_ name: String) throws -> UInt64? {
        let values = try FileManager.default.attributesOfItem(atPath: place + "/" + name)
        #expect(values[.referenceCount] as? Int == 1)
        return (values[.systemFileNumber] as? NSNumber)?.uint64Value
      }
      _ = try await ReportWriter.write(content, to: place, figures: false)
      let kept = ["index.html", "results.csv", "findings.csv"]
      let before = try kept.map(inode)
      let report = try OutputFile.read(place + "/report.md")
      try ("#" + report.dropFirst().replacing("a", with: "b")).write(
        toFile: place + "/report.md", atomically: false, encoding: .utf8)
      // A link is never given a second name, whatever it leads to.
      try FileManager.default.moveItem(atPath: place + "/results.json", toPath: folder + "/elsewhere")
      try FileManager.default.createSymbolicLink(
        atPath: place + "/results.json", withDestinationPath: folder + "/elsewhere")
      let (edited, elsewhere) = (try inode("report.md"), try OutputFile.read(folder + "/elsewhere"))
      _ = try await ReportWriter.write(content, to: place, figures: false)
      #expect(try kept.map(inode) == before)
      #expect(try inode("report.md") != edited)
      #expect(try OutputFile.read(place + "/report.md") == report)
      #expect(!FileTree.isLink(place + "/results.json"))
      #expect(try OutputFile.read(place + "/results.json") == elsewhere)
    }
  }

  @Test func refusesFoldersThatAreNotReports() async throws {
    try await withFolder { folder in
      try OutputFile().create(folder + "/file", "x")
      #expect(
        await message { _ = try await ReportWriter.write(content, to: folder + "/file") }
          == "\(folder)/file: error: this is a file: name a folder with --output")
      #expect(
        await message { _ = try await ReportWriter.write(content, to: folder) }
          == "\(folder): error: this folder holds other files and no report: name an empty or a new one with --output"
      )
      _ = try await ReportWriter.write(content, to: folder + "/r", figures: false)
      try OutputFile().create(folder + "/r/my notes.txt", "mine")
      #expect(
        await message { _ = try await ReportWriter.write(content, to: folder + "/r") }
          == "\(folder)/r: error: the report there would be replaced, but 'my notes.txt' in it is not of this program: move it elsewhere, or name another folder with --output"
      )
      #expect(try OutputFile.read(folder + "/r/my notes.txt") == "mine")
      #expect(
        await message { _ = try await ReportWriter.write(content, to: folder + "/file/r") }
          == "\(folder)/file/r: error: the report cannot be written: a part of its path is a file: choose another folder with --output"
      )
      #expect(try FileTree.entries(folder) == ["file", "r"])
    }
  }

  @Test func takesAnEmptyFolderAndALink() async throws {
    try await withFolder { folder in
      try FileTree.makeFolders(folder + "/empty/inside")
      _ = try await ReportWriter.write(content, to: folder + "/empty/inside", figures: false)
      #expect(symlink("empty/inside", folder + "/link") == 0)
      _ = try await ReportWriter.write(content, to: folder + "/link", figures: false)
      #expect(try FileTree.entries(folder + "/empty") == ["inside"])
      #expect(try FileTree.entries(folder + "/link").contains("index.html"))
    }
  }

  /// Whichever write it is that finds the disk full.
  @Test(arguments: [0, 1, 3, 20, 31, 40]) func aFullDiskLeavesTheFormerReport(_ allowed: Int) async throws {
    try await withFolder { folder in
      let place = folder + "/r"
      let less = FixtureContent.content([FixtureAnalyses.cried])
      _ = try await ReportWriter.write(less, to: place, figures: false)
      let before = try OutputFile.read(place + "/index.html")
      let counter = Counter()
      var writer = ReportWriter()
      let real = writer.file.write
      writer.file.write = { descriptor, bytes in
        guard counter.next() < allowed else {
          errno = ENOSPC
          return -1
        }
        return real(descriptor, bytes)
      }
      let message = await message { _ = try await writer.write(content, to: place, figures: true) }
      #expect(
        message
          == "\(place): error: the report cannot be written, the former one stands: the disk is full: free some space, or choose another folder with --output"
      )
      #expect(try OutputFile.read(place + "/index.html") == before)
      #expect(try FileTree.entries(folder) == ["r"])
    }
  }

  /// On a real file system of a megabyte or less, where this machine lets a test mount one.
  @Test(arguments: [64, 150, 300, 500]) func aSmallDiskLeavesTheFormerReport(_ kilobytes: Int) async throws {
    try await withFolder { folder in
      #if os(Linux)
        let disk = folder + "/disk"
        try FileTree.makeFolders(disk)
        guard Glibc.mount("tmpfs", disk, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
          print("skipped: no tmpfs can be mounted here")
          return
        }
        defer { umount2(disk, Int32(MNT_DETACH)) }
        let less = FixtureContent.content([], verdicts: [])
        _ = try? await ReportWriter.write(less, to: disk + "/r", figures: false)
        let before = try? OutputFile.read(disk + "/r/index.html")
        let message = await message { _ = try await ReportWriter.write(content, to: disk + "/r") }
        #expect(message?.contains("the disk is full: free some space") == true, "\(message ?? "it fitted")")
        #expect((try? OutputFile.read(disk + "/r/index.html")) == before)
        #expect(try FileTree.entries(disk).allSatisfy { $0 == "r" })
      #endif
    }
  }

  @Test func removesWhatKilledWritersLeftAndNothingElse() async throws {
    try await withFolder { folder in
      try FileTree.makeFolders(folder + "/.r.tearsheet-dead/figures")
      try OutputFile().create(folder + "/.r.tearsheet-dead/figures/x.gp", "half")
      try FileTree.makeFolders(folder + "/.other.tearsheet-dead")
      try FileTree.makeFolders(folder + "/.r.tearsheet-alive")
      let alive = open(folder + "/.r.tearsheet-alive", O_RDONLY)
      #expect(flock(alive, LOCK_EX | LOCK_NB) == 0)
      defer { close(alive) }
      _ = try await ReportWriter.write(content, to: folder + "/r", figures: false)
      #expect(try FileTree.entries(folder) == [".other.tearsheet-dead", ".r.tearsheet-alive", "r"])
    }
  }

  @Test func removingFollowsNoLinks() async throws {
    try await withFolder { folder in
      try FileTree.makeFolders(folder + "/kept")
      try OutputFile().create(folder + "/kept/file", "x")
      try FileTree.makeFolders(folder + "/gone")
      #expect(symlink(folder + "/kept", folder + "/gone/link") == 0)
      try FileTree.remove(folder + "/gone")
      #expect(try FileTree.entries(folder + "/kept") == ["file"])
    }
  }

  @Test func withoutGnuplotThereAreNoFigures() async throws {
    try await withFolder { folder in
      var writer = ReportWriter()
      writer.gnuplot.executable = "no-such-gnuplot"
      let diagnostics = try await writer.write(content, to: folder + "/r", figures: true)
      #expect(diagnostics.map(\.description) == ["\(folder)/r: note: \(Gnuplot.missing)"])
      let html = try OutputFile.read(folder + "/r/index.html")
      #expect(
        !html.contains("<figure") && html.contains("apt install gnuplot-nox") && !html.contains("patchlevel"))
      #expect(try !OutputFile.read(folder + "/r/report.md").contains(".svg"))
    }
  }

  @Test(.needsGnuplot) func aScriptThatFailsCostsOnlyItsFigure() async throws {
    try await withFolder { folder in
      for (name, script) in [("a", "plot x"), ("b", "plot x\nplot nonsense("), ("c", "plot x")] {
        try OutputFile().create(
          "\(folder)/\(name).gp",
          FigureStyle.preamble(name, width: 99, height: 99) + script + "\nset output\n")
      }
      let outcome = await Gnuplot().draw(["a", "b", "c"], in: folder)
      #expect(outcome.failed == ["b"] && outcome.drawings.keys.sorted() == ["a", "c"])
      #expect(outcome.version.hasPrefix("gnuplot "))
    }
  }

  @Test func badPlaceholdersAreReportedAndStay() async throws {
    try await withFolder { folder in
      var content = content
      content.results.study.caution = Located(
        "See {{cried.mean}}.", at: SourceLocation(file: "study.yaml", line: 4))
      let diagnostics = try await ReportWriter.write(content, to: folder + "/r", figures: false)
      #expect(diagnostics.count == 1 && diagnostics[0].location.line == 4)
      #expect(try OutputFile.read(folder + "/r/index.html").contains("{{cried.mean}}"))
    }
  }
}

/// Counts calls; a lock, because writes may come from any thread.
private final class Counter: @unchecked Sendable {
  // Guarded by `lock`.
  private var count = 0
  private let lock = NSLock()

  func next() -> Int {
    lock.withLock {
      count += 1
      return count - 1
    }
  }
}
