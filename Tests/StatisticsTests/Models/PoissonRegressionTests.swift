import Foundation
import Statistics
import Testing

// Reference/counts-and-orders.R.
@Suite struct PoissonRegressionTests {
  /// carb ~ hp + factor(gear)
  private static let cars = DesignPatterns(
    rows: zip(Cars.power, Cars.gears).map { [1, $0, $1 == 4 ? 1 : 0, $1 == 5 ? 1 : 0] },
    outcomes: Cars.carburetors)
  private static let fitted = PoissonRegression(cars, terms: [1..<2, 2..<4])

  @Test func agreesWithR() {
    // summary(glm(carb ~ hp + factor(gear), poisson)): estimate, SE, z, p; confint.default
    for (coefficient, row) in zip(
      Self.fitted.coefficients,
      [
        [
          -0.2533044599694377341, 0.4026181347517426290, -0.62914319576197719, 0.52925531332839859111,
          -1.0424215036055475281, 0.535812583666671949,
        ],
        [
          0.0067404374842023754, 0.0019506609551434193, 3.45546337328866837, 0.00054934782332108996,
          0.0029172122660727725, 0.010563662702331979,
        ],
        [
          0.4834816334272770133, 0.3097607944194063490, 1.56082255126405101, 0.11856562500615858147,
          -0.1236383674572750779, 1.090601634311829216,
        ],
        [
          0.2205450467059183184, 0.2925314958412807420, 0.75391897912278061, 0.45089787350803195443,
          -0.3528061494866203684, 0.793896242898457061,
        ],
      ])
    {
      expectClose(coefficient.value, row[0])
      expectClose(coefficient.standardError, row[1])
      expectClose(coefficient.statistic, row[2])
      expectClose(coefficient.pValue, row[3])
      expectClose(coefficient.interval?.low, row[4])
      expectClose(coefficient.interval?.high, row[5])
    }
    let ratio = Self.fitted.estimates.first {
      $0.measure == .rateRatio && $0.place == .term(2) && $0.method == "wald"
    }
    expectClose(ratio?.value, 1.62171078707195737)
    expectClose(ratio?.interval?.low, 0.88369935755113171)
    expectClose(ratio?.interval?.high, 2.9760640362957105)
    expectClose(Self.fitted.nullDeviance, 27.043357450132145)
    expectClose(Self.fitted.residualDeviance, 9.3182013715865928)
    expectClose(Self.fitted.logLikelihood, -49.341925514497184)
    expectClose(Self.fitted.aic, 106.68385102899437)
    expectClose(Self.fitted.bic, 112.54679464019327)
    expectClose(Self.fitted.likelihoodRatio?.chiSquare, 17.725156078545552)
    #expect(Self.fitted.likelihoodRatio?.df == 3 && Self.fitted.residualDf == 28)
    expectClose(Self.fitted.likelihoodRatio?.pValue, 5.0114973948315374e-04)
    expectClose(Self.fitted.inflation.factors[1], 2.2469934765627979)  // car::vif
    #expect(Self.fitted.estimates.allSatisfy { $0.note.isEmpty && $0.n == 32 })
  }

  @Test func dispersionAgreesWithR() {
    // sum(residuals(fit, "pearson")^2) / df.residual(fit); dispersiontest(fit)
    expectClose(Self.fitted.dispersion, 0.338120194469753)
    expectClose(Self.fitted.overdispersion?.dispersion, 0.31240866552581081)
    expectClose(Self.fitted.overdispersion?.z, -8.44260475402623456)
    expectClose(Self.fitted.overdispersion?.pValue, 1)
    // summary(glm(…, quasipoisson)): SE, t, p; b ± qt(.975, 28) SE
    for (coefficient, row) in zip(
      Self.fitted.quasiCoefficients,
      [
        [
          0.2341148098454522986, -1.0819668355737651, 2.8849781207337422e-01, -0.7328669084568978365,
          0.2262579885180223682,
        ],
        [
          0.0011342723518103363, 5.9425211885350233, 2.1363590976738140e-06, 0.0044169858980131951,
          0.0090638890703915558,
        ],
        [
          0.1801200274493141851, 2.6842191858055808, 1.2071779614890480e-02, 0.1145224828197463629,
          0.8524407840348076082,
        ],
        [
          0.1701015170737803783, 1.2965495575813024, 2.0537038193077897e-01, -0.1278921156982191498,
          0.5689822091100558143,
        ],
      ])
    {
      expectClose(coefficient.standardError, row[0])
      expectClose(coefficient.statistic, row[1])
      expectClose(coefficient.pValue, row[2])
      expectClose(coefficient.interval?.low, row[3])
      expectClose(coefficient.interval?.high, row[4])
    }
  }

  @Test func overdispersionAgreesWithR() {
    // dispersiontest(glm(hp ~ wt, poisson))
    let wide = PoissonRegression(
      DesignPatterns(rows: Cars.weight.map { [1, $0] }, outcomes: Cars.power))
    expectClose(wide.coefficients[0].value, 3.9947830012465974647)
    expectClose(wide.coefficients[1].value, 0.2956703593415508369)
    expectClose(wide.overdispersion?.dispersion, 19.0915016700566795)
    expectClose(wide.overdispersion?.z, 2.5470024891013385)
    expectClose(wide.overdispersion?.pValue, 0.0054326329097370623)
  }

