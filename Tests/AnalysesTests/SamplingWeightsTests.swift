import Foundation
import Ingest
import Statistics
import StudyFile
import Tally
import Testing

@testable import Analyses

/// From an export with sampling weights to rows: against sums over raw respondents, and what must not change the numbers.
@Suite struct SamplingWeightsTests {
  private struct Respondent {
    var group: String
    var answer: String
    var score: Double?
    var other: Double
    var weight: String

    var line: String { "\(group),\(answer),\(score.map { "\($0)" } ?? ""),\(other),\(weight)" }
    var w: Double { Double(weight) ?? 0 }
  }

  private static let everyone: [Respondent] = {
    var state: UInt64 = 3
    func next(_ n: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % n
    }
    return (0..<150).map { place in
      Respondent(
        group: ["A", "B", "C"][next(3)], answer: next(12) == 0 ? "" : ["Yes", "No"][next(2)],
        score: next(15) == 0 ? nil : Double(next(30)) / 2, other: Double(next(20)),
        weight: "\(Double(1 + next(400)) / 100)")
    }
  }()

  private static let study = """
    data: {weight: w}
    variables:
      g: {measure: nominal, values: [A, B, C]}
      y: {measure: nominal, values: ["No", "Yes"]}
      x: {measure: numeric}
      z: {measure: numeric}
      o: {cut: {of: z, at: [5, 10, 15]}}
    analyses:
      - {id: d, describe: [g, y, x]}
      - {id: p, proportion: y = Yes}
      - {id: pg, proportion: y = Yes, by: g}
      - {id: given, proportion: y = Yes, against: 50%}
      - {id: plain, proportion: y = Yes, weight: none}
      - {id: t, compare: y = Yes ~ g, where: "g in [A, B]"}
      - {id: k, compare: y = Yes ~ g}
      - {id: m, compare: x ~ g, where: "g in [A, B]"}
      - {id: mm, compare: x ~ g}
      - {id: ranks, compare: o ~ g}
      - {id: grouped, describe: [y, x], by: g}
      - {id: c, correlate: [x, z]}
      - {id: same, equivalence: y = Yes ~ g, margin: 10 points, where: "g in [A, B]"}
      - {id: like, equivalence: x ~ g, margin: d 0.2, where: "g in [A, B]"}
      - {id: l, model: x ~ z, family: linear}
    """

  private func results(_ respondents: [Respondent], study: String = study) throws -> StudyResults {
    try run(study, csv: (["g,y,x,z,w"] + respondents.map(\.line)).joined(separator: "\n"))
  }

