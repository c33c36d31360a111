import Analyses
import StudyFile
import Testing

@testable import Report

/// A study's own title for an analysis, wherever the page names the analysis.
@Suite struct GivenTitleTests {
  private func document(_ results: [AnalysisResult]) -> Document {
    DocumentBuilder(FixtureContent.content(results)).document()
  }

  private func titled(_ result: AnalysisResult, _ title: String) -> AnalysisResult {
    var result = result
    result.analysis.title = Located(title, at: FixtureStudy.place)
    return result
  }

  private func markdown(_ results: [AnalysisResult]) -> String {
    MarkdownRenderer.markdown(document(results))
  }

  @Test func headingContentsHeadlineAndFinding() {
    let document = document([titled(FixtureAnalyses.cried, "Tears at work")])
    #expect(document.sheet.headline?.label.plain.hasPrefix("Tears at work, 95% CI") == true)
    #expect(
      document.sheet.findings[0].statement.plain
        == "Tears at work: The share of “Cried in therapy: Yes” was 72.3% (391 of 541), significantly more than 56.5%."
    )
    #expect(document.sections[0].sections[0].title == "Tears at work")
    let page = MarkdownRenderer.markdown(document)
    #expect(page.contains("[Tears at work](#analysis-cried)"))
  }

  @Test func aQuestionKeepsItsMark() {
    let findings = document([titled(FixtureAnalyses.cried, "Did they cry?")]).sheet.findings
    #expect(findings[0].statement.plain.hasPrefix("Did they cry? The share"))
  }

  @Test func tablesAndFigures() {
    let titles = document([titled(FixtureAnalyses.orientation, "Tears by school")]).sections[0].sections[0]
      .blocks
      .compactMap { block -> String? in
        switch block {
        case .table(let table): table.title.plain
        case .figure(let figure): figure.title.plain
        default: nil
        }
      }
    #expect(
      titles == [
        "Tears by school", "Tears by school: Expected Counts and Adjusted Residuals",
        "Tears by school: All Tests and Estimates",
      ])
    #expect(
      document([titled(FixtureAnalyses.orientation, "Tears by school")]).sheet.figure?.title.plain
        == "Tears by school")
  }

  @Test func twoOfOneNameAreToldApart() {
    let page = markdown([
      titled(FixtureAnalyses.cried, "Tears"), titled(FixtureAnalyses.orientation, "Tears"),
    ])
    #expect(page.contains("### Tears (cried)") && page.contains("### Tears (by-orientation)"))
  }

  @Test func theFirstDescriptionMayHaveOne() {
    #expect(markdown([FixtureAnalyses.sample]).contains("## Who answered"))
    #expect(markdown([titled(FixtureAnalyses.sample, "The sample")]).contains("## The sample"))
  }

  @Test func placeholdersWork() {
    let page = markdown([titled(FixtureAnalyses.cried, "{{cried.proportion[Yes]}} in tears")])
    #expect(page.contains("### 72.3% in tears"))
  }

  @Test func aPlaceholderWithoutAResultIsAnError() {
    let content = FixtureContent.content([titled(FixtureAnalyses.cried, "{{cried.proportion[No]}}")])
    let errors = ReportWriter.checkPlaceholders(content.results).filter { $0.message.contains("[No]") }
    #expect(errors.count == 1 && errors[0].severity == .error)
  }
}
