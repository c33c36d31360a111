import Testing

@testable import Ingest

struct LegalNamesTests {
  private static func names(_ format: LabelledFile.Format, _ names: String...) -> [String] {
    LabelledFile(format, columns: names.map { LabelledFile.Column(name: $0) }).legalNames()
  }

  @Test func namesBecomeWhatTheProgramTakes() {
    #expect(
      Self.names(.sav, "q1", "Q1", "2nd", "how old?", "with", "a.b.") == [
        "q1", "Q1_2", "v2nd", "how_old_", "with_", "a.b",
      ])
    #expect(Self.names(.dta, "a.b", "Größe", "_n", "") == ["a_b", "Grosse", "v_n", "v"])
    #expect(Self.names(.dta, "str5", "str", "strL", "年齢") == ["vstr5", "str", "strL_", "v__"])
    #expect(Self.names(.xpt, "depression_1", "depression_2") == ["DEPRESSI", "DEPRES_2"])
    let long = String(repeating: "x", count: 80)
    #expect(Self.names(.dta, long, long).map(\.count) == [32, 32])
    #expect(Self.names(.sav, String(repeating: "x", count: 63) + ".y").map(\.count) == [63])
  }

  /// ReadStat refuses what Stata would not take.
  @Test func everyNameCanBeWritten() throws {
    let names = ["byte", "using", "_all", "str12", "strL", "with", "1", "é", "a b", "if", "IF", "_N", "-"]
    for format in LabelledFile.Format.allCases {
      let file = LabelledFile(format, columns: names.map { LabelledFile.Column(name: $0) })
      try withFile(file, [names.map { _ in .number(1) }]) { path in
        let export = try TranslatedExport(path)
        #expect(export.header == file.legalNames())
      }
    }
  }
}
