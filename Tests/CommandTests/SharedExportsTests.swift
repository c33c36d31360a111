import Foundation
import Testing

/// Every export that was handed over for tests is drafted and analysed without a hand edit. Where the folder is not there,
/// the test says so and passes nothing.
@Suite struct SharedExportsTests {
  static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["TEARSHEET_SHARED"]
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared = named.map { URL(filePath: $0) } ?? package.appending(path: "../shared").standardizedFileURL
    let data = shared.appending(path: "data")
    return FileManager.default.fileExists(atPath: data.path) ? data : nil
  }()

  static let exports: [String] = {
    guard let folder else { return [] }
    return ["exports", "classic", "csv", "spss-stata"].flatMap { part in
      ((try? FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: part).path)) ?? []).map {
        part + "/" + $0
      }
    }
    .filter { ["csv", "sav", "zsav", "por", "dta", "sas7bdat"].contains(($0 as NSString).pathExtension) }
    .sorted()
  }()

  /// What is no export, and why `init` says so.
  private static let refused = [
    "csvkit/empty.csv": "all of its lines are blank",
    "csvkit/no_header_row.csv": "no answers below the header",
    "csvkit/no_header_row2.csv": "no answers below the header", "csvkit/null_byte.csv": "NUL byte",
    "csvs/location_coordinates.csv": "a quotation mark in the middle of a field",
    "potentially-problematic-dictionary/data.csv": "all of its lines are blank",
  ]

  @Test(.enabled(if: folder != nil, "no folder 'shared' with exports beside the package"), arguments: exports)
  func isDraftedAndAnalysed(_ export: String) throws {
    guard let folder = Self.folder else { return }
    try inSandbox { sandbox in
      let name = (export as NSString).lastPathComponent
      try sandbox.write(name, Data(contentsOf: folder.appending(path: export)))
      let drafted = try Program.run("init", name, in: sandbox.folder)
      if let reason = Self.refused.first(where: { export.hasSuffix($0.key) })?.value {
        #expect(drafted.code == 3 && drafted.errors.contains(reason), "\(drafted.errors)")
        return
      }
      if drafted.errors.contains("this is a data dictionary of REDCap") { return }
      #expect(drafted.code == 0 && sandbox.exists("study.yaml"), "\(drafted.errors)")
      let analyzed = try Program.run(
        "analyze", "study.yaml", "--no-figures", "--output", "out", in: sandbox.folder)
      #expect(analyzed.code == 0 && sandbox.exists("out/index.html"), "\(analyzed.errors)")
      // Free text stays in the export: no long answer that nobody repeats is in the draft.
      let study = try sandbox.read("study.yaml")
      if let text = try? String(contentsOf: folder.appending(path: export), encoding: .utf8),
        name.hasSuffix(".csv")
      {
        // Pieces between separators are enough to find it, and what is a heading is none.
        let head = text.prefix(20_000)
        let pieces = text.split { ",;\"\n\r".contains($0) }.filter { $0.count > 60 && !head.contains($0) }
        for piece in pieces.prefix(200) where text.ranges(of: piece).count == 1 {
          #expect(!study.contains(piece), "an answer of one person is in the draft")
        }
      }
    }
  }

  @Test(.enabled(if: folder != nil, "no folder 'shared' with exports beside the package"))
  func dictionariesOfREDCapStandBesideTheirData() throws {
    guard let folder = Self.folder else { return }
    let projects = Set(
      Self.exports.filter { $0.hasPrefix("exports/redcap/") && $0.hasSuffix("data.csv") }.map {
        ($0 as NSString).deletingLastPathComponent
      })
    for project in projects.sorted() where !project.hasSuffix("potentially-problematic-dictionary") {
      try inSandbox { sandbox in
        try sandbox.write("data.csv", Data(contentsOf: folder.appending(path: project + "/data.csv")))
        for name in ["dictionary.csv", "dictionay.csv"] {
          if let data = try? Data(contentsOf: folder.appending(path: project + "/" + name)) {
            try sandbox.write("codes.csv", data)
          }
        }
        let drafted = try Program.run("init", "codes.csv", "data.csv", in: sandbox.folder)
        #expect(drafted.code == 0, "\(project): \(drafted.errors)")
        #expect(try sandbox.read("study.yaml").contains("\n  dictionary: codes.csv\n"))
        let analyzed = try Program.run("analyze", "study.yaml", "--no-figures", in: sandbox.folder)
        #expect(analyzed.code == 0, "\(project): \(analyzed.errors)")
      }
    }
  }
}
