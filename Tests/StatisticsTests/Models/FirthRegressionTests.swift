import Foundation
import Statistics
import Testing

// Reference/firth.R.
@Suite struct FirthRegressionTests {
  /// b, SE, χ², p, interval.
  private func check(_ result: FirthRegression, _ expected: [[Double]]) {
    for (coefficient, row) in zip(result.coefficients, expected) {
      expectClose(coefficient.value, row[0], relative: 1e-8)
      expectClose(coefficient.standardError, row[1], relative: 1e-8)
      expectClose(coefficient.statistic, row[2], relative: 1e-8)
      expectClose(coefficient.pValue, row[3], relative: 1e-7)
      expectClose(coefficient.interval?.low, row[4], relative: 1e-7)
      expectClose(coefficient.interval?.high, row[5], relative: 1e-7)
      #expect(coefficient.note.isEmpty)
    }
  }

  @Test func agreesWithR() {
    let result = FirthRegression(
      DesignPatterns(
        rows: zip(Cars.weight, Cars.isManual).map { [1, $0, $1] }, outcomes: Cars.isStraight))
    check(
      result,
      [
        [
          16.5577077758785549, 6.5269236567562672, 14.8719991706938828, 1.1505826867945085e-04,
          5.9539955362550598, 33.8557687812150974,
        ],
        [
          -4.8265405747399406, 1.8683217057767416, 17.0568486291306769, 3.6277304786561934e-05,
          -9.8070660157265888, -1.8012651987449722,
        ],
        [
          -4.6607945721250728, 2.1820489213244656, 7.3090910891716518, 6.8606619670930243e-03,
          -10.2930747784049146, -1.0366913482102404,
        ],
      ])
    expectClose(result.logLikelihood, -10.963433583984294)
    expectClose(result.likelihoodRatio?.chiSquare, 17.888533515564212)
    #expect(result.likelihoodRatio?.df == 2 && result.n == 32)
    let odds = result.estimates.filter { $0.measure == .oddsRatio }
    expectClose(odds[2].value, exp(-4.6607945721250728), relative: 1e-8)
    expectClose(odds[2].interval?.high, exp(-1.0366913482102404), relative: 1e-7)
    #expect(result.estimates.allSatisfy { $0.method == "firth" })
  }

  @Test func separatedOutcomesHaveFiniteCoefficients() {
    let outcomes: [Double] = [0, 0, 0, 0, 1, 0, 1, 1, 1, 1]
    let patterns = DesignPatterns(rows: (0..<10).map { [1, $0 > 5 ? 1 : 0] }, outcomes: outcomes)
    #expect(LogisticRegression(patterns).isSeparated)
    check(
      FirthRegression(patterns),
      [
        [
          -1.2992829841302609, 0.99493667632618199, 2.4299427800120181, 0.119037243515878896,
          -3.57643357302364695, 0.31078975213768101,
        ],
        [
          3.4965075614664936, 1.94105042893703361, 6.1105848516969896, 0.013437465624266433,
          0.64208896770035984, 8.61392444502874177,
        ],
      ])
  }

  @Test func completelySeparatedAndCounted() {
    let patterns = DesignPatterns(
      columns: 2, design: (1...6).flatMap { [1, Double($0)] }, outcomes: [0, 0, 0, 1, 1, 1],
      counts: [2, 3, 1, 1, 2, 4])
    check(
      FirthRegression(patterns),
      [
        [
          -5.4993055582512325, 2.85004808344170568, 9.3149971806132505, 0.00227285729178198581,
          -20.04566698898112520, -1.4906211066122488,
        ],
        [
          1.5511264087253038, 0.75126493204489209, 12.1204946363503669, 0.00049870673674554111,
          0.50298684431055707, 5.6373920267646591,
        ],
      ])
  }

  /// Firth (1993): of a table of two by two it adds one half to every cell.
  @Test func aTableGetsOneHalfInEveryCell() {
    let patterns = DesignPatterns(
      columns: 2, design: [1, 1, 1, 1, 1, 0, 1, 0], outcomes: [1, 0, 1, 0], counts: [12, 8, 5, 9])
    let result = FirthRegression(patterns)
    expectClose(result.coefficients[1].value, log(12.5 * 9.5 / (8.5 * 5.5)))
    expectClose(result.coefficients[0].value, log(5.5 / 9.5))
  }

  @Test func otherEventTurnsTheSigns() {
    let one = FirthRegression(ModelData.byLevel(ModelData.yes))
    let other = FirthRegression(ModelData.byLevel(ModelData.yes.map { 1 - $0 }))
    for (a, b) in zip(one.coefficients, other.coefficients) {
      expectClose(a.value, -(b.value ?? 0))
      expectClose(a.interval?.low, -(b.interval?.high ?? 0), relative: 1e-7)
    }
  }

  @Test(arguments: [
    ([0, 2, 1], "the outcome must be 0 or 1"), ([1, 1, 1], "the outcome does not vary"),
    ([], "no respondents"), ([1], "the outcome does not vary"),
  ]) func refusals(_ outcomes: [Double], _ note: String) {
    let result = FirthRegression(
      DesignPatterns(
        columns: 2, design: outcomes.indices.flatMap { [1, Double($0)] }, outcomes: outcomes,
        counts: outcomes.map { _ in 1 }))
    #expect(result.estimates.allSatisfy { $0.value == nil && $0.pValue == nil && $0.note == note })
  }

  @Test func dependentColumnsHaveNone() {
    let rows = Cars.weight.map { [1, $0, 2 * $0] }
    let result = FirthRegression(DesignPatterns(rows: rows, outcomes: Cars.isStraight))
    #expect(result.coefficients[2].value == nil && result.coefficients[1].value != nil)
  }
}
