import Statistics
import Testing

@testable import Analyses

/// The whole way from a table to rows. Values from StatisticsTests/Reference/metaanalysis.R.
@Suite struct PoolRowsTests {
  /// Colditz et al. (1994).
  private static let bcg = """
    study,year,a,n1,b,n2,latitude,allocation
    1,1948,4,123,11,139,44,random
    2,1949,6,306,29,303,55,random
    3,1960,3,231,11,220,42,random
    4,1977,62,13598,248,12867,52,random
    5,1973,33,5069,47,5808,13,alternate
    6,1953,180,1541,372,1451,44,alternate
    7,1973,8,2545,10,629,19,random
    8,1980,505,88391,499,88391,13,random
    9,1968,29,7499,45,7277,27,random
    10,1961,17,1716,65,1665,42,systematic
    11,1974,186,50634,141,27338,18,systematic
    12,1969,5,2498,3,2341,33,systematic
    13,1976,27,16913,29,17854,33,systematic

    """
  private static let tears = """
    study,p,n
    Pope,56.5%,456
    Nelson,about two thirds,19
    Blume,72%,541
    Lam,87%,819

    """

  @Test func ratios() throws {
    let results = try pool(
      Self.bcg,
      "events: [a, b], n: [n1, n2], measure: risk_ratio, subgroups: allocation, moderator: latitude, cumulative: year"
    )
    let pooled = try results.row("x", .pooledRiskRatio, by: "", method: "reml")
    #expect(pooled.isPrimary && isClose(pooled.estimate, 0.4894208, 1e-6))  // exp(-0.714532342158139)
    #expect(isClose(pooled.standardError, 0.18079174409284787, 1e-6))
    #expect(isClose(pooled.statistic, -3.95223988652481, 1e-6) && pooled.df == 12)
    #expect(isClose(pooled.pValue, 0.00192001509605729, 1e-6) && pooled.pAdjusted == nil)
    #expect(
      try isClose(results.row("x", .tauSquared, by: "", method: "reml").estimate, 0.313243258136481, 1e-6))
    #expect(try isClose(results.row("x", .iSquared, method: "reml").confidenceHigh, 0.976780749578874, 1e-6))
    #expect(try isClose(results.row("x", .qHeterogeneity).statistic, 152.233008082373))
    #expect(try isClose(results.row("x", .qBetween).statistic, 1.861444946154583, 1e-6))
    let slope = try results.row("x", .moderatorCoefficient, by: "latitude")
    #expect(isClose(slope.estimate, -0.0291017250116497, 1e-6))
    #expect(isClose(slope.pValue, 0.00456505154154, 1e-6))
    #expect(try isClose(results.row("x", .rSquared).estimate, 0.756266218116216, 1e-6))
    #expect(try isClose(results.row("x", .eggerTest).pValue, 0.188706995081979))
    let without = try results.row("x", .pooledRiskRatio, by: "without", group: "8")
    #expect(isClose(without.estimate, 0.4516862, 1e-6))  // exp(-0.794767604515521)
    #expect(try isClose(results.row("x", .dffits, group: "4").estimate, -0.520050988469852, 1e-6))
    let upTo = results.rows.filter { $0.by == "up to" }
    #expect(upTo.count == 13 && upTo.first?.group == "1" && upTo.last?.group == "8")
    #expect(results.rows.filter { $0.measure == .petersTest }.isEmpty)
    #expect(try isClose(results.row("x", .studies).estimate, 13))
  }

  @Test func proportions() throws {
    let results = try pool(Self.tears, "percent: p, n: n")
    let pooled = try results.row("x", .pooledProportion, by: "", method: "glmm")
    #expect(pooled.isPrimary && pooled.n == 1815 && pooled.pValue == nil)
    #expect(
      isClose(pooled.estimate, 0.73877133, 1e-7) && isClose(pooled.standardError, 0.390014582272579, 1e-6))
    #expect(try isClose(results.row("x", .tauSquared, method: "glmm").estimate, 0.446694638332752, 1e-6))
    #expect(try isClose(results.row("x", .likelihoodRatio).statistic, 149.14788930568673))
    #expect(
      try isClose(
        results.row("x", .pooledProportion, by: "", method: "logit-reml").estimate, 0.7384215707, 1e-8))
    #expect(try results.row("x", .proportion, group: "Pope").note.hasPrefix("56.5% of 456 is no whole count"))
    #expect(try results.row("x", .proportion, group: "Nelson").estimate == nil)
    #expect(!results.rows.contains { $0.method.hasPrefix("freeman-tukey") })
    #expect(results.notes == ["1 of 4 studies is left out, for the reason that stands beside each."])
    #expect(try results.row("x", .eggerTest).note.hasPrefix("not made: of fewer than 10"))
    // Each row is found by what it is of.
    let keys = results.rows.map { [$0.measure.rawValue, $0.level, $0.by, $0.group, $0.method] }
    #expect(Set(keys).count == keys.count)
  }

  // MARK: Edges

  @Test func twoStudies() throws {
    let results = try pool("study,e,n\nA,3,10\nB,9,10\n", "events: e, n: n")
    #expect(results.notes == ["Two studies say next to nothing of how far studies differ."])
    let pooled = try results.row("x", .pooledProportion, by: "", method: "glmm")
    #expect(pooled.estimate != nil && pooled.confidenceLow != nil)
    #expect(!results.rows.contains { $0.by == "without" || $0.measure == .dffits })
  }

  @Test func noStudies() throws {
    let results = try pool("study,e,n\nA,,\n", "events: e, n: n")
    #expect(results.rows.map(\.measure) == [.proportion])
  }

  @Test func aModeratorThatIsTheSameEverywhere() throws {
    let results = try pool(
      "study,e,n,m\nA,3,20,1\nB,2,25,1\nC,5,40,1\n", "events: e, n: n, moderator: m, subgroups: m")
    #expect(try results.row("x", .moderatorCoefficient).note.hasPrefix("a moderator needs"))
    #expect(try results.row("x", .qBetween).note == "the studies are not of two kinds or more")
  }
}
