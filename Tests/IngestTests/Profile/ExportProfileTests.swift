import Foundation
import StudyFile
import Testing

@testable import Ingest

@Suite struct ExportProfileTests {
  private func profile(_ bytes: Data) throws -> ExportProfile {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "tearsheet-profile-\(UUID().uuidString).csv"
    ).path
    try bytes.write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try ExportProfile(path: path, data: DataSource())
  }

  private func profile(_ text: String) throws -> ExportProfile { try profile(Data(text.utf8)) }

  @Test func everyColumnAndEveryRecord() throws {
    let profile = try profile("a;b\n1;x\n2;\"y;z\n\"\n3\n4;x\n")
    #expect(profile.delimiter == .semicolon && profile.records == 3 && profile.ragged == 1)
    #expect(profile.columns.map(\.heading) == ["a", "b"])
    #expect(profile.columns[0].whole == 3 && profile.columns[1].values.map(\.text) == ["x", "y;z"])
  }

  @Test func headingsBelowTheFirstAreNoAnswers() throws {
    let profile = try profile(
      "Q1,Q2\nHow old?,Why?\n\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n30,x\n31,y\n"
    )
    #expect(profile.dictionary.format == .qualtrics && profile.records == 2)
    #expect(profile.columns[0].whole == 2 && profile.columns[0].answered == 2)
  }

  @Test func whatTurnsOutNotToBeUTF8IsReadAgain() throws {
    let lines = String(repeating: "plain\n", count: 100_000)
    var bytes = Data("a\n\(lines)".utf8)
    bytes.append(contentsOf: [0x63, 0x61, 0x66, 0xE9, 0x0A])
    let profile = try profile(bytes)
    #expect(profile.records == 100_001)
    #expect(profile.columns[0].values.map(\.text) == ["plain", "café"])
  }

  @Test func aFileWithoutAnswersIsRefused() {
    #expect(throws: Diagnostics.self) { try profile("a,b\n") }
    #expect(throws: Diagnostics.self) { try profile("") }
  }
}
