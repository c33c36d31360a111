import Analyses
import Statistics
import StudyFile
import Testing

@testable import Report

/// Sentences of tests of ranks tell of ranks: no means, no variance.
@Suite struct RankSentenceTests {
  private let by = "orientation"

  private func sentence(_ make: RowMaker) -> String {
    let result = AnalysisResult(
      analysis: FixtureStudy.analysis("r", .compare(outcomes: [Outcome(variable: "daily")], groups: by)),
      rows: make.rows)
    return AnalysisSection(result, labels: Labels(FixtureStudy.study)).finding.prose.plain
  }

  private func groups(_ medians: [(String, Double)]) -> RowMaker {
    var make = RowMaker(analysis: "r")
    for (group, median) in medians {
      make.moments("daily", mean: 4, sd: 2, n: 20, median: median, quartiles: (1, 9), by: by, group: group)
    }
    return make
  }

  private func two(p: Double, effect: Double) -> RowMaker {
    var make = groups([("CBT", 4), ("PDT", 6.5)])
    make.add(
      .mannWhitney, statistic: 120.5, p: p, n: 40, of: "daily", by: by, group: "CBT vs PDT", primary: true)
    make.add(
      .rankBiserial, effect, ci: (effect - 0.2, effect + 0.2), n: 40, of: "daily", by: by, group: "CBT vs PDT"
    )
    return make
  }

  @Test func signsAreThoseOfTheTable() {
    #expect(
      sentence(two(p: 0.01, effect: -0.4))
        == "“Crying in daily life” tended to be lower where “Theoretical orientation” was CBT (Mdn = 4, n = 20) than where it was PDT (Mdn = 6.50, n = 20), U = 120.5, p = .010, rrb = −.40, 95% CI [−.60, −.20]."
    )
  }

  @Test func aMedianTestTellsOfMedians() {
    var make = groups([("CBT", 4), ("PDT", 6.5)])
    make.add(.medianTest, statistic: 4.9, df: 1, p: 0.027, n: 40, of: "daily", by: by, primary: true)
    #expect(
      sentence(make)
        == "“Crying in daily life” differed significantly by “Theoretical orientation” (CBT: Mdn = 4, n = 20; PDT: Mdn = 6.50, n = 20), χ²(1, N = 40) = 4.90, p = .027 (Mood’s median test)."
    )
  }

  @Test func whereNothingDiffersGroupsAreInBrackets() {
    #expect(
      sentence(two(p: 0.4, effect: -0.1))
        == "“Crying in daily life” did not differ significantly by “Theoretical orientation” (CBT: Mdn = 4, n = 20; PDT: Mdn = 6.50, n = 20), U = 120.5, p = .400, rrb = −.10, 95% CI [−.30, .10]."
    )
  }

  @Test func severalGroupsHaveTheirEffectSize() {
    var make = groups([("CBT", 4), ("PDT", 6), ("Other", 5)])
    make.add(.kruskalWallis, statistic: 9.1, df: 2, p: 0.0106, n: 60, of: "daily", by: by, primary: true)
    make.add(.rankEpsilonSquared, 0.154, n: 60, of: "daily", by: by)
    #expect(
      sentence(make)
        == "“Crying in daily life” differed significantly by “Theoretical orientation” (CBT: Mdn = 4, n = 20; PDT: Mdn = 6, n = 20; Other: Mdn = 5, n = 20), H(2, N = 60) = 9.10, p = .011, ε² = .15."
    )
  }

  @Test func whatCouldNotBeTestedSaysSo() {
    var make = groups([("CBT", 4), ("PDT", 4)])
    make.add(.mannWhitney, n: 40, of: "daily", by: by, primary: true, note: "all values are equal")
    #expect(sentence(make).hasPrefix("“Crying in daily life” could not be tested by"))
  }
}
