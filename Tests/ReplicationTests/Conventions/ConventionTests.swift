import Testing

@testable import Replication

/// A convention is named where it prints the number, and never changes the verdict.
@Suite struct ConventionTests {
  @Test func ofThoseWhoAnswered() throws {
    // 254 of 380 are 66.8%, of the 368 who answered 69.0%
    let all = try judge("proportion: cried = Yes, value: 69.0%", sample: 541, csv: tears)
    #expect(all.outcome == .consistent && all.convention == "of those who answered")
    let answered = try judge("proportion: cried = Yes, value: 66.8%, answered: yes", csv: tears)
    #expect(answered.convention == "of all, missing answers included")
    #expect(try judge("proportion: cried = Yes, value: 66.8%", sample: 541, csv: tears).convention.isEmpty)
  }

  @Test func spread() throws {
    // sd 1.41598 of 400, 1.41421 with the divisor n, standard error 0.0708
    let csv = ages(shift: 0)
    #expect(
      try judge("sd: age, value: 1.414", csv: csv).convention
        == "the population’s standard deviation (divisor n)")
    #expect(try judge("sd: age, value: 0.0708", csv: csv).convention == "the standard error of the mean")
  }

  @Test func correlations() throws {
    let csv = table("x,y,n", ["1,1,10", "2,3,10", "3,2,10", "9,4,10"])
    // cor(c(1, 2, 3, 9), c(1, 3, 2, 4)) = 0.8262; method = "spearman": 0.8; method = "kendall": 0.6667
    #expect(try judge("pearson_r: x ~ y, value: .80", csv: csv).convention == "Spearman’s ρ")
    #expect(try judge("spearman_rho: x ~ y, value: .826", csv: csv).convention == "Pearson’s r")
    #expect(try judge("pearson_r: x ~ y, value: .667", csv: csv).convention == "Kendall’s τb")
  }

  @Test func ratios() throws {
    // (160 * 94) / (20 * 94) = 8; fisher.test(matrix(c(160, 20, 94, 94), 2))$estimate = 7.9510
    let conditional = try judge("odds_ratio: cried = Yes ~ school, value: 7.95", csv: tears)
    #expect(conditional.convention == "the conditional odds ratio of Fisher’s exact test")
    let inverse = try judge("odds_ratio: cried = Yes ~ school, value: 0.125", csv: tears)
    #expect(inverse.convention == "the groups the other way round" && inverse.outcome == .contradicted)
    let risk = try judge("odds_ratio: cried = Yes ~ school, value: 1.78", csv: tears)
    #expect(risk.convention == "a risk ratio")
  }

  @Test func tests() throws {
    #expect(
      try judge("pearson_chi_square: cried = Yes ~ school, value: 65.04", csv: tears).outcome == .reproduced)
    let yates = try judge("pearson_chi_square: cried = Yes ~ school, value: 63.24", csv: tears)
    #expect(yates.convention == "Yates’s correction" && yates.outcome == .inconclusive)
  }

  @Test func oneTailedP() throws {
    // t.test of ages(shift: 1, count: 2): t(18) = −1.5, two-sided p .151, one-sided .0755
    let csv = ages(shift: 1, count: 2)
    let verdict = try judge("difference: age ~ school, p: .075", csv: csv)
    #expect(verdict.outcome == .inconclusive && verdict.convention.hasPrefix("one-tailed p"))
    let beside = try judge("difference: age ~ school, value: -1.0, p: .075", csv: csv)
    #expect(beside.outcome == .reproduced)
    #expect(beside.note.contains("it would be printed under another convention: one-tailed p"))
  }

  @Test func intervals() throws {
    // 94 of 188: Wilson .4292 to .5708, Wald .4285 to .5715, Clopper and Pearson .4264 to .5736
    func note(_ ci: String) throws -> String {
      try judge(
        "proportion: cried = Yes, among: school = CBT, value: 50.0%, answered: 188, ci: [\(ci)]", csv: tears
      ).note
    }
    #expect(try note("42.9%, 57.1%").hasSuffix("the printed interval is equal as printed"))
    #expect(try note("42.85%, 57.15%").hasSuffix("the printed interval, 42.85% to 57.15%, is Wald’s"))
    #expect(try note("42.6%, 57.4%").hasSuffix("is Clopper and Pearson’s"))
    #expect(try note("40%, 60%").contains("no usual method gives the printed interval"))
  }
}
