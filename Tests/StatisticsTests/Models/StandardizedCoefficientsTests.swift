import Testing

@testable import Statistics

// Reference/models.R
@Suite struct StandardizedCoefficientsTests {
  private let cars = DesignPatterns(
    rows: Cars.miles.indices.map {
      [1, Cars.weight[$0], Cars.power[$0], Cars.cylinders[$0] == 6 ? 1 : 0, Cars.cylinders[$0] == 8 ? 1 : 0]
    }, outcomes: Cars.miles)

  /// coef(fit)[-1] * apply(model.matrix(fit)[, -1], 2, sd) / sd(mpg)
  @Test func asR() {
    let found = StandardizedCoefficients(cars, LinearRegression(cars))
    for (own, expected) in zip(
      found.coefficients,
      [-0.5164916706976106, -0.26301212833676335, -0.23408789847885886, -0.2664262460538172])
    { expectClose(own.value, expected) }
    #expect(found.estimates.map(\.place) == (1...4).map { .term($0) })
  }

  /// Of one predictor it is the correlation; units do not matter.
  @Test func isTheCorrelation() {
    let one = DesignPatterns(
      rows: Cars.weight.map { [1, 453.6 * $0] }, outcomes: Cars.miles.map { 0.425 * $0 })
    let found = StandardizedCoefficients(one, LinearRegression(one)).coefficients[0].value
    // cor(mtcars$mpg, mtcars$wt)
    expectClose(found, -0.8676593765172278)
  }

  @Test func nothingToStandardize() {
    let constant = DesignPatterns(rows: [[1, 2], [1, 3], [1, 4]], outcomes: [5, 5, 5])
    let same = DesignPatterns(rows: [[1, 2], [1, 2], [1, 2]], outcomes: [5, 6, 8])
    for patterns in [constant, same] {
      let found = StandardizedCoefficients(patterns, LinearRegression(patterns)).estimates
      #expect(found.count == 1 && found[0].value == nil && !found[0].note.isEmpty)
    }
  }
}
