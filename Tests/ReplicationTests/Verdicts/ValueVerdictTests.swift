import Statistics
import Testing

@testable import Replication

@Suite struct ValueVerdictTests {
  @Test func missingAnswersAreInTheDenominatorUnlessSaidOtherwise() throws {
    // 254 of 380, and of the 368 who answered
    let all = try judge("proportion: cried = Yes, value: 66.8%", csv: tears)
    #expect(all.outcome == .reproduced && all.n == 380)
    #expect(all.criterion == "equal as printed" && all.recomputedText == "66.8%")
    #expect(all.successes == 254 && all.unanswered == 12)
    #expect(all.note == "12 of the 380 gave no answer; of those who did, it is 254 of 368, 69.0%")
    let answered = try judge("proportion: cried = Yes, value: 69.0%, answered: yes", csv: tears)
    #expect(answered.successes == 254 && answered.unanswered == 0 && answered.note.isEmpty)
    #expect(answered.outcome == .reproduced && answered.n == 368)
    let among = try judge("proportion: cried = Yes, among: school = CBT, value: 47.0%", csv: tears)
    #expect(among.outcome == .reproduced && among.n == 200)
    let both = try judge(
      "proportion: cried = Yes, among: school = CBT, value: 50.0%, answered: 188", csv: tears)
    #expect(both.outcome == .reproduced && both.n == 188)
  }

  @Test func theRoundingOfTheFindingDecidesWhatIsEqual() throws {
    // 254 of 380 are 66.842%.
    for (rounding, value, isEqual) in [
      ("down", "66.8%", true), ("up", "66.8%", false), ("up", "66.9%", true), ("any", "66.9%", true),
      ("half-up", "66.8%", true), ("half-even", "66.9%", false),
    ] {
      let verdict = try judge(
        "proportion: cried = Yes, value: \(value)", sample: 380, rounding: rounding, csv: tears)
      #expect((verdict.outcome == .reproduced) == isEqual, "\(rounding) \(value)")
    }
  }

  @Test func withAPublishedNThePredictionIntervalDecides() throws {
    let near = try judge("proportion: cried = Yes, value: 70%", sample: 541, csv: tears)
    #expect(near.outcome == .consistent)
    #expect(near.criterion == "recomputed value inside the 95% prediction interval")
    let expected = PredictionInterval.proportion(0.7, n: 541, newN: 380)
    #expect(near.predictionLow == expected?.low && near.predictionHigh == expected?.high)
    let far = try judge("proportion: cried = Yes, value: 80%", sample: 541, csv: tears)
    #expect(far.outcome == .contradicted)
    #expect(far.criterion == "recomputed value outside the 95% prediction interval")
  }

  /// A sample of which only some answered, and a subgroup, have an n of their own that was not printed.
  @Test(arguments: ["answered: yes", "among: 'school in [PDT, CBT]'"])
  func withoutAPublishedNTheRecomputedIntervalDecides(_ option: String) throws {
    let near = try judge("proportion: cried = Yes, value: 68%, \(option)", sample: 541, csv: tears)
    #expect(near.predictionLow == nil)
    #expect(near.outcome == .consistent)
    #expect(near.criterion == "published value inside the recomputed 95% interval")
    let far = try judge("proportion: cried = Yes, value: 80%, \(option)", sample: 541, csv: tears)
    #expect(far.outcome == .contradicted)
    #expect(far.criterion == "published value outside the recomputed 95% interval")
  }

  @Test func meansTakeThePublishedSDElseThatOfTheData() throws {
    // 400 ages, 80 at each of 1…5: mean 3, sd sqrt(800 / 399)
    let csv = ages(shift: 0)
    let exact = try judge("mean: age, value: 3.0", csv: csv)
    #expect(exact.outcome == .reproduced && exact.recomputed == 3 && exact.n == 400)
    let own = try judge("mean: age, value: 3.1, n: 100", csv: csv)
    let sd = (800.0 / 399).squareRoot()
    #expect(own.predictionLow == PredictionInterval.mean(3.1, sd: sd, df: 399, n: 100, newN: 400)?.low)
    #expect(own.outcome == .consistent)
    let printed = try judge("mean: age, value: 3.1, n: 100, sd: 0.2", csv: csv)
    #expect(printed.predictionHigh == PredictionInterval.mean(3.1, sd: 0.2, df: 99, n: 100, newN: 400)?.high)
    #expect(printed.outcome == .contradicted)
  }

