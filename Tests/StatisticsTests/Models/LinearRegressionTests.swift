import Statistics
import Testing

/// The designs of Reference/numeric.R, "models".
enum ModelData {
  static let linear = DesignPatterns(
    rows: NumericData.x12.enumerated().map { row, x in
      let square = Double((row % 4 + 1) * (row % 4 + 1))
      return [
        1, x, row % 3 == 0 ? 0 : 1, [1, 4, 9, 16, 1, 4, 9, 16, 1, 4, 9, 16][row] == square ? square : .nan,
      ]
    }, outcomes: NumericData.y12)

  /// Intercept, level b, level c, x60.
  static func byLevel(_ outcomes: [Double]) -> DesignPatterns {
    DesignPatterns(
      rows: NumericData.many.enumerated().map { row, x in [1, row % 3 == 1 ? 1 : 0, row % 3 == 2 ? 1 : 0, x]
      },
      outcomes: outcomes)
  }

  private static func isC(_ row: Int) -> Double { row % 3 == 2 ? 1 : 0 }

  static let yes: [Double] = NumericData.many.enumerated().map { row, x in
    let residue = Double((row + 1) * 31 % 97)
    return residue + 25 * isC(row) + x / 4 > 75 ? 1 : 0
  }
  static let steep: [Double] = NumericData.many.enumerated().map { row, x in
    let residue = Double((row + 1) % 7 * 6)
    return x + 20 * isC(row) + residue > 75 ? 1 : 0
  }
}

@Suite struct LinearRegressionTests {
  // summary(lm(y12 ~ x12 + rep(c(0, 1, 1), 4) + I(rep(1:4, 3)^2))): estimate, SE, t, p; confint
  static let expected: [[Double]] = [
    [
      1.2444163460587361, 0.71946405644391198, 1.729643524110851, 0.12194786654870525, -0.41467074323168829,
      2.9035034353491604,
    ],
    [
      0.1222151361650953, 0.044338631771216018, 2.7564029669592904, 0.024812250689878523,
      0.019970067951376361,
      0.22446020437881425,
    ],
    [
      0.58892431917452337, 0.64424953209471914, 0.91412455863132591, 0.38737246908545797,
      -0.89671776593924768,
      2.0745664042882943,
    ],
    [
      0.025567332871727293, 0.050246405527133893, 0.50883904238524102, 0.62459837675538465,
      -0.090301086052988921,
      0.14143575179644349,
    ],
  ]

