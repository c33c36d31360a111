import Analyses
import StudyFile
import Testing

@testable import Report

/// No two analyses have a table or a figure of the same caption.
@Suite struct DistinctCaptionsTests {
  private func captions(_ results: [AnalysisResult]) -> [String] {
    let document = DocumentBuilder(FixtureContent.content(results, study: FixtureStudy.study)).document()
    return document.tables.map(\.title.plain) + document.figures.map(\.title.plain)
  }

  @Test func ofTheWholeFixture() {
    let document = DocumentBuilder(FixtureContent.content).document()
    for titles in [document.tables.map(\.title.plain), document.figures.map(\.title.plain)] {
      #expect(Set(titles).count == titles.count, "\(titles)")
    }
  }

  @Test func theAnalysisIsNamedBeforeWhatIsShared() {
    let two = captions([FixtureAnalyses.daily, FixtureAnalyses.orientation])
    #expect(two.contains("Crying in daily life by Theoretical orientation: All Tests and Estimates"))
    #expect(!two.contains("All Tests and Estimates"))
  }

  @Test func aloneACaptionStaysShort() {
    #expect(captions([FixtureAnalyses.daily]).contains("All Tests and Estimates"))
  }

  /// The same comparison twice: each caption has the title of its section.
  @Test func theSameAnalysisTwice() {
    var (first, second) = (FixtureAnalyses.daily, FixtureAnalyses.daily)
    first.analysis.id = "a"
    second.analysis.id = "b"
    let document = DocumentBuilder(
      FixtureContent.content([first, second], study: FixtureStudy.study)
    ).document()
    let titles = document.tables.map(\.title.plain)
    #expect(Set(titles).count == titles.count, "\(titles)")
    #expect(titles.contains("Crying in daily life by Theoretical orientation (a)"))
  }
}
