import Testing

@testable import Report

@Suite struct SnapshotTests {
  private let document = DocumentBuilder(
    FixtureContent.content
  ).document(.drawn(version: "gnuplot 5.4 patchlevel 4", failed: []))

  /// The drawings are gnuplot's, and differ between its versions: their places stay empty here.
  @Test func page() throws {
    try expectSnapshot(HTMLRenderer(document.say).html(document, drawings: [:]), "report.html")
  }

  @Test func markdown() throws { try expectSnapshot(MarkdownRenderer.markdown(document), "report.md") }

  @Test func scripts() throws {
    let texts = document.figures.flatMap { ["## \($0.name).gp", $0.script, "## \($0.name).tsv", $0.data] }
    try expectSnapshot(texts.joined(separator: "\n"), "figures.txt")
  }

  @Test func results() throws {
    try expectSnapshot(ResultsCSV.text(FixtureContent.content.results.rows), "results.csv")
    try expectSnapshot(FindingsCSV.text(FixtureContent.verdicts), "findings.csv")
  }

  @Test func sameInputsGiveTheSameBytes() throws {
    let again = DocumentBuilder(
      FixtureContent.content
    ).document(.drawn(version: "gnuplot 5.4 patchlevel 4", failed: []))
    #expect(again == document)
    #expect(
      try HTMLRenderer(again.say).html(again, drawings: [:])
        == HTMLRenderer(document.say).html(document, drawings: [:]))
  }
}
