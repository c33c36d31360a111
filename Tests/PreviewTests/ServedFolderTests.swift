import Foundation
import Testing

@testable import Preview

@Suite struct ServedFolderTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "served-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "report/figures"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("secret".utf8).write(to: folder.appending(path: "study.yaml"))
    try Data("page".utf8).write(to: folder.appending(path: "report/index.html"))
    try Data("drawing".utf8).write(to: folder.appending(path: "report/figures/a.svg"))
    try body(folder)
  }

  private func text(_ folder: URL, _ path: String) -> String? {
    RequestTarget(path).flatMap { ServedFolder(path: folder.appending(path: "report").path).bytes(of: $0) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `files in it`() throws {
    try inFolder { folder in
      #expect(text(folder, "/index.html") == "page")
      #expect(text(folder, "/figures/a.svg") == "drawing")
      #expect(text(folder, "/figures") == nil)
      #expect(text(folder, "/figures/b.svg") == nil)
      #expect(text(folder, "/index.html/more") == nil)
    }
  }

  @Test func `no links out of it`() throws {
    try inFolder { folder in
      let report = folder.appending(path: "report")
      for (name, to) in [
        ("link.yaml", "../study.yaml"), ("out", ".."), ("own.html", "index.html"), ("whole", "/"),
      ] {
        try FileManager.default.createSymbolicLink(
          atPath: report.appending(path: name).path, withDestinationPath: to)
      }
      for path in [
        "/link.yaml", "/out/study.yaml", "/own.html", "/whole/etc/passwd", "/out/report/index.html",
      ] {
        #expect(text(folder, path) == nil, "\(path)")
      }
    }
  }

  @Test func `a pipe is no file`() throws {
    try inFolder { folder in
      #expect(mkfifo(folder.appending(path: "report/pipe").path, 0o600) == 0)
      #expect(text(folder, "/pipe") == nil)
    }
  }
}
