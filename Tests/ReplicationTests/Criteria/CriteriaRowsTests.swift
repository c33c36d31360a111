import Analyses
import Statistics
import Testing

@testable import Replication

@Suite struct CriteriaRowsTests {
  private func row(_ verdict: Verdict, _ measure: Measure, _ method: String = "") -> ResultRow? {
    verdict.criteria.first { $0.measure == measure && $0.method.hasPrefix(method) }
  }

  @Test func aShareAgainstAValue() throws {
    let verdict = try judge("proportion: cried = Yes, value: 70%, against: 50%", sample: 200, csv: tears)
    // 2 * asin(sqrt(.7)) - 2 * asin(sqrt(.5)); pwr.p.test(h = 0.4115168, power = .8)$n = 46.35
    expect(row(verdict, .publishedEffect)?.estimate, 0.411516846067488)
    #expect(row(verdict, .sampleSize, "power .80")?.estimate == 47)
    #expect(row(verdict, .replicationEffect)?.n == 380)
    #expect(row(verdict, .sameDirection)?.note == "same direction, significant")
    #expect(row(verdict, .bayesFactor10)?.statistic ?? 0 > 5)
    #expect(!verdict.isHeterogeneous)
    let far = try judge("proportion: cried = Yes, value: 90%, against: 50%", sample: 200, csv: tears)
    #expect(far.isHeterogeneous)
  }

