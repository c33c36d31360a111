import StudyFile
import Testing

@testable import Report

/// The reports of other studies on the same question.
@Suite struct RelatedReportsTests {
  private var document: Document {
    var content = FixtureContent.content([FixtureAnalyses.cried])
    content.results.study.related = [
      RelatedReport(id: "interviews-2", title: "Eight <interviews>"),
      RelatedReport(id: "pooled", title: "Others"),
    ]
    return DocumentBuilder(content).document()
  }

  @Test func thePageLinksToThemOnScreenAlone() throws {
    let html = try HTMLRenderer(Words.of(.english)).html(document, drawings: [:])
    #expect(
      html.contains(
        "<a class=\"onscreen\" href=\"../interviews-2/index.html\">Eight &lt;interviews&gt;</a>"
          + "<span class=\"onpaper\">Eight &lt;interviews&gt;</span> · "))
  }

  @Test func markdownLinksToTheirMarkdown() {
    #expect(
      MarkdownRenderer.markdown(document).contains(
        "On the same question: [Eight &lt;interviews&gt;](../interviews-2/report.md) · [Others](../pooled/report.md)"
      ))
  }

  @Test func otherFormatsHaveTheWordsAlone() {
    let related = document.sheet.related
    #expect(related.plain == "On the same question: Eight <interviews> · Others")
    #expect(
      Escaped.latex(related) == "On the same question: Eight \\textless{}interviews\\textgreater{} · Others")
    var alone = FixtureContent.content([FixtureAnalyses.cried])
    alone.results.study.related = []
    #expect(DocumentBuilder(alone).document().sheet.related.isEmpty)
  }
}
