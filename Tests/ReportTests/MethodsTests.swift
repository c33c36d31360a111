import Analyses
import Statistics
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

  /// Of p values that hold for all pairs nothing was adjusted.
  @Test func tukeysPairsAreNoFamily() {
    func signs(_ measure: Measure, method: String = "", adjusted: Double? = nil) -> MethodSigns {
      var make = RowMaker(analysis: "m")
      make.add(measure, 0.2, adjusted: adjusted, n: 80, method: method)
      let analysis = FixtureStudy.analysis("m", .comparePaired(["one", "two"]))
      return MethodSigns(of: AnalysisResult(analysis: analysis, rows: make.rows))
    }
    #expect(!signs(.marginalMeanDifference, adjusted: 0.02).show(.adjustment("holm")))
    #expect(signs(.dunn, adjusted: 0.02).show(.adjustment("holm")))
    let change = signs(.minimumDetectableEffect, method: "difference, mcnemar, power 0.8, alpha 0.05")
    #expect(change.show(.detectable(.mcnemar)))
    let other = signs(.minimumDetectableEffect, method: "d, welch_t, power 0.8, alpha 0.05")
    #expect(!other.show(.detectable(.mcnemar)) && other.show(.row([.minimumDetectableEffect])))
  }
}
