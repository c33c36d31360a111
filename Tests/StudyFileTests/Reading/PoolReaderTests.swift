import Testing

@testable import StudyFile

@Suite struct PoolReaderTests {
  private func pool(_ options: String) throws -> Pool {
    let study = try StudyParser.parse(
      text: Problems.codebook + "\nanalyses:\n  - {id: x, pool: lit/a.csv, study: s, \(options)}\n",
      file: "folder/s.yaml")
    return try #require(study.pools.first)
  }

  /// What the columns hold says what can be made of them; `measure` chooses where there are two.
  @Test(arguments: [
    ("events: e, n: n", Pool.Measure.proportion), ("percent: p, n: n", .proportion),
    ("events: e, percent: p, n: n", .proportion), ("r: r, n: n", .correlation),
    ("events: [a, b], n: [c, d]", .oddsRatio), ("events: [a, b], n: [c, d], measure: risk_ratio", .riskRatio),
    ("mean: [a, b], sd: [c, d], n: [e, f]", .meanDifference),
    ("mean: [a, b], sd: [c, d], n: [e, f], measure: hedges_g", .hedgesG),
    ("estimate: e, std_error: f", .estimate), ("estimate: e, std_error: f, n: n", .estimate),
  ])
  func measure(_ options: String, _ measure: Pool.Measure) throws {
    let pool = try pool(options)
    #expect(pool.measure == measure)
    #expect(pool.method == .glmm && pool.own == nil && pool.path == "folder/lit/a.csv")
  }

  @Test func options() throws {
    let pool = try pool(
      "percent: p, n: n, year: y, source: doi, own: cried = Yes, method: freeman-tukey, subgroups: kind, "
        + "moderator: age, cumulative: y")
    #expect(pool.method == .freemanTukey && pool.own?.outcome == Outcome(variable: "cried", level: "Yes"))
    #expect(pool.heading(.subgroups) == "kind" && pool.heading(.moderator) == "age")
    #expect(pool.heading(.cumulative) == "y" && pool.heading(.source) == "doi" && pool.heading(.year) == "y")
  }

  @Test(arguments: Problems.table(cases)) func message(text: String, expected: [String]) {
    #expect(
      Problems.of(Problems.codebook + "\nanalyses:\n  - {id: x, pool: a.csv, study: s, \(text)}\n")
        == expected)
  }

  private static let cases = #"""
    events: e
      18:19: 'pool' needs 'n', the name of a column of 'a.csv'
    events: e, r: r, n: n
      18:19: 'events' and 'r' are of different things; one analysis pools one of them
    events: e, n: [a, b]
      18:19: two groups need 'events' and 'n' as [a, b] each, and no 'percent'
    events: [a, b, c], n: n
      18:44: 'events' names one column, or those of two groups, as [a, b]
    mean: m, sd: s, n: n
      18:19: means are compared: 'mean', 'sd' and 'n' name a column for each of two groups, as [a, b]
    estimate: e
      18:19: 'pool' needs 'std_error', the name of a column of 'a.csv'
    r: [a, b], n: n
      18:39: 'r' is the name of one column
    r: r, n: n, percent: p
      18:19: 'events' and 'r' are of different things; one analysis pools one of them
    events: e, n: n, sd: x
      18:19: 'sd' is of no use beside 'events'
    events: e, n: n, measure: odds_ratio
      18:62: 'measure' takes proportion, found 'odds_ratio'
    events: e, n: n, method: glm
      18:61: 'method' takes glmm, logit, arcsine or freeman-tukey, found 'glm'; did you mean 'glmm'?
    r: r, n: n, own: cried = Yes
      18:53: 'own' adds a share of this survey to proportions, and this 'pool' has none
    r: r, n: n, method: logit
      18:56: 'method' chooses how proportions are pooled, and this 'pool' has none
    events: e, n: n, own: cried = Maybe
      18:66: 'cried' has no level 'Maybe'; its levels are 'No', 'Yes'
    events: e, n: n, where: cried = Yes
      18:53: 'pool' takes no 'where'; describe, proportion, compare, correlate, reliability, agreement, equivalence, model and factor do
    """#

  /// Nobody was asked anything.
  @Test func literatureAlone() throws {
    func hasNoRespondents(_ text: String) throws -> Bool {
      try StudyParser.parse(text: text, file: "s.yaml").hasNoRespondents
    }
    let pool = "analyses:\n  - {id: x, pool: a.csv, study: s, events: e, n: n}\n"
    #expect(try hasNoRespondents("study: a\ndata: {}\n" + pool))
    #expect(try !hasNoRespondents("study: a\ndata: {file: b.csv}\n" + pool))
    #expect(try !hasNoRespondents("study: a\ndata: {}\nvariables: {v: {measure: numeric}}\n" + pool))
    #expect(try !hasNoRespondents("study: a\ndata: {}\n"))
  }
}
