import Foundation
import Statistics
import Testing

// Reference/numeric.R, "models".
@Suite struct LogisticRegressionTests {
  // summary(glm(yes ~ level + x60, family = binomial)): estimate, SE, z, p; confint.default
  static let mild: [[Double]] = [
    [
      -0.97688262264078396, 0.67790474966191594, -1.4410322735280643, 0.1495755653210955, -2.3055515169267804,
      0.35178627164521237,
    ],
    [
      -0.76694744323901254, 0.70177447940849869, -1.0928688143311309, 0.27445140245027549,
      -2.1424001481490156,
      0.60850526167099039,
    ],
    [
      1.2314102693912323, 0.67665756073883432, 1.819842621793319, 0.068782974908093403, -0.094814179523606823,
      2.5576347183060717,
    ],
    [
      0.011635406457299352, 0.0098867574708696206, 1.1768677942775432, 0.23924827827467429,
      -0.0077422821094874118,
      0.031013095024086116,
    ],
  ]
  // The same for `steep`, which a few respondents keep from being separated.
  static let steep: [[Double]] = [
    [
      -80.907561328155566, 129.61326433068157, -0.62422285053894311, 0.53248124217862058, -334.94489133496143,
      173.12976867865029,
    ],
    [
      -3.9968438387422425, 6.7135520701094027, -0.5953396647562027, 0.55161644733407733, -17.155164104490993,
      9.1614764270065088,
    ],
    [
      31.068123872347591, 51.29773740260493, 0.60564316177364064, 0.54475173452585857, -69.473593925151306,
      131.6098416698465,
    ],
    [
      1.2111904053692721, 1.9402120260744882, 0.62425672508576258, 0.53245899901091454, -2.591555288108212,
      5.0139360988467558,
    ],
  ]

  func check(_ result: LogisticRegression, _ expected: [[Double]], relative: Double) {
    for (coefficient, row) in zip(result.coefficients, expected) {
      expectClose(coefficient.value, row[0], relative: relative)
      expectClose(coefficient.standardError, row[1], relative: relative)
      expectClose(coefficient.statistic, row[2], relative: relative)
      expectClose(coefficient.pValue, row[3], relative: relative)
      expectClose(coefficient.interval?.low, row[4], relative: relative)
      expectClose(coefficient.interval?.high, row[5], relative: relative)
    }
    let odds = result.estimates.filter { $0.measure == .oddsRatio }
    for (row, expected) in zip(odds, expected) {
      expectClose(row.value, exp(expected[0]), relative: 1e-6)
      expectClose(row.interval?.high, exp(expected[5]), relative: 1e-4)
      #expect(row.method == "wald")
    }
  }

  @Test func agreesWithR() {
    let result = LogisticRegression(ModelData.byLevel(ModelData.yes), terms: [1..<3, 3..<4])
    check(result, Self.mild, relative: 1e-9)
    expectClose(result.nullDeviance, 82.576657645630618)
    expectClose(result.residualDeviance, 72.426019556906382)
    expectClose(result.likelihoodRatio?.chiSquare, 10.150638088724236)
    #expect(result.likelihoodRatio?.df == 3)
    expectClose(result.likelihoodRatio?.pValue, 0.017328115074334818)
    expectClose(result.nagelkerkeRSquared, 0.20821980909262683)
    expectClose(result.logLikelihood, -36.213009778453191)
    expectClose(result.aic, 80.426019556906382)
    expectClose(result.bic, 88.803397805794788)
    expectClose(result.inflation.factors[0], 1.0174892357624452)  // car::vif
    #expect(result.estimates.allSatisfy { $0.note.isEmpty && $0.n == 60 } && !result.isSeparated)
  }

  @Test func nearlySeparatedAgreesWithR() {
    // R stops where the deviance does not change in its 15th digit, which leaves 1e-7 of coefficients this long.
    let result = LogisticRegression(ModelData.byLevel(ModelData.steep), terms: [1..<3, 3..<4])
    check(result, Self.steep, relative: 1e-6)
    expectClose(result.residualDeviance, 5.6244151418196315)
    expectClose(result.likelihoodRatio?.pValue, 2.3482679593148262e-16)
    expectClose(result.nagelkerkeRSquared, 0.96599396967444162)
    #expect(!result.isSeparated)
  }

