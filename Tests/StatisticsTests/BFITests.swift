import Statistics
import Testing

// Reference/numeric.R, "bfi". A is the mean of the answered items A1 (reversed) to A5, N that of N1 to N5.
@Suite(.enabled(if: SharedData.hasBFI, "needs ../shared/data/classic, or TEARSHEET_SHARED"))
struct BFITests {
  @Test func agreeablenessByGender() {
    let groups = SharedData.split(SharedData.scale("A"), by: "gender")
    let welch = WelchTTest(groups[0], groups[1])  // t.test(A ~ gender)
    expectClose(welch.t, -10.891954425355992)
    expectClose(welch.df, 1689.9673005397606)
    expectClose(welch.pValue, 9.5220672489413895e-27, relative: 1e-8)
    expectClose(welch.interval?.low, -0.46822703092006224)
    expectClose(welch.interval?.high, -0.32532766731363466)
    let u = MannWhitney(groups[0], groups[1])  // wilcox.test(A ~ gender, conf.int = TRUE, tol.root = 1e-12)
    expectClose(u.u, 641033.5)
    expectClose(u.pValue, 7.7827801466485036e-29, relative: 1e-8)
    let shift = HodgesLehmann(groups[0], groups[1])
    expectClose(shift.shift, -0.4)
    expectClose(shift.interval?.low, -0.4)
    expectClose(shift.interval?.high, -0.4)
    // effectsize::cohens_d, whose search for the bounds stops early
    let d = CohensD(groups[0], groups[1])
    expectClose(d.d, -0.45138566966046284)
    expectClose(d.interval?.low, -0.53110920050867094, relative: 1e-6)
    expectClose(d.interval?.high, -0.37158316388556312, relative: 1e-6)
  }

  @Test func agreeablenessByEducation() {
    let groups = SharedData.split(SharedData.scale("A"), by: "education")
    let anova = AnovaF(groups)  // oneway.test(A ~ education, var.equal = TRUE)
    expectClose(anova.f, 6.1007748792705243)
    #expect(anova.df?.within == 2572)
    expectClose(anova.pValue, 6.9622704667468099e-05)
    expectClose(WelchF(groups).f, 5.974617494)  // data/README.md of the shared folder, ten digits
    expectClose(WelchF(groups).df?.within, 779.1945643)
    expectClose(KruskalWallis(groups).h, 26.25733434)
    let eta = EtaSquared(anova)  // effectsize::eta_squared(…, alternative = "two.sided")
    expectClose(eta.value, 0.0093988100390189726)
    expectClose(eta.interval?.low, 0.0025331406199331483, relative: 1e-5)
    expectClose(eta.interval?.high, 0.016862746004133303, relative: 1e-5)
    // TukeyHSD(aov(A ~ education))
    let tukey = TukeyHSD(groups).pairs.first { $0.first == 0 && $0.second == 4 }
    expectClose(tukey?.difference, -0.21533663704716055)
    expectClose(tukey?.interval?.low, -0.41241847627744288, relative: 1e-6)
    // R's ptukey gives 0.0240896986 here; numeric.R integrates the studentized range instead.
    expectClose(tukey?.adjustedP, 0.0240896990443408)
  }

  @Test func agreeablenessAndNeuroticism() {
    let rows = zip(SharedData.scale("A"), SharedData.scale("N")).compactMap { a, n in
      a.flatMap { a in n.map { (a, $0) } }
    }
    let pairs = PairCounts(x: rows.map(\.0), y: rows.map(\.1))
    let pearson = PearsonCorrelation(pairs)  // cor.test(A, N)
    expectClose(pearson.r, -0.18517666820219736)
    expectClose(pearson.pValue, 5.0927250031162439e-23, relative: 1e-8)
    expectClose(pearson.interval?.low, -0.2207054893, relative: 1e-9)
    let spearman = SpearmanCorrelation(pairs)
    expectClose(spearman.rho, -0.20521263285161953)
    expectClose(spearman.pValue, 5.272087503344144e-28, relative: 1e-8)
    let kendall = KendallTauB(pairs)
    expectClose(kendall.tau, -0.14634614393988515)
    expectClose(kendall.pValue, 3.0581716132963203e-28, relative: 1e-8)
  }

