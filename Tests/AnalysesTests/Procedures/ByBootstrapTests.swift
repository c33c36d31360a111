import Statistics
import Testing

@testable import Analyses

/// Rows by resampling stand beside the usual ones, with the same estimate.
@Suite struct ByBootstrapTests {
  private static let variables = """
    variables:
      cried: {values: [No, Yes]}
      group: {values: [A, B]}
      site: {values: [North, South, West]}
      mood: {measure: ordinal, values: {1: low, 2: middle, 3: high}}
      age: {measure: numeric}
      a: {measure: numeric}
      b: {measure: numeric}
      c: {measure: numeric}
      picks: {measure: multiple, columns: {p: One, q: Two}}
    scales:
      scale: {items: [a, -b, c], range: [1, 5]}
    analyses:

    """

  private static let csv: String = {
    let rows = (0..<60).map { i -> String in
      let (group, site) = (i % 5 < 2 ? "A" : "B", ["North", "South", "West"][i * 7 % 3])
      let item = (i * 3 % 5 + 1, (i * 3 + i / 7) % 5 + 1, (i * 3 + i / 11) % 5 + 1)
      let cried = i == 7 ? "" : (i * i % 7 < 3 ? "Yes" : "No")
      return "\(cried),\(group),\(site),\(i * 5 / 3 % 3 + 1),\(20 + i * 17 % 41),\(item.0),\(6 - item.1),"
        + "\(i == 9 ? "" : "\(item.2)"),\(i % 2),\(i % 3 == 0 ? 1 : 0)"
    }
    return "cried,group,site,mood,age,a,b,c,p,q\n" + rows.joined(separator: "\n") + "\n"
  }()

  private static func results(_ analyses: String) throws -> StudyResults {
    try run(variables + analyses, csv: csv)
  }

  private static let options = "interval: bootstrap, resamples: 400"

  private static let all = """
      - {id: describe, describe: [mood, age, picks], by: group, \(options)}
      - {id: share, proportion: cried = Yes, \(options)}
      - {id: table, compare: cried = Yes ~ group, \(options)}
      - {id: wide, compare: cried ~ site, \(options)}
      - {id: picked, compare: picks ~ group, \(options)}
      - {id: means, compare: age ~ group, \(options)}
      - {id: shares, compare: age ~ site, \(options)}
      - {id: ordinal, compare: mood ~ group, \(options)}
      - {id: r, correlate: [age, a, mood], \(options)}
      - {id: alpha, reliability: scale, interval: bootstrap-percentile}

    """

  /// Each resampled row has a usual one with the same place and the same estimate, and its name is its own.
  @Test func besideTheUsual() throws {
    let rows = try Self.results(Self.all).rows
    let resampled = rows.filter(\.isResampled)
    func place(_ row: ResultRow) -> [String] {
      [row.analysis, row.measure.rawValue, row.variable, row.level, row.by, row.group]
    }
    for row in resampled {
      let usual = rows.first { !$0.isResampled && place($0) == place(row) }
      #expect(isClose(row.estimate, usual?.estimate ?? .nan, 1e-12), "\(place(row))")
      #expect(row.n == usual?.n && row.pValue == nil && !row.isPrimary)
      // ω² is 0 here, and stays so whoever is left out.
      #expect(
        row.standardError != nil && (row.confidenceLow != nil || row.measure == .omegaSquared),
        "\(place(row)) \(row.note)")
    }
    let measures: [String: Set<Measure>] = [
      "describe": [.proportion, .mean, .sd, .median], "share": [.proportion],
      "table": [.proportion, .cramersV, .phi, .riskDifference, .riskRatio, .oddsRatio],
      "wide": [.proportion, .cramersV],
      "picked": [.proportion, .cramersV, .phi, .riskDifference, .riskRatio, .oddsRatio],
      "means": [.mean, .sd, .median, .meanDifference, .cohensD, .hedgesG],
      "shares": [.mean, .sd, .median, .etaSquared, .omegaSquared],
      "ordinal": [.mean, .sd, .median, .meanDifference, .cohensD, .hedgesG, .proportion, .cramersV],
      "r": [.pearsonR, .spearmanRho], "alpha": [.cronbachAlpha],
    ]
    for (analysis, expected) in measures {
      #expect(Set(resampled.filter { $0.analysis == analysis }.map(\.measure)) == expected, "\(analysis)")
    }
    #expect(Set(rows.map { place($0) + [$0.method] }).count == rows.count)
    #expect(
      resampled.first { $0.analysis == "alpha" }?.method == "bootstrap percentile, 10,000 resamples")
  }

  /// The usual rows are what they are without resampling, and what is added to a study changes no random number.
  @Test func nothingElseChanges() throws {
    let with = try Self.results(Self.all)
    let plain = Self.all.replacing(", \(Self.options)", with: "")
      .replacing(", interval: bootstrap-percentile", with: "")
    let usual = try Self.results(plain).rows
    #expect(with.rows.filter { !$0.isResampled } == usual)
    let alone = try Self.results("  - {id: means, compare: age ~ group, \(Self.options)}\n")
    #expect(alone.rows == with.rows.filter { $0.analysis == "means" })
  }

  @Test func notOfPairs() throws {
    let results = try Self.results(
      "  - {id: alpha, reliability: scale, incomplete: pairwise, interval: bootstrap}\n")
    #expect(results.rows.filter(\.isResampled).isEmpty)
    #expect(results.notes.contains { $0.hasPrefix("α is not bootstrapped of pairs") })
  }

  /// Weighted rows are so many respondents.
  @Test func counted() throws {
    let study = """
      data: {count: n}
      variables:
        cried: {values: [No, Yes]}
        group: {values: [A, B]}
      analyses:
        - {id: x, compare: cried = Yes ~ group, interval: bootstrap, resamples: 1000}

      """
    let results = try run(
      study, csv: "cried,group,n\nYes,A,1600000\nNo,A,200000\nYes,B,1810000\nNo,B,1800000\n")
    let row = try results.row("x", .riskDifference, method: "bootstrap BCa, 1,000 resamples")
    let wald = try results.row("x", .riskDifference, method: "wald")
    #expect(row.n == 5_410_000)
    #expect(isClose(row.standardError, wald.standardError ?? .nan, 0.1))
    #expect(isClose(row.confidenceLow, wald.confidenceLow ?? .nan, 0.001))
  }
}