  @Test func withoutIntercept() {
    // glm(yes ~ 0 + x60, family = binomial)
    let result = LogisticRegression(
      DesignPatterns(rows: NumericData.many.map { [$0] }, outcomes: ModelData.yes))
    expectClose(result.coefficients[0].value, -0.00050731653166161182)
    expectClose(result.nullDeviance, 83.177661667193433)
    expectClose(result.residualDeviance, 83.164218671134265)
    expectClose(result.aic, 85.164218671134265)
  }

  @Test func oneBinaryPredictorIsTheTable() {
    // Woolf's odds ratio and standard error: 12·9/(8·5), √(1/12 + 1/8 + 1/5 + 1/9)
    let result = LogisticRegression(
      DesignPatterns(
        columns: 2, design: [1, 1, 1, 1, 1, 0, 1, 0], outcomes: [1, 0, 1, 0], counts: [12, 8, 5, 9]))
    expectClose(result.coefficients[1].value, log(12.0 * 9 / (8 * 5)), relative: 1e-12)
    expectClose(
      result.coefficients[1].standardError, (1.0 / 12 + 1.0 / 8 + 1.0 / 5 + 1.0 / 9).squareRoot(),
      relative: 1e-12)
  }

  @Test func otherEventTurnsTheSigns() {
    let one = LogisticRegression(ModelData.byLevel(ModelData.yes))
    let other = LogisticRegression(ModelData.byLevel(ModelData.yes.map { 1 - $0 }))
    for (a, b) in zip(one.coefficients, other.coefficients) { expectClose(a.value, -(b.value ?? 0)) }
    expectClose(one.aic, other.aic ?? 0)
  }

  @Test func quasiSeparationIsFound() {
    // All of level c are events: its coefficient is infinite, the others and the deviance have limits.
    let all = ModelData.yes.enumerated().map { $0.offset % 3 == 2 ? 1 : $0.element }
    let rows = all.indices.map { [1, $0 % 3 == 1 ? 1.0 : 0, $0 % 3 == 2 ? 1.0 : 0] }
    let result = LogisticRegression(DesignPatterns(rows: rows, outcomes: all))
    #expect(result.isSeparated)
    expectClose(result.coefficients[0].value, -0.40546510810816622, relative: 1e-9)  // glm(all ~ level)
    expectClose(result.coefficients[1].value, -0.69314718055994429, relative: 1e-9)
    #expect(result.coefficients[2].value == nil && result.coefficients[2].interval == nil)
    #expect(result.coefficients[2].note == "separation: the outcomes determine no finite value")
    expectClose(result.residualDeviance, 49.413872465122601)
    expectClose(result.nullDeviance, 82.576657645630618)
    #expect(result.estimates.first { $0.measure == .aic }?.note == "separation: the likelihood's limit")
    #expect(result.inflation.estimates.allSatisfy { $0.value == nil && $0.note == "separation" })
  }

  @Test func separatedReferenceMakesEveryContrastInfinite() {
    let all = ModelData.yes.enumerated().map { $0.offset % 3 == 0 ? 1 : $0.element }
    let rows = all.indices.map { [1, $0 % 3 == 1 ? 1.0 : 0, $0 % 3 == 2 ? 1.0 : 0] }
    let result = LogisticRegression(DesignPatterns(rows: rows, outcomes: all))
    #expect(result.isSeparated && result.coefficients.allSatisfy { $0.value == nil })
  }

