import Statistics
import Testing

// Reference/counts-and-orders.R.
@Suite struct NestedModelsTests {
  /// 1, wt, cyl 6, cyl 8, hp: the first columns of them.
  private static func cars(_ columns: Int) -> DesignPatterns {
    let rows = Cars.weight.indices.map { row -> [Double] in
      let cylinders = Cars.cylinders[row]
      return Array(
        [1, Cars.weight[row], cylinders == 6 ? 1 : 0, cylinders == 8 ? 1 : 0, Cars.power[row]].prefix(columns)
      )
    }
    return DesignPatterns(rows: rows, outcomes: Cars.miles)
  }

  @Test func blocksOfLinearRegressionAgreeWithR() {
    let models = [1, 2, 4, 5].map { LinearRegression(Self.cars($0)) }
    let result = NestedModels(models)
    // anova(smaller, larger): ΔR², F, df, df2, p
    for (change, row) in zip(
      result.changes,
      [
        [7.5283279365826439e-01, 9.1375325003761745e+01, 1, 30, 1.2939587013505207e-10],
        [0.0845997316386581932, 7.2855670859405519124, 2, 28, 0.0028353021597624091],
        [0.019786927165274970, 3.741735430178108945, 1, 27, 0.063612686401873619],
      ])
    {
      expectClose(change?.rSquared, row[0])
      expectClose(change?.statistic, row[1])
      #expect(change?.df == row[2] && change?.df2 == row[3])
      expectClose(change?.pValue, row[4])
    }
    // What the blocks explain adds up to what the model explains.
    let sum = result.changes.compactMap { $0?.rSquared }.reduce(0, +)
    expectClose(sum, models[3].rSquared ?? 0)
    #expect(result.estimates.map(\.place) == [.at(0), .at(1), .at(2)])
    // One column: F is its squared t.
    let t = models[3].coefficients[4].statistic ?? 0
    expectClose(result.changes[2]?.statistic, t * t)
  }

  private static func straight(_ columns: Int) -> DesignPatterns {
    DesignPatterns(
      rows: zip(Cars.weight, Cars.isManual).map { Array([1, $0, $1].prefix(columns)) },
      outcomes: Cars.isStraight)
  }

  @Test func blocksOfLogisticRegressionAgreeWithR() {
    let models = (1...3).map { LogisticRegression(Self.straight($0)) }
    let rows = models.map { $0.estimates.first { $0.measure == .logLikelihood }! }
    let result = NestedModels(likelihoods: rows)
    // anova(smaller, larger, test = "LRT")
    expectClose(result.changes[1]?.statistic, 9.8349842239987204)
    #expect(result.changes[1]?.df == 1)
    expectClose(result.changes[1]?.pValue, 0.0017122375083489596)
    expectClose(result.changes[0]?.statistic, models[1].likelihoodRatio?.chiSquare ?? 0)
  }

  @Test func whatCannotBeComparedSaysWhy() {
    let once = Self.cars(2)
    let twice = DesignPatterns(rows: Cars.weight.map { [1, $0, 2 * $0] }, outcomes: Cars.miles)
    let same = NestedModels([once, twice].map { LinearRegression($0) })
    #expect(same.changes == [nil] && same.estimates[0].note == "adds nothing to the blocks before it")
    let constant = DesignPatterns(rows: [[1, 1], [1, 2], [1, 3]], outcomes: [4, 4, 4])
    let flat = NestedModels([constant, constant].map { LinearRegression($0) })
    #expect(flat.estimates[0].note == "the outcome does not vary" && flat.estimates[0].pValue == nil)
    let nobody = DesignPatterns(columns: 2, design: [], outcomes: [], counts: [])
    let none = [nobody, nobody].map {
      LogisticRegression($0).estimates.first { $0.measure == .logLikelihood }!
    }
    #expect(NestedModels(likelihoods: none).estimates[0].note == "no respondents")
    #expect(NestedModels([LinearRegression]()).estimates.isEmpty)
  }

  @Test func separatedAnswersHaveTheLimitAndSaySo() {
    let outcomes: [Double] = [0, 1, 0, 1, 0, 1, 1, 1, 1]
    let rows = outcomes.indices.map { [1, $0 > 5 ? 1.0 : 0] }
    let models = [1, 2].map { columns in
      LogisticRegression(DesignPatterns(rows: rows.map { Array($0.prefix(columns)) }, outcomes: outcomes))
    }
    let result = NestedModels(
      likelihoods: models.map { $0.estimates.first { $0.measure == .logLikelihood }! })
    #expect(result.changes[0] != nil && result.estimates[0].note == "separation: the likelihood's limit")
  }
}
