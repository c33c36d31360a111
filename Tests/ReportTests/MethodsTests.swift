import Analyses
import StudyFile
import Testing

@testable import Report

@Suite struct MethodsTests {
  private func paragraphs(_ planned: [Bool], in language: ReportLanguage = .english) -> [String] {
    var results = FixtureContent.content([FixtureAnalyses.cried, FixtureAnalyses.daily]).results
    results.study.language = language
    for (place, isPlanned) in planned.enumerated() { results.analyses[place].analysis.isPlanned = isPlanned }
    return Methods(results: results).section.blocks.compactMap {
      if case .paragraph(let prose) = $0 { prose.plain } else { nil }
    }
  }

  /// Which analyses confirm, where the study file says so.
  @Test func confirmatoryAndExploratory() throws {
    #expect(paragraphs([false, false]).count == 1)
    let some = try #require(paragraphs([true, false]).last)
    #expect(
      some.hasPrefix("The study file marks as planned, and so as confirmatory: “")
        && some.hasSuffix(
          "”. All other analyses are exploratory; their tests are adjusted apart from the confirmatory ones.")
    )
    #expect(
      paragraphs([true, true]).last == "The study file marks all analyses as planned: they are confirmatory.")
    #expect(paragraphs([true, true], in: .german).last?.contains("konfirmatorisch") == true)
  }
}
