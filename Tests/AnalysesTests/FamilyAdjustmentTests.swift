import Statistics
import StudyFile
import Testing

@testable import Analyses

@Suite struct FamilyAdjustmentTests {
  private func result(
    _ id: String, family: String? = nil, method: String = "holm", planned: Bool = false,
    verb: Analysis.Verb = .describe([]), _ rows: [(Measure, Double, Bool)], how: [String] = []
  ) -> AnalysisResult {
    var analysis = Analysis(id: id, verb: verb, location: SourceLocation(file: "s", line: 1, column: 1))
    analysis.adjust = .init(method: method, family: family)
    analysis.isPlanned = planned
    return AnalysisResult(
      analysis: analysis,
      rows: rows.enumerated().map { place, row in
        let method = how.indices.contains(place) ? how[place] : ""
        return ResultRow(
          analysis: id, Estimate(row.0, method: method, statistic: 1, pValue: row.1, n: 9), isPrimary: row.2)
      })
  }

  private func adjusted(_ results: [AnalysisResult]) -> [[Double?]] {
    var results = results
    adjustFamilies(&results)
    return results.map { $0.rows.map(\.pAdjusted) }
  }

  /// p.adjust(c(.01, .04, .03), "holm")
  @Test func theTestsOfAnAnalysisAreAFamily() {
    let p = adjusted([result("a", [(.welchT, 0.01, true), (.welchT, 0.04, true), (.welchT, 0.03, true)])])
    #expect(p == [[0.03, 0.06, 0.06]])
  }

  @Test func variantsAreAdjustedAmongThemselves() {
    let p = adjusted([
      result(
        "a",
        [(.welchT, 0.01, true), (.studentT, 0.02, false), (.welchT, 0.04, true), (.studentT, 0.03, false)])
    ])
    #expect(p == [[0.02, 0.04, 0.04, 0.04]])
  }

  /// An outcome in shares and one in numbers: two sentences, one family.
  @Test func sentencesAreOneFamilyWhateverTheirTests() {
    let p = adjusted([
      result("a", [(.pearsonChiSquare, 0.01, true), (.yatesChiSquare, 0.02, false), (.welchT, 0.03, true)])
    ])
    #expect(p == [[0.02, nil, 0.03]])
  }

  /// Fisher's test stands in one of two sentences: Pearson's beside it is adjusted as if it stood in both.
  @Test func aVariantThatIsPrimaryElsewhere() {
    let p = adjusted([
      result(
        "a", [(.pearsonChiSquare, 0.01, true), (.pearsonChiSquare, 0.02, false), (.fisherExact, 0.04, true)])
    ])
    #expect(p == [[0.02, 0.02, 0.04]])
  }

  @Test func howAPValueWasComputedDoesNotSplitAFamily() {
    let p = adjusted([
      result("a", [(.mannWhitney, 0.01, true), (.mannWhitney, 0.02, true)], how: ["exact", "normal"])
    ])
    #expect(p == [[0.02, 0.02]])
  }

  @Test func aNamedFamilySpansAnalyses() {
    let p = adjusted([
      result("a", family: "main", [(.welchT, 0.01, true)]),
      result("b", family: "main", [(.pearsonChiSquare, 0.04, true)]),
      result("c", [(.welchT, 0.03, true)]),
    ])
    #expect(p == [[0.02], [0.04], [nil]])
  }

  @Test func plannedAnalysesAreApart() {
    let p = adjusted([
      result("a", family: "main", planned: true, [(.welchT, 0.01, true)]),
      result("b", family: "main", [(.welchT, 0.02, true)]),
      result("c", family: "main", [(.welchT, 0.03, true)]),
    ])
    #expect(p == [[nil], [0.04], [0.04]])
  }

  @Test func noneLeavesThemAlone() {
    #expect(
      adjusted([result("a", method: "none", [(.welchT, 0.01, true), (.welchT, 0.02, true)])]) == [[nil, nil]])
  }

  @Test func modelsAndTukeyAreLeftAlone() {
    let model = Analysis.Verb.model(Outcome(variable: "y"), terms: [], family: .linear)
    #expect(
      adjusted([result("a", verb: model, [(.coefficient, 0.01, false), (.coefficient, 0.02, false)])]) == [
        [nil, nil]
      ])
    #expect(adjusted([result("a", [(.tukeyHSD, 0.01, false), (.tukeyHSD, 0.02, false)])]) == [[nil, nil]])
  }
}
