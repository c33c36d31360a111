import Statistics
import Testing

@Suite(.enabled(if: SharedData.hasNIST, "needs ../shared/data/nist, or TEARSHEET_SHARED"))
struct NISTRegressionTests {
  // Certified: https://www.itl.nist.gov/div898/strd/lls/lls.shtml
  @Test func longley() {
    let rows = SharedData.nist("Longley.dat", after: "Data:").filter { $0.count == 7 }
    #expect(rows.count == 16)
    let result = LinearRegression(
      DesignPatterns(rows: rows.map { [1] + $0[1...] }, outcomes: rows.map { $0[0] }))
    let certified = [
      (-3482258.63459582, 890420.383607373), (15.0618722713733, 84.9149257747669),
      (-0.358191792925910E-01, 0.334910077722432E-01), (-2.02022980381683, 0.488399681651699),
      (-1.03322686717359, 0.214274163161675), (-0.511041056535807E-01, 0.226073200069370),
      (1829.15146461355, 455.478499142212),
    ]
    for (coefficient, expected) in zip(result.coefficients, certified) {
      #expect(digits(coefficient.value, expected.0) >= 10)
      #expect(digits(coefficient.standardError, expected.1) >= 10)
    }
    #expect(digits(result.residualDeviation, 304.854073561965) >= 10)
    #expect(digits(result.rSquared, 0.995479004577296) >= 10)
    #expect(digits(result.f, 330.285339234588) >= 10)
  }

  @Test func norris() {
    let rows = SharedData.nist("Norris.dat", after: "Data:").filter { $0.count == 2 }
    #expect(rows.count == 36)
    let columns = [rows.map { $0[1] }, rows.map { $0[0] }]
    for result in [
      LinearRegression(DesignPatterns(rows: rows.map { [1, $0[1]] }, outcomes: rows.map { $0[0] })),
      LinearRegression(crossProducts(columns), outcome: 1, predictors: [0]),
    ] {
      #expect(digits(result.coefficients[0].value, -0.262323073774029) >= 11)
      #expect(digits(result.coefficients[1].value, 1.00211681802045) >= 13)
      #expect(digits(result.coefficients[0].standardError, 0.232818234301152) >= 10)
      #expect(digits(result.coefficients[1].standardError, 0.429796848199937E-03) >= 10)
      #expect(digits(result.residualDeviation, 0.884796396144373) >= 10)
      #expect(digits(result.rSquared, 0.999993745883712) >= 12)
      #expect(digits(result.f, 5436385.54079785) >= 10)
    }
  }
}
