import Testing

@testable import Statistics

@Suite struct NewtonFitTests {
  private let outcomes = [1.0, 3, 5, 11]
  private let design = [1.0, 0, 1, 1, 1, 2, 1, 3]

  private func squares(_ predictors: [Double]) -> Double {
    zip(outcomes, predictors).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  private func solve(_ predictors: [Double], times factor: Double = 1) -> LeastSquares {
    LeastSquares(
      design: design, columns: 2, outcomes: zip(outcomes, predictors).map { factor * ($0 - $1) },
      weights: [1, 1, 1, 1], tolerance: 0)
  }

  private func fit(
    _ solve: ([Double]) -> LeastSquares, deviance: (([Double]) -> Double)? = nil,
    isAway: ([Double], Double) -> Bool = { _, _ in false }
  ) -> NewtonFit {
    NewtonFit(
      design, from: [0, 0], predictors: [0, 0, 0, 0], deviance: deviance ?? squares, solve: solve,
      isAway: isAway)
  }

  /// A sum of squares is at its lowest after one step: y = 0.2 + 3.2 x.
  @Test func aParabola() {
    let fit = fit { solve($0) }
    guard case .converged = fit.outcome else { return #expect(Bool(false), "\(fit.outcome)") }
    expectClose(fit.coefficients[0], 0.2, relative: 1e-12)
    expectClose(fit.coefficients[1], 3.2, relative: 1e-12)
    expectClose(fit.deviance, 4.8, relative: 1e-12)
  }

  /// A first step five times as long as it should be is halved until the deviance falls.
  @Test func tooLongSteps() {
    let fit = fit { solve($0, times: $0 == [0, 0, 0, 0] ? 5 : 1) }
    guard case .converged = fit.outcome else { return #expect(Bool(false), "\(fit.outcome)") }
    expectClose(fit.coefficients[1], 3.2, relative: 1e-12)
  }

  /// A deviance that always falls, and steps that never become shorter: only who asks knows whether that is separation.
  @Test func forEver() {
    let same = solve([0, 0, 0, 0])
    let away = fit({ _ in same }, deviance: { -$0[3] }, isAway: { _, _ in true })
    guard case .away(let step, let moves, let longest) = away.outcome else {
      return #expect(Bool(false), "\(away.outcome)")
    }
    #expect(step == same.coefficients)
    #expect(longest == moves.max())
    guard case .unfinished = fit({ _ in same }, deviance: { -$0[3] }).outcome else {
      return #expect(Bool(false))
    }
  }
}