  @Test func completeSeparationIsFound() {
    let outcomes = NumericData.many.map { $0 > 50 ? 1.0 : 0 }
    for scale in [1e-6, 1, 1e6] {
      let result = LogisticRegression(
        DesignPatterns(rows: NumericData.many.map { [1, $0 * scale] }, outcomes: outcomes))
      #expect(result.isSeparated && result.coefficients.allSatisfy { $0.value == nil })
      #expect(
        result.estimates.first { $0.measure == .logLikelihood }?.note
          == "complete separation: the likelihood's limit")
      expectClose(result.nagelkerkeRSquared, 1, relative: 1e-9)
    }
    // One respondent on the wrong side is enough to make all finite.
    var mixed = outcomes
    mixed[0] = 1 - mixed[0]
    let finite = LogisticRegression(DesignPatterns(rows: NumericData.many.map { [1, $0] }, outcomes: mixed))
    #expect(!finite.isSeparated && finite.coefficients.allSatisfy { $0.value != nil })
    // So is one in five million.
    let rare = LogisticRegression(
      DesignPatterns(
        columns: 2, design: [1, 1, 1, 1, 1, 0, 1, 0], outcomes: [1, 0, 1, 0],
        counts: [4_999_999, 1, 700, 900]))
    expectClose(rare.coefficients[1].value, log(4_999_999.0 * 900 / 700), relative: 1e-9)
  }

  @Test func refusalsSayWhy() {
    func notes(_ rows: [[Double]], _ outcomes: [Double]) -> [String] {
      var seen: [String] = []
      for row in LogisticRegression(DesignPatterns(rows: rows, outcomes: outcomes)).estimates {
        if !seen.contains(row.note) { seen.append(row.note) }
      }
      return seen
    }
    #expect(notes([], []) == ["no respondents"])
    #expect(notes([[1, 2], [1, 3]], [1, 1]) == ["the outcome does not vary"])
    #expect(notes([[1, 2], [1, 3]], [1, 2]) == ["the outcome must be 0 or 1"])
    #expect(notes([[1], [1], [1]], [1, 0, 1]) == ["", "no predictors"])
    let dependent = notes([[1, 2, 4], [1, 3, 6], [1, 2, 4], [1, 3, 6]], [1, 0, 0, 1])
    #expect(dependent.contains("a linear combination of the columns before it"))
    #expect(notes([[0], [0]], [0, 1]).contains("a linear combination of the columns before it"))
  }

  /// Reference/firth.R, "profile": b, SE, χ², p, interval of glm(vs ~ wt + am).
  @Test func profiledLikelihood() {
    let patterns = DesignPatterns(
      rows: zip(Cars.weight, Cars.isManual).map { [1, $0, $1] }, outcomes: Cars.isStraight)
    let result = LogisticRegression(patterns, by: .profile)
    let expected = [
      [
        2.1750529168179483e+01, 8.4334333194715967e+00, 1.8962878422288657e+01, 1.3328655236947489e-05,
        8.8124014230721581e+00, 4.3177448452227999e+01,
      ],
      [
        -6.3296948750140967e+00, 2.4246321970927638e+00, 2.1421258950417215e+01, 3.6866082309642945e-06,
        -1.2509419475833505e+01, -2.6274283512288208e+00,
      ],
      [
        -6.1334876183704905, 2.7001693317084738, 9.8349842239987275, 0.0017122375083489538,
        -13.0011544021388836, -1.8565306771486889,
      ],
    ]
    for (coefficient, row) in zip(result.coefficients, expected) {
      expectClose(coefficient.value, row[0], relative: 1e-9)
      expectClose(coefficient.standardError, row[1], relative: 1e-7)
      expectClose(coefficient.statistic, row[2], relative: 1e-8)
      expectClose(coefficient.pValue, row[3], relative: 1e-7)
      expectClose(coefficient.interval?.low, row[4], relative: 1e-7)
      expectClose(coefficient.interval?.high, row[5], relative: 1e-7)
      #expect(coefficient.note.isEmpty)
    }
    let odds = result.estimates.filter { $0.measure == .oddsRatio }
    #expect(odds.allSatisfy { $0.method == "profile" && $0.df == 1 })
    expectClose(odds[1].interval?.low, exp(-1.2509419475833505e+01), relative: 1e-6)
    // All but the coefficients is what it is by Wald's way.
    #expect(result.logLikelihood == LogisticRegression(patterns).logLikelihood)
  }

  /// The only predictor's test is that of the whole model.
  @Test func oneProfileIsTheWholeModel() throws {
    let result = LogisticRegression(
      DesignPatterns(
        columns: 2, design: [1, 1, 1, 1, 1, 0, 1, 0], outcomes: [1, 0, 1, 0], counts: [7, 2, 5, 9]),
      by: .profile)
    let whole = try #require(result.likelihoodRatio)
    expectClose(result.coefficients[1].statistic, whole.chiSquare, relative: 1e-9)
    expectClose(result.coefficients[1].pValue, try #require(whole.pValue), relative: 1e-9)
  }

  @Test func noProfileWhereOutcomesAreSeparated() {
    let result = LogisticRegression(
      DesignPatterns(
        columns: 3, design: [1, 1, 0, 1, 1, 1, 1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1],
        outcomes: [1, 1, 1, 1, 0, 0], counts: [4, 5, 3, 6, 5, 2]), by: .profile)
    #expect(result.isSeparated && result.coefficients[1].value == nil)
    let other = result.coefficients[2]
    #expect(other.value != nil && other.interval == nil && other.pValue == nil)
    #expect(other.note == "separation: the profile is not followed")
  }
}
