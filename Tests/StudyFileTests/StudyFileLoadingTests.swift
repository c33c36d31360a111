import Foundation
import Testing

@testable import StudyFile

@Suite struct StudyFileLoadingTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "studyfile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The error for a file with these bytes, its path shortened to its name.
  private func problem(_ bytes: Data?, name: String = "study.yaml") throws -> String {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: name).path
    if let bytes { try bytes.write(to: URL(filePath: path)) }
    do {
      return try StudyParser.load(path: path).id
    } catch {
      return error.description.replacing(folder.path + "/", with: "")
    }
  }

  @Test func reads() throws {
    #expect(try problem(Data("study: a\ndata: {}\n".utf8)) == "a")
  }

  @Test func missingFile() throws {
    #expect(
      try problem(nil) == "study.yaml: error: there is no such file; name a study file such as study.yaml")
  }

  @Test func folderInstead() throws {
    #expect(
      try problem(nil, name: ".")
        == ".: error: this is a folder; name the study file in it, such as study.yaml")
  }

  @Test func pipesAndDevices() throws {
    let message = "error: this is a pipe or a device, not a file on disk; save the study file first"
    #expect(mkfifo(folder.appending(path: "study.yaml").path, 0o600) == 0)
    #expect(try problem(nil) == "study.yaml: \(message)")
    #expect(try StudyFileLoadingTests().problem(nil, name: "/../../../../../../dev/null").hasSuffix(message))
  }

  @Test func empty() throws {
    #expect(try problem(Data()) == "study.yaml: error: this file is empty; a study file starts with 'study:'")
  }

  @Test func notUTF8() throws {
    let bytes = Data("study: a\ntitle: ".utf8) + [0xE9, 0x0A]
    #expect(try problem(bytes) == "study.yaml:2: error: this file is not UTF-8 text; save it as UTF-8")
    #expect(
      try StudyFileLoadingTests().problem(Data([0xFF, 0xFE, 0x73, 0x00]))
        == "study.yaml: error: this file is UTF-16; save it as UTF-8 text")
    #expect(
      try StudyFileLoadingTests().problem(Data([0x73, 0x00, 0x74, 0x00]))
        == "study.yaml: error: this file is binary, or UTF-16; save it as UTF-8 text")
  }

  @Test(arguments: ["answers.csv", "answers.CSV", "answers.csv.gz", "answers.sav"])
  func anExport(_ name: String) throws {
    #expect(
      try problem(Data("a,b\n1,2\n".utf8), name: name)
        == "\(name): error: this is an export, and a study file comes first: it says what the columns mean and what to "
        + "compute. 'tearsheet init \(name)' drafts one; then: tearsheet analyze study.yaml --data \(name)")
  }

  @Test func tooLarge() throws {
    #expect(
      try problem(Data(repeating: 0x20, count: 17 << 20))
        == "study.yaml: error: this file is larger than 16 MB, so it is no study file; give the answers with --data"
    )
  }
}
