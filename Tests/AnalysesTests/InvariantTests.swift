import Statistics
import StudyFile
import Testing

@testable import Analyses

/// What must not change the numbers, and what must change them in a known way.
@Suite struct InvariantTests {
  private static let study = """
    variables:
      cried: {measure: nominal, values: ["No", "Yes"]}
      school: {measure: nominal}
      age: {measure: numeric}
      share: {measure: numeric}
      i1: {measure: numeric}
      i2: {measure: numeric}
      i3: {measure: numeric}
    scales:
      s: {items: [i1, -i2, i3], range: [1, 5]}
    analyses:
      - {id: d, describe: [cried, school, age]}
      - {id: t, compare: cried = Yes ~ school}
      - {id: g, compare: age + share ~ cried}
      - {id: k, compare: age ~ school}
      - {id: c, correlate: [age, share]}
      - {id: r, reliability: s}
      - {id: l, model: share ~ age + cried, family: linear}
      - {id: b, model: cried = Yes ~ age + school, family: logistic}
    """
  private static let header = "cried,school,age,share,i1,i2,i3"

  private static let records: [String] = {
    var state: UInt64 = 42
    func next(_ n: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % n
    }
    return (0..<120).map { _ in
      let age = next(25) == 0 ? "" : "\(20 + next(50))"
      return "\(["No", "Yes"][next(2)]),\(["PDT", "CBT", "Other"][next(3)]),\(age),\(Double(next(400)) / 10),"
        + "\(1 + next(5)),\(1 + next(5)),\(1 + next(5))"
    }
  }()

  private func rows(_ records: [String]) throws -> [ResultRow] {
    try run(Self.study, csv: ([Self.header] + records).joined(separator: "\n")).rows
  }

  @Test func rowOrderDoesNotMatter() throws {
    let forward = try rows(Self.records)
    let backward = try rows(Self.records.reversed())
    #expect(forward.count == backward.count)
    for (a, b) in zip(forward, backward) {
      #expect(a.measure == b.measure && a.level == b.level && a.group == b.group && a.n == b.n)
      for (x, y) in [
        (a.estimate, b.estimate), (a.statistic, b.statistic), (a.pValue, b.pValue),
        (a.confidenceLow, b.confidenceLow),
      ] {
        #expect((x == nil) == (y == nil))
        if let x, let y { #expect(abs(x - y) <= 1e-9 * Swift.max(1, abs(x)), "\(a.measure) \(x) \(y)") }
      }
    }
  }

  /// Everybody twice: shares, means and effect sizes of tables stay; chi-square doubles.
  @Test func doubling() throws {
    let once = try rows(Self.records)
    let twice = try rows(Self.records + Self.records)
    for (a, b) in zip(once, twice) {
      switch a.measure {
      case .proportion, .mean, .median, .cramersV, .oddsRatio, .riskDifference, .cronbachAlpha, .pearsonR,
        .kendallTauB, .spearmanRho, .min, .max, .coefficient:
        if a.measure == .coefficient { continue }
        #expect(isClose(b.estimate, a.estimate ?? .nan, 1e-9) || a.estimate == b.estimate, "\(a.measure)")
      case .pearsonChiSquare, .likelihoodRatioChiSquare:
        #expect(isClose(b.statistic, 2 * (a.statistic ?? .nan), 1e-9))
      default: break
      }
    }
  }

  @Test func everyRowIsUniqueAndFinite() throws {
    var seen: Set<String> = []
    for row in try rows(Self.records) {
      let key = [
        row.analysis, row.measure.rawValue, row.variable, row.level, row.by, row.group, row.stratum,
        row.method,
      ].joined(separator: "|")
      #expect(seen.insert(key).inserted, "twice: \(key)")
      for number in [row.estimate, row.statistic, row.pValue, row.confidenceLow, row.confidenceHigh, row.df] {
        #expect(number?.isFinite ?? true)
      }
    }
  }
}
