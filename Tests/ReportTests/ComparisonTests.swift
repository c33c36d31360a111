import Statistics
import StudyFile
import Testing

@testable import Analyses
@testable import Report

/// Equivalence, and what is said of several outcomes or correlations at once.
@Suite struct ComparisonTests {
  private let labels = Labels(FixtureStudy.study)

  private func finding(_ verb: Analysis.Verb, _ rows: [ResultRow]) -> String {
    AnalysisSection(
      AnalysisResult(analysis: FixtureStudy.analysis("x", verb), rows: rows), labels: labels
    ).finding.prose.plain
  }

  /// The margin in the unit of the difference: d of 0.20 times the pooled standard deviation.
  @Test(arguments: [false, true]) func equivalenceHasOneUnit(isTurned: Bool) {
    let samples = [[3.0, 5, 4, 8], [4.0, 6, 5, 7, 3]].map { values in
      Sample(values: values.sorted(), counts: values.map { _ in 1 })
    }
    let (a, b) = isTurned ? (samples[1], samples[0]) : (samples[0], samples[1])
    let test = EquivalenceOfMeans(a.moments, b.moments, margin: .d(1))
    let row = ResultRow(
      analysis: "x", test.estimates[0], variable: "daily", by: "orientation", group: "CBT vs PDT",
      isPrimary: true)
    let verb = Analysis.Verb.equivalence(
      Outcome(variable: "daily"), groups: "orientation", margin: .d(1))
    let margin = NumberFormat.english.fixed(test.margin, 2)
    let text = finding(verb, [row])
    #expect(text.hasPrefix("A difference of 1.00 standard deviations (here \(margin)) or more in"), "\(text)")
    // The t of the test that decides.
    let t = "t(\(NumberFormat.english.df(row.df))) = \(NumberFormat.english.fixed(row.statistic, 2)), p = "
    #expect(text.contains(t), "\(text)")
  }

  private func correlations(_ significant: Int, of total: Int) -> String {
    var make = RowMaker(analysis: "x")
    for pair in 1...total {
      make.add(
        .pearsonR, 0.3, ci: (0.1, 0.5), df: 98, p: pair <= significant ? 0.001 : 0.4, n: 100, of: "age",
        by: "v\(pair)", primary: true)
    }
    return finding(.correlate(["age"] + (1...total).map { "v\($0)" }), make.rows)
  }

  @Test func numbersToTenAreWords() {
    #expect(correlations(0, of: 3) == "None of three correlations was significant.")
    #expect(
      correlations(1, of: 10).hasPrefix(
        "One of ten correlations was significant: that between “Age” and “v1”"))
    #expect(
      correlations(2, of: 12).hasPrefix("Two of 12 correlations were significant, the strongest between"))
    #expect(
      correlations(11, of: 12).hasPrefix("Of 12 correlations, 11 were significant, the strongest between"))
  }
}
