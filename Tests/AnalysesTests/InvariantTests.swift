import Foundation
import Ingest
import Statistics
import StudyFile
import Tally
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

  /// Two files are read as one: where they are cut does not matter.
  @Test(arguments: [1, 17, 60, 119])
  func splittingAFileInTwo(_ cut: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tearsheet-split-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try [Array(Self.records.prefix(cut)), Array(Self.records.dropFirst(cut))].enumerated().map {
      place, part in
      let file = folder.appending(path: "\(place).csv")
      try ([Self.header] + part).joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
    let study = try StudyParser.parse(text: "study: test\ndata: {}\n" + Self.study, file: "study.yaml")
    var plan = TallyPlan()
    let analyses = AnalysisPlan(study: study, seed: 1, tallies: &plan)
    let split = analyses.results(from: try SurveyCount(study: study, plan: plan, paths: files).tallies).rows
    let whole = try rows(Self.records)
    #expect(split.map(\.name) == whole.map(\.name))
    for (a, b) in zip(whole, split) { #expect(a.isClose(to: b), "\(a.name)") }
  }

  /// The levels of a codebook in another order: the rows stand in another order, and a contrast is turned round.
  @Test func levelOrderOnlyTurnsContrasts() throws {
    let study = """
      variables:
        cried: {measure: nominal, values: ["No", "Yes"]}
        school: {measure: nominal, values: [LEVELS]}
        age: {measure: numeric}
      analyses:
        - {id: t, compare: cried = Yes ~ school, where: "school in [PDT, CBT]"}
        - {id: k, compare: age ~ school}
        - {id: g, compare: age ~ school, where: "school in [PDT, CBT]"}
      """
    func rows(_ levels: String) throws -> [ResultRow] {
      try run(
        study.replacingOccurrences(of: "LEVELS", with: levels),
        csv: ([Self.header] + Self.records).joined(separator: "\n")
      ).rows
    }
    let forward = try rows("PDT, CBT, Other")
    let backward = try rows("Other, CBT, PDT")
    #expect(forward.count == backward.count)
    for row in forward {
      let sides = row.group.components(separatedBy: " vs ")
      let turned = backward.first { other in
        other.analysis == row.analysis && other.measure == row.measure && other.level == row.level
          && other.method == row.method
          && (other.group == row.group || other.group == sides.reversed().joined(separator: " vs "))
      }
      let other = try #require(turned, "\(row.name)")
      #expect(other.n == row.n && other.isPrimary == row.isPrimary)
      #expect((other.pValue == nil) == (row.pValue == nil))
      if let p = row.pValue { #expect(isClose(other.pValue, p, 1e-9), "\(row.name)") }
      guard let value = row.estimate, let turnedValue = other.estimate else { continue }
      let isTurned = sides.count == 2 && other.group != row.group
      switch row.measure {
      case .oddsRatio, .riskRatio, .fisherExact:
        #expect(isClose(isTurned ? 1 / turnedValue : turnedValue, value, 1e-8))
      case .probabilityOfSuperiority: #expect(abs((isTurned ? 1 - turnedValue : turnedValue) - value) < 1e-9)
      // In units of the other group.
      case .glassDelta where isTurned: #expect((turnedValue < 0) == (value > 0))
      default: #expect(abs((isTurned ? -turnedValue : turnedValue) - value) < 1e-9, "\(row.name)")
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

extension ResultRow {
  /// What tells it apart in results.csv.
  fileprivate var name: String {
    [analysis, measure.rawValue, variable, level, by, group, stratum, method].joined(separator: " | ")
  }

  fileprivate func isClose(to other: ResultRow) -> Bool {
    let pairs = [
      (estimate, other.estimate), (standardError, other.standardError), (confidenceLow, other.confidenceLow),
      (confidenceHigh, other.confidenceHigh), (statistic, other.statistic), (df, other.df),
      (pValue, other.pValue),
      (pAdjusted, other.pAdjusted),
    ]
    return n == other.n && isPrimary == other.isPrimary && note == other.note
      && pairs.allSatisfy { a, b in
        guard let a, let b else { return a == nil && b == nil }
        return abs(a - b) <= 1e-11 * max(1, abs(a))
      }
  }
}