  @Test func reliabilityOfAgreeableness() {
    let items = (1...5).compactMap { SharedData.bfi["A\($0)"] }
    let complete = items[0].indices.filter { row in items.allSatisfy { $0[row] != nil } }
    let result = CronbachAlpha(crossProducts(items.map { item in complete.compactMap { item[$0] } }))
    #expect(complete.count == 2709)
    expectClose(result.alpha, 0.7037558943748361)  // psych::alpha(na.omit(A))
    expectClose(result.interval?.low, 0.68574463504966054)
    expectClose(result.interval?.high, 0.72103596279573878)
    for (item, dropped) in [
      0.71797205656504826, 0.61848121177276116, 0.60075381442200149, 0.68694474153977858, 0.64462230422159472,
    ].enumerated() { expectClose(result.alphaIfDropped[item], dropped) }
    for (item, rest) in [
      0.31140130058016208, 0.56301547549202269, 0.58877307867735329, 0.39479368011127269, 0.4872408676290006,
    ].enumerated() { expectClose(result.itemRest[item], rest) }
  }

  @Test func models() {
    let scale = SharedData.scale("A")
    var rows: [[Double]] = []
    var outcomes: [Double] = []
    for row in scale.indices {
      guard let a = scale[row], let gender = SharedData.bfi["gender"]?[row],
        let age = SharedData.bfi["age"]?[row],
        let education = SharedData.bfi["education"]?[row]
      else { continue }
      rows.append([1, gender - 1, age] + (2...5).map { education == Double($0) ? 1 : 0 })
      outcomes.append(a)
    }
    let terms = [1..<2, 2..<3, 3..<7]
    let linear = LinearRegression(DesignPatterns(rows: rows, outcomes: outcomes), terms: terms)
    #expect(linear.n == 2577)
    for (coefficient, expected) in zip(
      linear.coefficients,
      [
        (3.9748567334697555, 0.071625591679672987), (0.39063421744284188, 0.035598438360199623),
        (0.012680700275505226, 0.0016180899516033869), (-0.040841908236528203, 0.075421853823751051),
        (0.15973608554944305, 0.061276589323365258), (-0.035993575893755708, 0.071530856383742653),
        (0.066271380313769168, 0.071552902633694362),
      ])
    {
      expectClose(coefficient.value, expected.0)  // lm(A ~ gender + age + education)
      expectClose(coefficient.standardError, expected.1)
    }
    expectClose(linear.rSquared, 0.079057882517262437)
    expectClose(linear.f, 36.770091954806077)
    expectClose(linear.aic, 6429.8823299935484)
    expectClose(linear.bic, 6476.7173796787674)

    let binary = outcomes.map { $0 > 5 ? 1.0 : 0 }
    let logistic = LogisticRegression(DesignPatterns(rows: rows, outcomes: binary), terms: terms)
    for (coefficient, expected) in zip(
      logistic.coefficients,
      [
        (-2.0517830548522271, 0.19301525469177508), (0.74166332121025036, 0.094768838778007611),
        (0.027107318201833926, 0.0040344948619043114), (-0.1509820311735422, 0.20084282539467552),
        (0.27820776062080232, 0.1622029229162372), (-0.0027936559837413474, 0.18792359283374419),
        (0.27410599589813128, 0.1858366374399987),
      ])
    {
      expectClose(coefficient.value, expected.0)  // glm(A > 5 ~ gender + age + education, binomial)
      expectClose(coefficient.standardError, expected.1)
    }
    expectClose(logistic.residualDeviance, 3249.6764247653928)
    expectClose(logistic.nullDeviance, 3383.8070899068948)
    expectClose(logistic.aic, 3263.6764247653928)
    expectClose(logistic.bic, 3304.6570932399595)
  }
}
