import Foundation
import Testing

@testable import Report

@Suite struct FixedDatesTests {
  @Test func datesOfAPDFBecomeOne() async throws {
    try await withFolder { folder in
      let path = folder + "/a.pdf"
      try OutputFile().create(
        path,
        "%PDF/CreationDate (D:20261121210910+00'00')\n/ModDate (D:20261121210910Z) /CreationDate (D:2026")
      try FixedDates.put(intoPDF: path, file: OutputFile())
      #expect(
        try OutputFile.read(path)
          == "%PDF/CreationDate (D:20000101000000+00'00')\n/ModDate (D:20000101000000Z) /CreationDate (D:2026"
      )
    }
  }

  @Test func timesOfAnArchiveBecomeOne() async throws {
    try await withFolder { folder in
      let script = """
        import sys, zipfile
        with zipfile.ZipFile(sys.argv[1], "w") as z:
          for i, name in enumerate(["a.xml", "b/c.xml"]):
            z.writestr(zipfile.ZipInfo(name, (2020 + int(sys.argv[2]), 3, 4, 5, 6, 8)), "<text/>" * 50)
        """
      for (name, year) in [("a", "1"), ("b", "5")] {
        _ = try await Tool.output("python3", ["-c", script, "\(folder)/\(name).zip", year])
        try FixedDates.put(intoZip: "\(folder)/\(name).zip", file: OutputFile())
      }
      #expect(try OutputFile.readBytes(folder + "/a.zip") == OutputFile.readBytes(folder + "/b.zip"))
      let entries = try await Zip.entries(of: folder + "/a.zip")
      #expect(entries.keys.sorted() == ["a.xml", "b/c.xml"])
    }
  }

  @Test(arguments: ["", "PK", String(repeating: "PK\u{5}\u{6}", count: 40)])
  func whatIsNoArchiveStays(text: String) async throws {
    try await withFolder { folder in
      let path = folder + "/a.zip"
      try OutputFile().create(path, text)
      try FixedDates.put(intoZip: path, file: OutputFile())
      #expect(try OutputFile.read(path) == text)
    }
  }
}