  func check(_ result: LinearRegression) {
    for (coefficient, row) in zip(result.coefficients, Self.expected) {
      expectClose(coefficient.value, row[0])
      expectClose(coefficient.standardError, row[1])
      expectClose(coefficient.statistic, row[2])
      expectClose(coefficient.pValue, row[3])
      expectClose(coefficient.interval?.low, row[4])
      expectClose(coefficient.interval?.high, row[5])
    }
    expectClose(result.rSquared, 0.59809131013131933)
    expectClose(result.adjustedRSquared, 0.44737555143056407)
    expectClose(result.f, 3.9683395770101533)
    #expect(result.df == (3, 8))
    expectClose(result.pValue, 0.052831049477784393)
    expectClose(result.logLikelihood, -14.447233492022443)  // logLik(lm1), AIC(lm1), BIC(lm1)
    expectClose(result.aic, 38.894466984044882)
    expectClose(result.bic, 41.319000232984891)
    for (factor, expected) in zip(
      result.inflation.factors, [1.1356496931014195, 1.1343169359079146, 1.0013327571935049])
    {
      expectClose(factor, expected)  // car::vif(lm1)
    }
    #expect(result.estimates.allSatisfy { $0.note.isEmpty && $0.n == 12 })
    #expect(
      result.estimates.map(\.measure)
        == [.coefficient, .coefficient, .coefficient, .coefficient]
        + [.rSquared, .adjustedRSquared, .anovaF, .logLikelihood, .aic, .bic, .vif, .vif, .vif])
  }

  @Test func agreesWithR() { check(LinearRegression(ModelData.linear)) }

  @Test func crossProductsGiveTheSame() {
    let patterns = ModelData.linear
    let columns = (1..<4).map { column in (0..<12).map { patterns.design[$0 * 4 + column] } }
    check(LinearRegression(crossProducts(columns + [patterns.outcomes]), outcome: 3, predictors: [0, 1, 2]))
  }

  @Test func frequenciesAreRowsWrittenOut() {
    let patterns = ModelData.byLevel(NumericData.y60)
    let counts = (0..<60).map { $0 % 4 }
    let counted = LinearRegression(
      DesignPatterns(columns: 4, design: patterns.design, outcomes: patterns.outcomes, counts: counts))
    let rows = (0..<60).reversed().flatMap { Array(repeating: $0, count: counts[$0]) }
    let written = LinearRegression(
      DesignPatterns(
        rows: rows.map { Array(patterns.design[$0 * 4..<$0 * 4 + 4]) },
        outcomes: rows.map { patterns.outcomes[$0] }))
    for (one, other) in zip(counted.estimates, written.estimates) {
      if let value = other.value { expectClose(one.value, value, relative: 1e-11) }
      if let p = other.pValue { expectClose(one.pValue, p, relative: 1e-10) }
      #expect(one.n == other.n && one.df == other.df)
    }
  }

  @Test func generalizedInflation() {
    // car::vif(lm(y60 ~ level + x60))[, 1]
    let result = LinearRegression(ModelData.byLevel(NumericData.y60), terms: [1..<3, 3..<4])
    expectClose(result.inflation.factors[0], 1.0060533139150516)
    expectClose(result.inflation.factors[1], 1.0060533139150516)
    #expect(result.inflation.estimates.map(\.measure) == [.gvif, .vif])
    #expect(result.inflation.estimates.map(\.place) == [.term(1), .term(3)])
    #expect(result.inflation.estimates[0].df == 2)
  }

  @Test func withoutIntercept() {
    // lm(y12 ~ 0 + x12)
    let result = LinearRegression(
      DesignPatterns(rows: NumericData.x12.map { [$0] }, outcomes: NumericData.y12))
    expectClose(result.coefficients[0].value, 0.24162210338680931)
    expectClose(result.coefficients[0].standardError, 0.02633757358827701)
    expectClose(result.rSquared, 0.88440899518212368)
    expectClose(result.adjustedRSquared, 0.8739007220168622)
    expectClose(result.f, 84.163114269414493)
    expectClose(result.logLikelihood, -19.160181266698245)
    expectClose(result.aic, 42.320362533396491)
  }

  @Test func dependentColumnsAreNamed() {
    let rows = NumericData.x12.map { [1, $0, 3 - 2 * $0, $0 * $0] }
    let result = LinearRegression(DesignPatterns(rows: rows, outcomes: NumericData.y12))
    let without = LinearRegression(
      DesignPatterns(rows: rows.map { [$0[0], $0[1], $0[3]] }, outcomes: NumericData.y12))
    #expect(result.coefficients[2].value == nil)
    #expect(result.estimates[2].note == "a linear combination of the columns before it")
    #expect(result.estimates[2].place == .term(2))
    expectClose(result.coefficients[3].value, without.coefficients[2].value ?? 0)
    expectClose(result.aic, without.aic ?? 0)
    #expect(result.inflation.factors[1] == nil)
  }

  @Test func refusalsSayWhy() {
    func notes(_ rows: [[Double]], _ outcomes: [Double]) -> [String] {
      var seen: [String] = []
      for row in LinearRegression(DesignPatterns(rows: rows, outcomes: outcomes)).estimates {
        if !seen.contains(row.note) { seen.append(row.note) }
      }
      return seen
    }
    #expect(notes([], []) == ["no respondents"])
    #expect(
      notes([[1, 2], [1, 3]], [4, 6]) == ["no respondents left over to estimate the error"])
    #expect(notes([[1, 2], [1, 3], [1, 5]], [4, 4, 4]) == ["the outcome does not vary"])
    #expect(notes([[1, 2], [1, 3], [1, 5]], [4, 6, 10]) == ["the fit is perfect"])
    #expect(
      notes([[1, 2], [1, .nan], [1, 5]], [4, 6, 10]) == ["the values are too large to compute with"])
    #expect(notes([[1], [1], [1]], [4, 6, 10]) == ["", "no predictors"])
    let perfect = LinearRegression(DesignPatterns(rows: [[1, 2], [1, 3], [1, 5]], outcomes: [4, 6, 10]))
    expectClose(perfect.coefficients[1].value, 2)
    #expect(perfect.coefficients[1].standardError == nil)
    let constant = LinearRegression(DesignPatterns(rows: [[1, 7], [1, 7], [1, 7]], outcomes: [4, 6, 11]))
    expectClose(constant.coefficients[0].value, 7)
    #expect(constant.coefficients[1].value == nil && constant.f == nil)
  }
}