  @Test func correlationsOnFishersScale() throws {
    let csv = table("x,y,n", ["1,1,10", "2,3,10", "3,2,10", "4,4,10"])  // r = 0.8
    #expect(try judge("pearson_r: x ~ y, value: .80", csv: csv).outcome == .reproduced)
    let near = try judge("pearson_r: x ~ y, value: .7, n: 50", csv: csv)
    #expect(near.outcome == .consistent)
    #expect(near.predictionLow == PredictionInterval.correlation(0.7, n: 50, newN: 40)?.low)
    #expect(try judge("pearson_r: x ~ y, value: -.7, n: 50", csv: csv).outcome == .contradicted)
    #expect(try judge("spearman_rho: x ~ y, value: .80", csv: csv).outcome == .reproduced)
  }

  @Test func whatHasNoIntervalIsEqualOrInconclusive() throws {
    let csv = ages(shift: 0)
    #expect(try judge("median: age, value: 3", csv: csv).outcome == .reproduced)
    #expect(try judge("sd: age, value: 1.42", csv: csv).outcome == .reproduced)
    for report in ["sd: age, value: 1.5", "median: age, value: 4", "max: age, value: 6"] {
      let verdict = try judge(report, csv: csv)
      #expect(verdict.outcome == .inconclusive && verdict.criterion == "no interval can be had")
    }
    #expect(try judge("count: cried = Yes, value: 254", csv: tears).outcome == .reproduced)
    #expect(try judge("missing: cried, value: 12", csv: tears).outcome == .reproduced)
  }

  @Test func alphaOfAScale() throws {
    // Two items with r = .8 and equal variances: alpha = 1.6 / 1.8
    let csv = table("i1,i2,n", ["1,1,10", "2,3,10", "3,2,10", "4,4,10"])
    let verdict = try judge("cronbach_alpha: calm, value: .89", csv: csv)
    #expect(verdict.outcome == .reproduced && verdict.n == 40)
    #expect(try judge("cronbach_alpha: calm, value: .85", csv: csv).outcome == .consistent)
    #expect(try judge("cronbach_alpha: calm, value: .5", csv: csv).outcome == .contradicted)
  }

  @Test func differencesAndEffectSizes() throws {
    let points = try judge("difference: cried = Yes ~ school, value: 38.9%", csv: tears)
    #expect(points.outcome == .reproduced)
    let years = try judge("difference: age ~ school, value: -1.0", csv: ages(shift: 1))
    #expect(years.outcome == .reproduced && years.recomputed == -1)
    #expect(try judge("odds_ratio: cried = Yes ~ school, value: 8.0", csv: tears).outcome == .reproduced)
    #expect(try judge("cramers_v: cried = Yes ~ school, value: .42", csv: tears).outcome == .reproduced)
  }

  @Test func aValueWithADirectionIsJudgedByTheValue() throws {
    let verdict = try judge("difference: cried = Yes ~ school, value: 20%, direction: PDT > CBT", csv: tears)
    #expect(verdict.outcome == .contradicted && verdict.published == "20%")
    #expect(verdict.note.hasSuffix("the direction, PDT > CBT, is reproduced: same sign and p < .05"))
  }

  /// Differences of −1, −1, 0 and −2, ten of each.
  @Test func answersOfTheSameRespondents() throws {
    let csv = table("x,y,n", ["1,2,10", "2,3,10", "3,3,10", "4,6,10"])
    let d = try judge("cohens_d_z: x ~ y, value: -1.40", csv: csv)
    #expect(d.outcome == .reproduced && d.n == 40)
    #expect(try judge("paired_t: x ~ y, value: -8.83", csv: csv).outcome == .reproduced)
  }

  @Test func whatTheDataDoNotGiveSaysSo() throws {
    let three = table("school,age,n", ["PDT,1,5", "PDT,2,5", "CBT,2,5", "CBT,3,5", "Other,3,5", "Other,5,5"])
    let difference = try judge("difference: age ~ school, value: 2", csv: three)
    #expect(difference.outcome == .notComputed)
    #expect(difference.note.hasSuffix("the data give no difference of these variables"))
    let pairs = try judge("tukey_hsd: age ~ school, value: 2", csv: three)
    #expect(pairs.outcome == .notComputed)
    #expect(
      pairs.note.hasSuffix("the data give more than one tukey_hsd of these variables: `among` can choose one")
    )
    let nobody = try judge("mean: age, value: 36", csv: tears)
    #expect(nobody.outcome == .notComputed && !nobody.note.isEmpty)
    let test = try judge("test: 't(28) = 2.20, p = .03'", csv: tears)
    #expect(test.outcome == .notComputed)
    #expect(test.note.contains("`of: outcome ~ groups` beside it has it recomputed"))
  }
}
