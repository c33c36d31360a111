/// Newton's method for models with one linear predictor a respondent, whose likelihood has one peak or rises for ever: each
/// step is a weighted least squares solved by reflections, halved where it would raise the deviance, until no linear
/// predictor moves by 1e-9.
struct NewtonFit {
  enum Outcome {
    case converged
    /// The coefficients' and the predictors' step in a direction along which the likelihood rises for ever, and how far it
    /// moves a row at the most.
    case away(step: [Double], moves: [Double], longest: Double)
    case unfinished
  }

  private(set) var coefficients: [Double]
  private(set) var predictors: [Double]
  private(set) var deviance: Double
  private(set) var outcome = Outcome.unfinished

  /// - Parameters:
  ///   - slack: by how much a step may raise the deviance, besides rounding.
  ///   - solve: the Newton step at these predictors.
  ///   - isAway: whether nobody's answer speaks against moving so for ever. Where a direction separates the outcomes each
  ///     step moves by about 1 while all else converges, so it is asked of steps that are long after 30 rounds.
  init(
    _ design: [Double], from coefficients: [Double], predictors: [Double], slack: Double = 0,
    deviance ofPredictors: ([Double]) -> Double, solve: ([Double]) -> LeastSquares,
    isAway: ([Double], _ longest: Double) -> Bool
  ) {
    (self.coefficients, self.predictors) = (coefficients, predictors)
    deviance = ofPredictors(predictors)
    for round in 1...60 {
      let solution = solve(self.predictors)
      guard solution.kept.count == coefficients.count else { return }
      var step = solution.coefficients
      var moves = LinearPredictor.product(design, step, rows: predictors.count)
      var next = zip(self.predictors, moves).map(+)
      var nextDeviance = ofPredictors(next)
      let allowed = deviance * (1 + 1e-10) + slack
      var halvings = 0
      while !(nextDeviance <= allowed), halvings < 40 {
        step = step.map { $0 / 2 }
        moves = moves.map { $0 / 2 }
        next = zip(self.predictors, moves).map(+)
        nextDeviance = ofPredictors(next)
        halvings += 1
      }
      guard nextDeviance <= allowed else { return }
      self.coefficients = zip(self.coefficients, step).map(+)
      self.predictors = next
      deviance = nextDeviance
      let longest = moves.reduce(0) { max($0, abs($1)) }
      if longest < 1e-9 {
        outcome = .converged
        return
      }
      if round >= 30, longest > 0.1, isAway(moves, longest) {
        outcome = .away(step: step, moves: moves, longest: longest)
        return
      }
    }
  }
}
