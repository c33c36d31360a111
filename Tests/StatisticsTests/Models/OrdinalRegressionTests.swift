import Foundation
import Statistics
import Testing

// Reference/counts-and-orders.R.
@Suite struct OrdinalRegressionTests {
  private static let tenants = OrdinalRegression(Tenants.patterns, terms: Tenants.terms)

  @Test func agreesWithR() {
    // summary(clm(Sat ~ Infl + Type + Cont, weights = Freq)): estimate, SE, z, p
    for (coefficient, row) in zip(
      Self.tenants.coefficients,
      [
        [0.56639373790592684, 0.104652781364007241, 5.4121231229954114, 6.2281839484733040e-08],
        [1.28881911037225638, 0.127156144567739438, 10.1357202575898206, 3.8353653876978156e-24],
        [-0.57235000204197861, 0.119238008596591533, -4.8000634091295904, 1.5861540153398251e-06],
        [-0.36618637068895032, 0.155173332018792243, -2.3598537578905852, 1.8282140562032222e-02],
        [-1.09101465896960237, 0.151486018560959806, -7.2020815474172943, 5.9300206978893590e-13],
        [0.36028400456912973, 0.095535795002371235, 3.7711938709484478, 1.6246838438625937e-04],
      ])
    {
      expectClose(coefficient.value, row[0])
      expectClose(coefficient.standardError, row[1])
      expectClose(coefficient.statistic, row[2])
      expectClose(coefficient.pValue, row[3], relative: 1e-8)
    }
    // confint.default
    expectClose(Self.tenants.coefficients[5].interval?.low, 0.17303728713008046)
    expectClose(Self.tenants.coefficients[5].interval?.high, 0.54753072200817898)
    for (threshold, row) in zip(
      Self.tenants.thresholds,
      [
        [-0.49613513819709315, 0.124847242877451275, -0.74083123780602245, -0.25143903858816391],
        [0.69070825926314794, 0.125471937849648940, 0.44478778000738806, 0.93662873851890782],
      ])
    {
      expectClose(threshold.value, row[0])
      expectClose(threshold.standardError, row[1])
      expectClose(threshold.interval?.low, row[2])
      expectClose(threshold.interval?.high, row[3])
      #expect(threshold.pValue == nil)
    }
    expectClose(Self.tenants.logLikelihood, -1739.5746495294743)
    expectClose(Self.tenants.aic, 3495.1492990589486)
    expectClose(Self.tenants.bic, 3538.5664521262174)
    expectClose(Self.tenants.likelihoodRatio?.chiSquare, 169.72832198669084)
    #expect(Self.tenants.likelihoodRatio?.df == 6 && Self.tenants.n == 1681)
    expectClose(Self.tenants.likelihoodRatio?.pValue, 5.1358926432472861e-34)
    expectClose(Self.tenants.nagelkerkeRSquared, 0.10840828653219685)
    let odds = Self.tenants.estimates.filter { $0.measure == .oddsRatio }
    expectClose(odds[1].value, exp(1.28881911037225638))
    expectClose(odds[1].interval?.high, exp(1.53804057413799411))
    #expect(Self.tenants.estimates.allSatisfy { $0.note.isEmpty } && !Self.tenants.isSeparated)
  }

  @Test func smallSampleOfNumbersAgreesWithR() {
    // clm(factor(carb) ~ hp + wt)
    let cars = OrdinalRegression(
      DesignPatterns(rows: zip(Cars.power, Cars.weight).map { [1, $0, $1] }, outcomes: Cars.carburetors))
    #expect(cars.levels == [1, 2, 3, 4, 6, 8])
    expectClose(cars.coefficients[0].value, 0.031526201334937602)
    expectClose(cars.coefficients[0].standardError, 0.0092316768713933128)
    expectClose(cars.coefficients[1].value, -0.062541447964453017)
    expectClose(cars.coefficients[1].standardError, 0.4997249237835677538)
    for (threshold, row) in zip(
      cars.thresholds,
      [
        [2.291882798589286008, 1.2362983831310390], [4.646046253961339190, 1.5076515753109682],
        [5.314934417895295304, 1.5848832862114350], [8.799136975501419045, 2.0374378012369972],
        [10.027665703241449791, 2.3538492679305176],
      ])
    {
      expectClose(threshold.value, row[0])
      expectClose(threshold.standardError, row[1])
    }
    expectClose(cars.logLikelihood, -35.84673083483036)
  }

