import StudyFile
import Testing

@testable import Report

@Suite struct GermanTests {
  private var content: ReportContent {
    var content = FixtureContent.content
    content.results.study.language = .german
    return content
  }

  private var document: Document {
    DocumentBuilder(content).document(.drawn(version: "gnuplot 5.4 patchlevel 4", failed: []))
  }

  @Test func report() throws {
    try expectSnapshot(MarkdownRenderer.markdown(document), "report.de.md")
    let texts = document.figures.flatMap { ["## \($0.name).gp", $0.script] }
    try expectSnapshot(texts.joined(separator: "\n"), "figures.de.txt")
  }

  @Test func page() throws {
    let html = try HTMLRenderer().html(document, drawings: [:])
    #expect(html.contains("<html lang=\"de\">") && html.contains("Tabelle 1") && html.contains("Zum Inhalt"))
    #expect(!html.contains("«") && !html.contains(">Note.<"))
    #expect(PageScript.text(Words.of(.german)).contains("say(what + \" kopiert.\")"))
  }

  /// No slot, and no key without a text, is left.
  @Test func nothingIsLeftOpen() {
    for text in document.texts {
      #expect(text.firstMatch(of: #/\{[A-Za-z]+[0-9]?\}|\[[a-z]+(\.[a-z-]+)+\]/#) == nil, "\(text)")
    }
  }

  /// What programs read is in English.
  @Test func filesForProgramsAreAsEver() {
    #expect(ResultsCSV.text(content.rows) == ResultsCSV.text(FixtureContent.content.rows))
    #expect(FindingsCSV.text(content.verdicts) == FindingsCSV.text(FixtureContent.content.verdicts))
  }
}