  /// A ratio Σwyu/Σwu among those for whom u is 1, with its linearised standard error, respondent by respondent.
  private func ratio(
    _ respondents: [Respondent], n: Int? = nil, _ value: (Respondent) -> Double
  ) -> (value: Double, error: Double) {
    let total = respondents.reduce(0) { $0 + $1.w }
    let mean = respondents.reduce(0) { $0 + $1.w * value($1) } / total
    let parts = respondents.map { $0.w * (value($0) - mean) / total }
    let size = Double(n ?? respondents.count)
    let centre = parts.reduce(0, +) / size
    let zeros = size - Double(respondents.count)
    let sum = parts.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } + zeros * centre * centre
    return (mean, (size / (size - 1) * sum).squareRoot())
  }

  @Test func `shares and means are those of raw respondents`() throws {
    let all = try results(Self.everyone)
    let answered = Self.everyone.filter { !$0.answer.isEmpty }
    let share = ratio(answered) { $0.answer == "Yes" ? 1 : 0 }
    let row = try all.row("p", .proportion)
    #expect(isClose(row.estimate, share.value) && isClose(row.standardError, share.error))
    #expect(row.n == answered.count && row.method == "logit" && row.isPrimary)
    #expect(isClose(row.nWeighted, answered.reduce(0) { $0 + $1.w }))
    for group in ["A", "B", "C"] {
      let own = answered.filter { $0.group == group }
      let share = ratio(own) { $0.answer == "Yes" ? 1 : 0 }
      let row = try all.row("pg", .proportion, group: group)
      #expect(isClose(row.estimate, share.value) && isClose(row.standardError, share.error))
      // What a description by group and a cross-tabulation say of it is the same.
      for id in ["grouped", "k"] {
        let same = try all.row(id, .proportion, level: "Yes", group: group)
        #expect(same.estimate == row.estimate && same.confidenceLow == row.confidenceLow)
      }
    }
    let scored = Self.everyone.filter { $0.score != nil }
    let mean = ratio(scored) { $0.score ?? 0 }
    let found = try all.row("d", .mean, variable: "x")
    #expect(isClose(found.estimate, mean.value) && isClose(found.standardError, mean.error))
    #expect(found.n == scored.count)
  }

  @Test func `comparisons are those of raw respondents`() throws {
    let all = try results(Self.everyone)
    let pair = Self.everyone.filter { $0.group != "C" && !$0.answer.isEmpty }
    let shares = ["A", "B"].map { group in
      ratio(pair.filter { $0.group == group }, n: pair.count) { $0.answer == "Yes" ? 1 : 0 }
    }
    let difference = try all.row("t", .riskDifference)
    #expect(isClose(difference.estimate, shares[0].value - shares[1].value, 1e-8))
    #expect(isClose(difference.standardError, hypot(shares[0].error, shares[1].error)))
    #expect(difference.method == "linearized" && difference.n == pair.count)
    let scored = Self.everyone.filter { $0.group != "C" && $0.score != nil }
    let means = ["A", "B"].map { group in
      ratio(scored.filter { $0.group == group }, n: scored.count) { $0.score ?? 0 }
    }
    let test = try all.row("m", .designBasedT)
    let error = hypot(means[0].error, means[1].error)
    #expect(isClose(test.statistic, (means[0].value - means[1].value) / error, 1e-8))
    #expect(test.isPrimary && test.df == Double(scored.count - 2))
    #expect(try all.row("mm", .designBasedF).isPrimary)
    #expect(try all.row("k", .raoScottF).isPrimary)
    #expect(try all.row("ranks", .designBasedRankTest).isPrimary)
    #expect(try all.row("grouped", .designBasedF, variable: "x").isPrimary)
    #expect(try all.row("c", .pearsonR).isWeighted)
  }

  /// Whatever is not weighted says so; what is weighted has the sum of its weights.
  @Test func `nothing looks weighted that is not`() throws {
    let all = try results(Self.everyone)
    let counts: Set<Measure> = [.count, .missing, .combinationCount]
    for row in all.analyses.flatMap(\.rows) where !counts.contains(row.measure) {
      let says = row.note.components(separatedBy: "; ").contains("unweighted")
      if row.analysis == "plain" {
        #expect(!says && !row.isWeighted)
      } else {
        #expect(says != row.isWeighted, "\(row.analysis) \(row.measure) \(row.note)")
      }
    }
    #expect(try all.row("t", .fisherExact).note.hasSuffix("unweighted"))
    #expect(try all.row("l", .anovaF).note == "unweighted")
    #expect(try all.row("given", .oneSampleT).isWeighted)
    let unweighted = try all.row("plain", .proportion)
    #expect(unweighted.method == "wilson" && unweighted.nWeighted == nil)
  }

  @Test func `weights of 1 give the estimates without weights`() throws {
    let ones = Self.everyone.map { respondent in
      var respondent = respondent
      respondent.weight = "1"
      return respondent
    }
    let weighted = try results(ones)
    let plain = try results(ones, study: Self.study.replacing("data: {weight: w}", with: "data: {}"))
    let same: Set<Measure> = [
      .count, .proportion, .proportionWithinLevel, .proportionOfTotal, .mean, .sd, .median, .q1, .q3, .min,
      .max,
      .riskDifference, .riskRatio, .oddsRatio, .cramersV, .phi, .pearsonR, .meanDifference,
      .standardizedDifference, .missing,
    ]
    func key(_ row: ResultRow) -> [String] {
      [row.analysis, row.measure.rawValue, row.variable, row.level, row.by, row.group]
    }
    var expected: [[String]: ResultRow] = [:]
    for row in plain.analyses.flatMap(\.rows) where same.contains(row.measure) { expected[key(row)] = row }
    var compared = 0
    for row in weighted.analyses.flatMap(\.rows) {
      guard let other = expected[key(row)] else { continue }
      compared += 1
      #expect(row.n == other.n, "\(key(row))")
      guard let estimate = other.estimate else {
        #expect(row.estimate == nil)
        continue
      }
      #expect(
        abs((row.estimate ?? .nan) - estimate) <= 1e-9 * max(1, abs(estimate)), "\(key(row))")
    }
    #expect(compared > 100)
    // Of means the standard errors are the same, too.
    #expect(
      isClose(
        try weighted.row("d", .mean, variable: "x").confidenceLow,
        try plain.row("d", .mean, variable: "x").confidenceLow ?? .nan))
  }

  @Test func `weights times a constant change the sums of weights alone`() throws {
    let scaled = Self.everyone.map { respondent in
      var respondent = respondent
      respondent.weight = "\(respondent.w * 1024)"
      return respondent
    }
    let (first, second) = (try results(Self.everyone), try results(scaled))
    #expect(first.rows.count == second.rows.count)
    for (a, b) in zip(first.rows, second.rows) {
      #expect(a.measure == b.measure && a.n == b.n && a.method == b.method && a.note == b.note)
      for (x, y) in [
        (a.estimate, b.estimate), (a.standardError, b.standardError), (a.confidenceLow, b.confidenceLow),
        (a.confidenceHigh, b.confidenceHigh), (a.statistic, b.statistic), (a.df, b.df), (a.df2, b.df2),
        (a.pValue, b.pValue),
      ] {
        #expect((x == nil) == (y == nil))
        if let x, let y { #expect(abs(x - y) <= 1e-9 * max(1e-6, abs(x)), "\(a.analysis) \(a.measure)") }
      }
      if let sum = a.nWeighted { #expect(isClose(b.nWeighted, sum * 1024)) }
    }
  }

  @Test func `a weight of 2 is not two respondents`() throws {
    let twice = Self.everyone.map { respondent in
      var respondent = respondent
      respondent.weight = "2"
      return respondent
    }
    let weighted = try results(twice)
    let copied = try results(
      twice + twice, study: Self.study.replacing("data: {weight: w}", with: "data: {}"))
    let (row, other) = (try weighted.row("p", .proportion), try copied.row("p", .proportion))
    #expect(isClose(row.estimate, other.estimate ?? .nan))
    #expect(2 * row.n == other.n && isClose(row.nWeighted, Double(other.n)))
    #expect((row.standardError ?? 0) > 1.3 * (other.standardError ?? 1))
  }

  @Test func `who has no weight is counted, and in nothing that is weighted`() throws {
    var respondents = Self.everyone
    for (place, weight) in [(3, ""), (4, "0"), (5, "-1.5"), (6, "many"), (7, "0.0")] {
      respondents[place].weight = weight
    }
    let all = try results(respondents)
    let rest = try results(respondents.filter { (Double($0.weight) ?? 0) > 0 })
    let without = try all.row("study", .missing, level: "")
    #expect(without.estimate == 5 && without.n == 150 && without.variable == "w")
    // −1.5 and "many" are told as answers that cannot be used.
    #expect(try all.row("study", .missing, level: "0 or negative").estimate == 2)
    for id in ["d", "p", "pg", "t", "k", "m", "mm", "ranks", "c"] {
      #expect(all.rows.filter { $0.analysis == id } == rest.rows.filter { $0.analysis == id }, "\(id)")
    }
    #expect(try all.row("plain", .proportion).n > all.row("p", .proportion).n)
    #expect(try all.row("study", .effectiveSampleSize).n == 145)
  }

  @Test func `nobody has a weight`() throws {
    let none = Self.everyone.map { respondent in
      var respondent = respondent
      respondent.weight = ""
      return respondent
    }
    let all = try results(none)
    let row = try all.row("p", .proportion)
    #expect(row.estimate == nil && row.n == 0 && row.note == "nobody to take a share of")
    #expect(try all.row("study", .designEffect).estimate == nil)
  }

  @Test func `the same bytes on one thread and on many`() throws {
    let csv = (["g,y,x,z,w"] + (0..<300).flatMap { _ in Self.everyone }.map(\.line)).joined(separator: "\n")
    try inTemporaryExport(csv) { file in
      let rows = try [1, 2, 16].map { threads in
        try RowsOfThreads.rows(Self.study, file: file, threads: threads)
      }
      #expect(rows[0] == rows[1] && rows[0] == rows[2])
      #expect(rows[0].contains { $0.isWeighted })
    }
  }
}

private enum RowsOfThreads {
  static func rows(_ text: String, file: String, threads: Int) throws -> [ResultRow] {
    let study = try StudyParser.parse(text: "study: test\n" + text, file: "study.yaml")
    var plan = TallyPlan()
    let analyses = AnalysisPlan(study: study, seed: 1, threads: threads, tallies: &plan)
    var options = SurveyReader.Options()
    options.threads = threads
    let counted = try SurveyCount(study: study, plan: plan, paths: [file], options: options)
    return analyses.results(from: counted.tallies).rows
  }
}
