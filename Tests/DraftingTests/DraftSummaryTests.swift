import Testing

@testable import Drafting

@Suite struct DraftSummaryTests {
  /// What somebody should look at before they trust the draft.
  @Test func hints() throws {
    let rows = (0..<60).map { row in
      let often = ["Never", "Sometimes", "Often"][row % 3]
      let place = often == "Never" ? "" : ["Home", "Work", "Prefer not to say"][row / 3 % 3]
      return "\(often),\(place),\(row % 2 + 4),a\(row)@example.org"
    }
    let text = "often,place,kind,mail\n" + rows.joined(separator: "\n") + "\n"
    let drafted = try Fixture.withFile(text) {
      try DraftedStudy(export: $0, id: "s", file: "x.csv", studyPath: "study.yaml", options: .init())
    }
    #expect(
      drafted.hints == [
        "left out, as they may tell who somebody is: mail", "codes without labels: kind",
        "answers taken for missing: Prefer not to say (1 variable)", "asked of some only: place",
      ])
    #expect(drafted.text.hasPrefix("# Drafted by 'tearsheet init' from x.csv: csv, 60 rows, 4 columns.\n"))
    #expect(!drafted.text.contains("example.org"))
  }
}
