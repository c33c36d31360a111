import Foundation
import StudyFile
import Testing

@testable import Ingest

struct LabelledFileTests {
  private static func names(_ format: LabelledFile.Format, _ names: String...) -> [String] {
    LabelledFile(format, columns: names.map { LabelledFile.Column(name: $0) }).legalNames()
  }

  @Test func namesBecomeWhatTheProgramTakes() {
    #expect(
      Self.names(.sav, "q1", "Q1", "2nd", "how old?", "with", "a.b.") == [
        "q1", "Q1_2", "v2nd", "how_old_", "with_", "a.b",
      ])
    #expect(Self.names(.dta, "a.b", "Größe", "_n", "") == ["a_b", "Gr__e", "v_n", "v"])
    #expect(Self.names(.xpt, "depression_1", "depression_2") == ["DEPRESSI", "DEPRES_2"])
    let long = String(repeating: "x", count: 80)
    #expect(Self.names(.dta, long, long).map(\.count) == [32, 32])
  }

  @Test(arguments: LabelledFile.Format.allCases)
  func theSameTableGivesTheSameBytes(format: LabelledFile.Format) throws {
    let file = LabelledFile(format, columns: [LabelledFile.Column(name: "X", label: "An x")], title: "Title")
    let first = try bytes(of: file, [[.number(1)], [.missing]])
    #expect(try bytes(of: file, [[.number(1)], [.missing]]) == first)
    // The year of the clock stands nowhere.
    let year = Calendar(identifier: .gregorian).component(.year, from: Date())
    #expect(!String(decoding: first, as: UTF8.self).contains(" \(year)"))
  }

  @Test func whatTheProgramCannotHoldIsRefused() throws {
    let text = LabelledFile.Column(name: "T", kind: .text(width: 4))
    #expect(throws: Diagnostics.self) {
      try bytes(of: LabelledFile(.sav, columns: [text]), [[.text("longer than four")]])
    }
    #expect(throws: Diagnostics.self) {
      let writer = try LabelledFileWriter(LabelledFile(.sav, columns: [text]), rowCount: 0, path: "x.sav") {
        _ in false
      }
      try writer.finish()
    }
  }
}
