import Foundation
import StudyFile
import Testing

@testable import Ingest

#if os(Linux)
  /// Runs the body with the path of a pipe that these bytes come through.
  private func withPipe<Result>(
    _ bytes: [UInt8], inPieces size: Int = .max, _ body: (String) throws -> Result
  ) throws -> Result {
    let pipe = Pipe()
    let end = pipe.fileHandleForWriting
    let writing = Thread {
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = rest.prefix(size)
        try? end.write(contentsOf: piece)
        rest = rest.dropFirst(piece.count)
        if !rest.isEmpty { usleep(20_000) }
      }
      try? end.close()
    }
    writing.start()
    return try body("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)")
  }

  private func isPipe(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  struct PipedFileTests {
    private let file: [UInt8]
    private let rows = (0..<20_000).map(String.init)

    init() throws {
      var column = LabelledFile.Column(name: "x", label: "An x")
      column.values = [Level(code: "1", label: "One")]
      file = try bytes(of: LabelledFile(.sav, columns: [column]), rows.map { [.number(Double($0) ?? 0)] })
    }

    @Test func labelsComeThrough() throws {
      // More than a pipe holds at once.
      #expect(file.count > 1 << 16)
      try withPipe(file) { path in
        try PipedFile.settle([path, "elsewhere.csv"])
        // As often as it is asked for.
        for _ in 0..<2 {
          let export = try TranslatedExport(path)
          #expect(export.column("x") == rows)
          #expect(export.entry("x").values.map(\.label) == ["One"])
        }
      }
    }

    @Test func thePipeMayBeSlow() throws {
      let short = try bytes(of: LabelledFile(.dta, columns: [.init(name: "x", label: nil)]), [[.number(3)]])
      try withPipe(short, inPieces: 1 + short.count / 20) { path in
        try PipedFile.settle([path])
        #expect(try TranslatedExport(path).column("x") == ["3"])
      }
    }

    @Test func workbooksAndWhatIsCompressed() throws {
      try withPipe(WorkbookFixture(table: [["a"], ["1"]]).bytes) { path in
        try PipedFile.settle([path])
        #expect(try TranslatedExport(path).rows == [["1"]])
      }
      try withExport(file) { plain in
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-q", "-k", plain]
        try process.run()
        process.waitUntilExit()
        defer { try? FileManager.default.removeItem(atPath: plain + ".gz") }
        try withPipe(Array(try Data(contentsOf: URL(filePath: plain + ".gz")))) { path in
          try PipedFile.settle([path])
          #expect(try TranslatedExport(path).column("x") == rows)
        }
      }
    }

    @Test(arguments: ["a,b\n1,2\n", "PK", "\u{1F}", ""]) func textStaysInItsPipe(text: String) throws {
      try withPipe(Array(text.utf8)) { path in
        try PipedFile.settle([path])
        #expect(isPipe(path))
        let source = try FileHandle(forReadingFrom: URL(filePath: path))
        #expect(try source.readToEnd() ?? Data() == Data(text.utf8))
      }
    }

    @Test func whatIsCutOffIsRefused() throws {
      try withPipe(Array(file.prefix(300))) { path in
        try PipedFile.settle([path])
        #expect(throws: Diagnostics.self) { try TranslatedExport(path) }
      }
    }

    @Test func filesStayAsTheyAre() throws {
      try withExport(file) { path in
        try PipedFile.settle([path, "/dev/fd/x", "/dev/fd/99999", "/dev/null"])
        #expect(try TranslatedExport(path).column("x") == rows)
      }
    }
  }
#endif