  @Test func withoutIntercept() {
    // glm(carb ~ 0 + wt, poisson)
    let bare = PoissonRegression(DesignPatterns(rows: Cars.weight.map { [$0] }, outcomes: Cars.carburetors))
    expectClose(bare.coefficients[0].value, 0.3018562043707233)
    expectClose(bare.nullDeviance, 97.1766356056290590)
    expectClose(bare.residualDeviance, 22.3658363731706835)
  }

  @Test func twoGroupsAreTheRatioOfTheirMeans() {
    // Rates 30/10 and 12/8: log ratio log 2, SE √(1/30 + 1/12)
    let groups = DesignPatterns(
      columns: 2, design: [1, 1, 1, 1, 1, 0, 1, 0], outcomes: [2, 4, 1, 2], counts: [5, 5, 4, 4])
    let result = PoissonRegression(groups)
    expectClose(result.coefficients[1].value, log(2), relative: 1e-12)
    expectClose(result.coefficients[1].standardError, (1.0 / 30 + 1.0 / 12).squareRoot(), relative: 1e-12)
  }

  @Test func respondentsCountedTwiceAreTwo() {
    let rows = zip(Cars.power, Cars.carburetors).map { ($0, $1) }
    let twice = DesignPatterns(rows: (rows + rows).map { [1, $0.0] }, outcomes: (rows + rows).map(\.1))
    let counted = DesignPatterns(
      columns: 2, design: rows.flatMap { [1, $0.0] }, outcomes: rows.map(\.1),
      counts: Array(repeating: 2, count: rows.count))
    let (first, second) = (PoissonRegression(twice), PoissonRegression(counted))
    for (a, b) in zip(first.estimates, second.estimates) {
      if let value = b.value { expectClose(a.value, value, relative: 1e-12) }
      if let error = b.standardError { expectClose(a.standardError, error, relative: 1e-12) }
      if let statistic = b.statistic { expectClose(a.statistic, statistic, relative: 1e-10) }
      #expect(a.n == 64 && b.n == 64)
    }
  }

  @Test func aLevelWithoutEventsHasNoRatio() {
    let outcomes: [Double] = [1, 3, 2, 0, 4, 0, 0, 0]
    let rows = (0..<8).map { [1, $0 > 4 ? 1.0 : 0, Double($0 % 2)] }
    let result = PoissonRegression(DesignPatterns(rows: rows, outcomes: outcomes))
    #expect(result.isSeparated && result.coefficients[1].value == nil)
    #expect(result.coefficients[1].note == "separation: the outcomes determine no finite value")
    // Of the others alone: means 7/3 and 3/2
    expectClose(result.coefficients[0].value, log(7.0 / 3))
    expectClose(result.coefficients[2].value, log(1.5 / (7.0 / 3)))
    #expect(
      result.estimates.first { $0.measure == .aic }?.note == "separation: the likelihood's limit")
  }

  @Test(arguments: [
    ([1, 2.5, 3], "the outcome must be counts: whole numbers from 0 up"),
    ([1, -2, 3], "the outcome must be counts: whole numbers from 0 up"),
    ([0, 0, 0], "the outcome does not vary"), ([4, 4, 4], "the outcome does not vary"),
    ([], "no respondents"), ([3], "the outcome does not vary"),
    ([1, .nan, 2], "too large to compute with"),
  ]) func refusals(_ outcomes: [Double], _ note: String) {
    let result = PoissonRegression(
      DesignPatterns(
        columns: 2, design: outcomes.indices.flatMap { [1, Double($0)] }, outcomes: outcomes,
        counts: outcomes.map { _ in 1 }))
    #expect(result.coefficients.allSatisfy { $0.value == nil })
    #expect(result.estimates.allSatisfy { $0.value == nil && $0.pValue == nil && !$0.note.isEmpty })
    #expect(note == "too large to compute with" || result.estimates[0].note == note)
  }

  @Test func noRespondentLeftOver() {
    let result = PoissonRegression(DesignPatterns(rows: [[1, 0], [1, 1]], outcomes: [2, 5]))
    expectClose(result.coefficients[1].value, log(2.5))
    #expect(result.dispersion == nil && result.quasiCoefficients.allSatisfy { $0.standardError == nil })
    #expect(result.quasiCoefficients[0].note == "no respondents left over to estimate the error")
  }

  @Test func dependentColumnsHaveNone() {
    let rows = Cars.power.map { [1, $0, 2 * $0] }
    let result = PoissonRegression(DesignPatterns(rows: rows, outcomes: Cars.carburetors))
    #expect(result.coefficients[2].value == nil && result.coefficients[2].note.hasPrefix("a linear"))
    #expect(result.likelihoodRatio?.df == 1)
  }

  @Test func farFromTheMeanConverges() {
    let outcomes: [Double] = [0, 0, 0, 1, 0, 2, 5, 30, 200, 4000]
    let rows = (0..<10).map { [1, Double($0), Double($0 * $0)] }
    let result = PoissonRegression(DesignPatterns(rows: rows, outcomes: outcomes))
    #expect(result.coefficients.allSatisfy { $0.value != nil && $0.note.isEmpty })
  }
}
