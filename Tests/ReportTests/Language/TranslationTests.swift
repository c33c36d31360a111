import StudyFile
import Testing

@testable import Report

/// The report of the fixture in every other language.
@Suite struct TranslationTests {
  private func content(_ language: ReportLanguage) -> ReportContent {
    var content = FixtureContent.content
    content.results.study.language = language
    return content
  }

  private func document(_ language: ReportLanguage) -> Document {
    DocumentBuilder(content(language)).document(.drawn(version: "gnuplot 5.4 patchlevel 4", failed: []))
  }

  @Test(arguments: WordsTests.translations) func report(_ language: ReportLanguage) throws {
    try expectSnapshot(MarkdownRenderer.markdown(document(language)), "report.\(language.rawValue).md")
  }

  @Test func figures() throws {
    let texts = document(.german).figures.flatMap { ["## \($0.name).gp", $0.script] }
    try expectSnapshot(texts.joined(separator: "\n"), "figures.de.txt")
  }

  @Test(arguments: WordsTests.translations) func page(_ language: ReportLanguage) throws {
    let html = try HTMLRenderer(.of(language)).html(document(language), drawings: [:])
    let words = Words.of(language)
    #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(html.contains(words("table.word").plain + " 1") && html.contains(words("page.skip").plain))
    #expect(!html.contains("«script") && !html.contains("«+"))
  }

  @Test func script() {
    let script = PageScript.text(Words.of(.german))
    #expect(script.contains("say(what + \" kopiert.\")"))
    #expect(script.contains(".replace(/\\./g, \"\").replace(\",\", \".\")"))
    #expect(PageScript.text(.english).contains("replace(/,/g, \"\")) - "))
  }

  /// No slot, and no key without a text, is left.
  @Test(arguments: ReportLanguage.allCases) func nothingIsLeftOpen(_ language: ReportLanguage) {
    for text in document(language).texts {
      #expect(text.firstMatch(of: #/\{[A-Za-z]+[0-9]?\}|\[[a-z]+(\.[a-z-]+)+\]/#) == nil, "\(text)")
    }
  }

  /// What programs read is in English.
  @Test func filesForProgramsAreAsEver() {
    #expect(ResultsCSV.text(content(.german).rows) == ResultsCSV.text(FixtureContent.content.rows))
    #expect(FindingsCSV.text(content(.german).verdicts) == FindingsCSV.text(FixtureContent.content.verdicts))
  }
}
