import Statistics
import Testing

@testable import Analyses

/// Data sets that R ships, against figures computed in R 4.2.2 (base, psych 2.2.9). Skipped where they are absent.
@Suite(.enabled(if: sharedData != nil, "the folder with the classic data sets is not here"))
struct ClassicDataTests {
  private func results(_ study: String, _ file: String) throws -> StudyResults {
    try run(study, file: #require(sharedData) + "/classic/" + file)
  }

  /// chisq.test(margin.table(UCBAdmissions, c(2, 1)), correct = FALSE) and the like
  @Test func berkeleyAdmissions() throws {
    let results = try results(
      """
      data: {count: Freq}
      variables:
        admit: {column: Admit, measure: nominal, values: [Rejected, Admitted]}
        gender: {column: Gender, measure: nominal, values: [Female, Male]}
        department: {column: Dept, measure: nominal}
      analyses:
        - {id: gender, compare: admit = Admitted ~ gender}
        - {id: department, compare: admit = Admitted ~ department}
      """, "UCBAdmissions.csv")
    let pearson = try results.row("gender", .pearsonChiSquare)
    #expect(isClose(pearson.statistic, 92.20528041))
    #expect(pearson.df == 1)
    #expect(pearson.n == 4526)
    #expect(isClose(pearson.pValue, 7.8136e-22, 1e-4))
    #expect(pearson.isPrimary)
    #expect(isClose(try results.row("gender", .yatesChiSquare).statistic, 91.60959786))
    #expect(isClose(try results.row("gender", .likelihoodRatioChiSquare).statistic, 93.4494072))
    #expect(isClose(try results.row("gender", .cramersV).estimate, 0.1427317602))
    let odds = try results.row("gender", .oddsRatio)
    #expect(isClose(odds.estimate, 0.5431594389))
    #expect(odds.group == "Female vs Male")
    #expect(odds.level == "Admitted")
    let fisher = try results.row("gender", .fisherExact)
    // fisher.test() prints 0.5432254 (0.4781839, 0.6167675), because its uniroot stops at 1e-4; its own equations solved
    // with tol = 1e-15 (fisher_2x2 in Reference/reference.R) give these.
    #expect(isClose(fisher.estimate, 0.543232535449976, 1e-12))
    #expect(isClose(fisher.confidenceLow, 0.478186184635478, 1e-12))
    #expect(isClose(fisher.confidenceHigh, 0.616766297579647, 1e-12))
    #expect(isClose(fisher.pValue, 4.8359e-22, 1e-4))
    let department = try results.row("department", .pearsonChiSquare)
    #expect(isClose(department.statistic, 778.9065315))
    #expect(department.df == 5)
  }

  @Test func hairAndEyeColour() throws {
    let results = try results(
      """
      data: {count: Freq}
      variables:
        hair: {column: Hair, measure: nominal}
        eye: {column: Eye, measure: nominal}
      analyses:
        - {id: colours, compare: hair ~ eye}
      """, "HairEyeColor.csv")
    let pearson = try results.row("colours", .pearsonChiSquare)
    #expect(isClose(pearson.statistic, 138.2898416))
    #expect(pearson.df == 9)
    #expect(pearson.n == 592)
    #expect(isClose(try results.row("colours", .likelihoodRatioChiSquare).statistic, 146.4435785))
    #expect(isClose(try results.row("colours", .cramersV).estimate, 0.2790446233))
  }

  /// A blank Smoke is missing, not a level.
  @Test func smokingAndExercise() throws {
    let results = try results(
      """
      variables:
        smoke: {column: Smoke, measure: nominal}
        exercise: {column: Exer, measure: nominal}
      analyses:
        - {id: habits, compare: smoke ~ exercise}
      """, "mass-survey.csv")
    let pearson = try results.row("habits", .pearsonChiSquare)
    #expect(isClose(pearson.statistic, 5.4885, 1e-5))
    #expect(pearson.df == 6)
    #expect(pearson.n == 236)
    #expect(isClose(pearson.pValue, 0.4828, 1e-4))
  }

  private static let bfi = """
    variables:
      gender: {measure: nominal, values: {1: Men, 2: Women}}
      education: {measure: ordinal, values: {1: some school, 2: school, 3: some college, 4: college, 5: graduate}}
    \(["A", "C", "E", "N", "O"].flatMap { s in (1...5).map { "  \(s)\($0): {measure: numeric, range: [1, 6]}" } }.joined(separator: "\n"))
    scales:
      agreeable: {items: [-A1, A2, A3, A4, A5], range: [1, 6], minimum_items: 1}
      conscientious: {items: [C1, C2, C3, -C4, -C5], range: [1, 6]}
      extravert: {items: [-E1, -E2, E3, E4, E5], range: [1, 6]}
      neurotic: {items: [N1, N2, N3, N4, N5], range: [1, 6], minimum_items: 1}
      open: {items: [O1, -O2, O3, O4, -O5], range: [1, 6]}
    analyses:
      - {id: a, reliability: agreeable}
      - {id: c, reliability: conscientious}
      - {id: e, reliability: extravert}
      - {id: n, reliability: neurotic}
      - {id: o, reliability: open}
      - {id: a-pairs, reliability: agreeable, incomplete: pairwise}
      - {id: c-pairs, reliability: conscientious, incomplete: pairwise}
      - {id: schooling, compare: gender ~ education}
      - {id: women, compare: agreeable ~ gender}
      - {id: traits, correlate: [agreeable, neurotic]}
      - {id: learned, compare: agreeable ~ education}
    """

  @Test func reliabilityOfFiveTraits() throws {
    let results = try results(Self.bfi, "bfi.csv")
    // psych::alpha(na.omit(bfi[, paste0("A", 1:5)]), keys = "A1")$total$raw_alpha
    for (id, alpha) in [
      ("a", 0.7037558944), ("c", 0.7292772032), ("e", 0.7609326395), ("n", 0.8133031432), ("o", 0.6025464286),
    ] {
      #expect(isClose(try results.row(id, .cronbachAlpha).estimate, alpha), "\(id)")
    }
    #expect(try results.row("a", .cronbachAlpha).n == 2709)
    // psych::alpha(bfi[, paste0("A", 1:5)], keys = "A1")$total$raw_alpha
    #expect(isClose(try results.row("a-pairs", .cronbachAlpha).estimate, 0.7030184461))
    #expect(isClose(try results.row("c-pairs", .cronbachAlpha).estimate, 0.7267349729))
  }

  @Test func bigFiveComparisons() throws {
    let results = try results(Self.bfi, "bfi.csv")
    let schooling = try results.row("schooling", .pearsonChiSquare)
    #expect(isClose(schooling.statistic, 21.67177805))
    #expect(schooling.df == 4)
    #expect(schooling.n == 2577)
    #expect(isClose(try results.row("schooling", .cramersV).estimate, 0.09170437659))
    // t.test(A ~ gender): men against women
    let women = try results.row("women", .welchT)
    #expect(isClose(women.statistic, -10.89195443))
    #expect(isClose(women.df, 1689.967301))
    #expect(isClose(women.pValue, 9.5222e-27, 1e-4))
    #expect(women.isPrimary)
    #expect(try results.row("women", .cohensD).group == "Men vs Women")
    let r = try results.row("traits", .pearsonR)
    #expect(isClose(r.estimate, -0.1851766682))
    #expect(isClose(r.confidenceLow, -0.2207054893))
    #expect(isClose(r.confidenceHigh, -0.1491570642))
    #expect(isClose(try results.row("traits", .spearmanRho).estimate, -0.2052126329))
    #expect(isClose(try results.row("traits", .kendallTauB).estimate, -0.1463461439))
    let anova = try results.row("learned", .anovaF)
    #expect(isClose(anova.statistic, 6.100774879))
    #expect(anova.df == 4)
    #expect(anova.df2 == 2572)
    let welch = try results.row("learned", .welchF)
    #expect(isClose(welch.statistic, 5.974617494))
    #expect(isClose(welch.df2, 779.1945643))
    #expect(isClose(try results.row("learned", .kruskalWallis).statistic, 26.25733434))
  }
}