  @Test func twoLevelsAreLogisticRegression() {
    let patterns = ModelData.byLevel(ModelData.yes)
    let ordinal = OrdinalRegression(patterns, terms: [1..<3, 3..<4])
    let logistic = LogisticRegression(patterns, terms: [1..<3, 3..<4])
    for (a, b) in zip(ordinal.coefficients, logistic.coefficients.dropFirst()) {
      expectClose(a.value, b.value ?? .nan)
      expectClose(a.standardError, b.standardError ?? .nan)
    }
    expectClose(ordinal.thresholds[0].value, -(logistic.coefficients[0].value ?? .nan))
    expectClose(ordinal.thresholds[0].standardError, logistic.coefficients[0].standardError ?? .nan)
    expectClose(ordinal.likelihoodRatio?.chiSquare, logistic.likelihoodRatio?.chiSquare ?? .nan)
    expectClose(ordinal.nagelkerkeRSquared, logistic.nagelkerkeRSquared ?? .nan)
    expectClose(ordinal.bic, logistic.bic ?? .nan)
    expectClose(ordinal.inflation.factors[0], logistic.inflation.factors[0] ?? .nan)
  }

  /// McCullagh (1980): the model does not mind which end is called high.
  @Test func theOtherOrderTurnsTheSigns() {
    let turned = OrdinalRegression(
      DesignPatterns(
        columns: 7, design: Tenants.patterns.design, outcomes: Tenants.patterns.outcomes.map { -$0 },
        counts: Tenants.patterns.counts))
    for (a, b) in zip(turned.coefficients, Self.tenants.coefficients) {
      expectClose(a.value, -(b.value ?? 0))
    }
    expectClose(turned.thresholds[0].value, -(Self.tenants.thresholds[1].value ?? 0))
    expectClose(turned.logLikelihood, Self.tenants.logLikelihood ?? 0)
  }

  @Test func farFromZeroIsTheSame() {
    func model(_ shift: Double) -> OrdinalRegression {
      OrdinalRegression(
        DesignPatterns(rows: Cars.power.map { [1, $0 + shift] }, outcomes: Cars.gears))
    }
    let (near, far) = (model(0), model(1e6))
    expectClose(far.coefficients[0].value, near.coefficients[0].value ?? 0, relative: 1e-8)
    expectClose(far.coefficients[0].standardError, near.coefficients[0].standardError ?? 0, relative: 1e-8)
  }

  @Test func separationIsFound() {
    // The higher x, the higher the answer, without fail
    let complete = OrdinalRegression(
      DesignPatterns(rows: (0..<9).map { [1, Double($0)] }, outcomes: (0..<9).map { Double($0 / 3) }))
    #expect(complete.isSeparated && complete.coefficients[0].value == nil)
    #expect(complete.coefficients[0].note == "separation: the outcomes determine no finite value")
    // All of one level give the highest answer: its coefficient alone is infinite.
    let outcomes: [Double] = [0, 1, 2, 0, 1, 2, 1, 2, 2, 0, 2, 2, 2]
    let part = OrdinalRegression(
      DesignPatterns(
        rows: outcomes.indices.map { [1, $0 > 9 ? 1 : 0, Double($0 % 2)] }, outcomes: outcomes))
    #expect(part.coefficients[0].value == nil && part.coefficients[1].value != nil)
    #expect(part.thresholds.allSatisfy { $0.value != nil })
    #expect(part.estimates.first { $0.measure == .aic }?.note == "separation: the likelihood's limit")
  }

  @Test(arguments: [
    ([1, 1, 1], "the outcome does not vary"), ([], "no respondents"), ([2], "the outcome does not vary"),
  ])
  func refusals(_ outcomes: [Double], _ note: String) {
    let result = OrdinalRegression(
      DesignPatterns(
        columns: 2, design: outcomes.indices.flatMap { [1, Double($0)] }, outcomes: outcomes,
        counts: outcomes.map { _ in 1 }))
    #expect(result.estimates.allSatisfy { $0.value == nil && $0.note == note })
  }

  @Test func dependentColumnsHaveNone() {
    let result = OrdinalRegression(
      DesignPatterns(rows: Cars.power.map { [1, $0, 2 * $0, 1] }, outcomes: Cars.gears))
    #expect(result.coefficients.map { $0.value == nil } == [false, true, true])
  }

  @Test func noPredictors() {
    let result = OrdinalRegression(DesignPatterns(rows: Cars.power.map { _ in [1] }, outcomes: Cars.gears))
    expectClose(result.thresholds[0].value, log(15.0 / 17))
    #expect(result.likelihoodRatio == nil)
  }
}