  @Test func aShareByItselfIsHeldAgainstNothing() throws {
    let verdict = try judge("proportion: cried = Yes, value: 70%", sample: 200, csv: tears)
    #expect(
      verdict.criteria.map(\.measure) == [
        .publishedEffect, .replicationEffect, .predictionInterval, .qHeterogeneity,
      ])
    #expect(
      verdict.publishedLow == Proportion(successes: 140, trials: 200).interval(.wilson, level: 0.95)?.low)
  }

  @Test func twoSharesOfOneFinding() throws {
    let verdicts = try judgeAll(
      """
        - id: who
          sample: 541
          reports:
            - {proportion: school = CBT, value: 35%}
        - id: f
          sample: 541
          reports:
            - {proportion: cried = Yes, among: school = PDT, value: 88.9%, answered: 180}
            - {proportion: cried = Yes, among: school = CBT, value: 50.1%}
            - {difference: cried = Yes ~ school, direction: PDT > CBT}
      """, csv: tears)
    let difference = verdicts[3]
    // 2 * asin(sqrt(.889)) - 2 * asin(sqrt(.501))
    expect(row(difference, .publishedEffect)?.estimate, 0.889476137324942)
    #expect(row(difference, .publishedEffect)?.n == 180 + 189)
    #expect(difference.criteriaNote == "about 189 are taken from 35% of 541")
    #expect(row(difference, .sampleSize, "power .80")?.note == "20 in each group")
    #expect(row(difference, .equivalence)?.isPrimary == false)
  }

  /// Of two items: the variance of −ln(1 − α) in 100 is 2 * 2 / (100 - 2).
  @Test func reliability() throws {
    let csv = table("i1,i2", (0..<60).map { "\($0 % 5 + 1),\(($0 + $0 / 9 % 2) % 5 + 1)" })
    let verdict = try judge("cronbach_alpha: calm, value: .80, n: 100, against: .70", csv: csv)
    expect(row(verdict, .publishedEffect)?.estimate, 0.405465108108164)  // log(.3 / .2)
    expect(row(verdict, .publishedEffect)?.standardError, 0.202030508910442)
    #expect(row(verdict, .publishedEffect)?.method == "−ln(1 − α)")
    // 4 * ((qnorm(.975) + qnorm(.8)) / log(1.5))^2 + 2 = 192.97
    #expect(row(verdict, .sampleSize, "power .80")?.estimate == 193)
    #expect(row(verdict, .qHeterogeneity) != nil && row(verdict, .sameDirection) != nil)
    let alone = try judge("cronbach_alpha: calm, value: .80, n: 100", csv: csv)
    expect(row(alone, .publishedEffect)?.estimate, 1.6094379124341)
  }

  @Test func correlations() throws {
    let csv = table("x,y,n", ["1,1,10", "2,3,10", "3,2,10", "4,4,10"])  // r = 0.8
    let verdict = try judge("pearson_r: x ~ y, value: .30, n: 50", csv: csv)
    // pwr.r.test(r = .3, power = .8)$n = 84.07, power = .9: 111.8
    #expect(row(verdict, .sampleSize, "power .80")?.estimate == 85)
    #expect(row(verdict, .sampleSize, "power .90")?.estimate == 112)
    #expect(verdict.isHeterogeneous)
    expect(
      row(verdict, .bayesFactor10)?.statistic,
      (ReplicationBayesFactor.correlation(original: 0.3, n: 50, replication: 0.8, n: 40)?.logarithm ?? .nan)
        / 2.302585092994046)
    let ranks = try judge("spearman_rho: x ~ y, value: .30, n: 50", csv: csv)
    #expect(row(ranks, .bayesFactor10) == nil && row(ranks, .scepticalP, "golden")?.pValue != nil)
    #expect(row(ranks, .sampleSize, "power .80")?.estimate == 87)
    expect(row(ranks, .power)?.estimate, PowerOfRankCorrelation.power(0.3, n: 40) ?? .nan)
  }

  /// Without a direction there is power only: w = √(14.72/368) = 0.2; pwr.chisq.test(w = .2, df = 2, power = .8)$N = 240.9.
  @Test func severalDegreesOfFreedom() throws {
    let verdict = try judge("test: 'χ²(2, N = 368) = 14.72, p < .001', of: cried = Yes ~ school", csv: tears)
    #expect(row(verdict, .sampleSize, "power .80")?.estimate == 241)
    #expect(row(verdict, .power)?.note == "an effect as large as the printed one, w = 0.200")
    expect(row(verdict, .power)?.estimate, PowerOfTable.power(0.2, df: 2, n: 368) ?? .nan)
    #expect(row(verdict, .sameDirection) == nil && verdict.criteriaNote.hasPrefix("not computed"))
    // f = √(3.0 · 2/60) = √.1; pwr.f2.test(u = 2, f2 = .1, power = .8)$v = 96.4
    let f = try judge("test: 'F(2, 60) = 3.00, p = .06', of: age ~ school", csv: ages(shift: 1))
    #expect(row(f, .sampleSize, "power .80")?.estimate == 100)
  }

  @Test func tTests() throws {
    let csv = ages(shift: 1)
    let verdict = try judge(
      "test: 't(98) = 4.00, p < .001', of: age ~ school, direction: CBT > PDT", csv: csv)
    // d = 4 * sqrt(1/50 + 1/50) = 0.8; pwr.t.test(d = .8, power = .8)$n = 25.5
    expect(row(verdict, .publishedEffect)?.estimate, 0.8)
    #expect(row(verdict, .sampleSize, "power .80")?.note == "26 in each group")
    #expect(row(verdict, .smallTelescopes)?.method == "noncentral t")
    expect(
      row(verdict, .bayesFactor10)?.statistic,
      (ReplicationBayesFactor.t(
        original: 4, groups: (50, 50), replication: 7.0534, groups: (200, 200))?.logarithm ?? .nan)
        / 2.302585092994046, relative: 1e-3)
    let blind = try judge("test: 't(98) = 4.00, p < .001', of: age ~ school", csv: csv)
    #expect(blind.criteriaNote.contains("`direction: A > B` gives it one"))
    let means = try judgeAll(
      """
        - id: f
          reports:
            - {mean: age, among: school = PDT, value: 3.0, sd: 1.4, n: 40}
            - {mean: age, among: school = CBT, value: 4.0, sd: 1.4, n: 60}
            - {difference: age ~ school, direction: PDT < CBT}
      """, csv: csv)
    // -1 / (1.4 * sqrt(1/40 + 1/60)) as d: -1 / 1.4, turned by the direction
    expect(row(means[2], .publishedEffect)?.estimate, 1 / 1.4)
  }

  @Test func ratiosAndDifferencesByTheirIntervalOrP() throws {
    let ratio = try judge("odds_ratio: cried = Yes ~ school, value: 6.0, ci: [3.0, 12.0]", csv: tears)
    expect(row(ratio, .publishedEffect)?.estimate, 1.791759469228055)
    // log(12 / 3) / (2 * qnorm(.975))
    expect(row(ratio, .publishedEffect)?.standardError, 0.353653019151067)
    let size = try #require(row(ratio, .sampleSize, "power .80"))
    #expect(size.note == "with groups in the proportions of these data")
    let sized = try judge("odds_ratio: cried = Yes ~ school, value: 6.0, ci: [3.0, 12.0], n: 200", csv: tears)
    // 200 * ((qnorm(.975) + qnorm(.8)) / (log(6) / 0.353653019151067))^2 = 61.16; with qnorm(.9): 81.87
    #expect(row(sized, .sampleSize, "power .80")?.estimate == 62)
    #expect(row(sized, .sampleSize, "power .90")?.estimate == 82)
    #expect(
      row(sized, .sampleSize, "power .80")?.note == "with groups in the proportions of the published sample")
    #expect(row(ratio, .power)?.estimate ?? 0 > 0.99)
    let difference = try judge("difference: age ~ school, value: -1.0, n: 100, p: .02", csv: ages(shift: 1))
    // -qt(.99, 98) * sqrt(2/50)
    expect(row(difference, .publishedEffect)?.estimate, -0.473000482097385)
    let bound = try judge("difference: age ~ school, value: -1.0, n: 100, p: < .05", csv: ages(shift: 1))
    #expect(bound.criteriaNote == "not computed: its p was printed as a bound only, or as 0 or 1")
    let nothing = try judge("difference: age ~ school, value: -1.0", csv: ages(shift: 1))
    #expect(
      nothing.criteriaNote == "not computed: how many respondents the number is of was not printed")
  }

  @Test func aMeanAgainstAValue() throws {
    let csv = ages(shift: 1)  // 1…6, 400 of them
    let verdict = try judge("mean: age, value: 3.8, sd: 2.0, n: 60, against: 3.2", csv: csv)
    // pwr.t.test(d = .3, type = "one.sample", power = .8)$n = 89.15, .9: 118.69
    #expect(row(verdict, .sampleSize, "power .80")?.estimate == 90)
    #expect(row(verdict, .sampleSize, "power .90")?.estimate == 119)
    #expect(row(verdict, .power)?.estimate ?? 0 > 0.99)
    let alone = try judge("mean: age, value: 3.8, sd: 2.0, n: 60", csv: csv)
    #expect(row(alone, .sampleSize) == nil && row(alone, .power) == nil)
  }

  @Test func printedTests() throws {
    // 65 / 368 = 0.4203^2; pwr.chisq.test(w = .4202742, df = 1, power = .8)$N = 44.44
    let table = try judge(
      "test: 'χ²(1, N = 368) = 65.0, p < .001', of: cried = Yes ~ school, direction: PDT > CBT", csv: tears)
    #expect(row(table, .sampleSize, "power .80")?.estimate == 45)
    #expect(row(table, .bayesFactor10) == nil && row(table, .power)?.estimate ?? 0 > 0.99)
  }

  @Test(arguments: [
    ("median: age, value: 3", "not computed: median has no standard error that was printed"),
    (
      "proportion: cried = Yes, value: 70%",
      "not computed: how many respondents the number is of was not printed"
    ),
    ("difference: age ~ school, direction: PDT > CBT", "not computed: no number was printed"),
    ("count: cried = Yes, value: 254", "not computed: count is not an effect"),
  ])
  func orWhyNot(_ report: String, _ reason: String) throws {
    let verdict = try judge(report, csv: report.contains("age") ? ages(shift: 1) : tears)
    #expect(verdict.criteriaNote == reason)
    #expect(verdict.criteria.first?.estimate == nil && verdict.criteria.first?.note == reason)
  }

  @Test func differentMissingness() throws {
    let same = try judge("proportion: cried = Yes, value: 70%, answered: 195", sample: 200, csv: tears)
    #expect(!same.note.contains("gave no answer: 5"))
    let other = try judge("proportion: cried = Yes, value: 70%, answered: 150", sample: 200, csv: tears)
    #expect(
      other.note.contains(
        "more than chance apart in how many gave no answer: 50 of 200 there, 12 of 380 here"))
  }

  private func expect(
    _ actual: Double?, _ expected: Double, relative: Double = 1e-8,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let actual else {
      Issue.record("absent, expected \(expected)", sourceLocation: sourceLocation)
      return
    }
    #expect(abs(actual - expected) <= relative * abs(expected), "\(actual)", sourceLocation: sourceLocation)
  }
}
