import Foundation
import Statistics
import Testing

// Reference/counts-and-orders.R.
@Suite struct MarginalEffectsTests {
  private func check(_ effect: Coefficient, _ row: [Double]) {
    expectClose(effect.value, row[0])
    expectClose(effect.standardError, row[1], relative: 1e-8)
    expectClose(effect.statistic, row[2], relative: 1e-8)
    expectClose(effect.pValue, row[3], relative: 1e-6)
    expectClose(effect.interval?.low, row[4], relative: 1e-8)
    expectClose(effect.interval?.high, row[5], relative: 1e-8)
  }

  @Test func agreesWithItsDefinitionInR() {
    // glm(vs ~ wt + am)
    let design = zip(Cars.weight, Cars.isManual).map { [1, $0, $1] }
    let patterns = DesignPatterns(rows: design, outcomes: Cars.isStraight)
    let result = MarginalEffects(
      patterns, LogisticRegression(patterns),
      changes: [
        .level(design.flatMap { [1, $0[1], 1] }, reference: design.flatMap { [1, $0[1], 0] }),
        .slope(design.flatMap { _ in [0, 1, 0] }),
      ])
    check(
      result.effects[0],
      [
        -3.6029572191351661e-01, 7.0381833180204759e-02, -5.1191579649683172e+00, 3.0690282508653347e-07,
        -4.9824158011262409e-01, -2.2234986371440912e-01,
      ])
    check(
      result.effects[1],
      [
        -6.8447908198969942e-01, 8.3132561109294026e-02, -8.2335858880832227e+00, 1.8169100503355606e-16,
        -8.4741590770649089e-01, -5.2154225627290796e-01,
      ])
    #expect(result.estimates.map(\.place) == [.at(0), .at(1)] && result.estimates[0].n == 32)
  }

  @Test func productsMoveAlong() {
    // glm(I(carb > 1) ~ mpg * am)
    func row(_ miles: Double, _ manual: Double) -> [Double] { [1, miles, manual, miles * manual] }
    let cars = zip(Cars.miles, Cars.isManual)
    let patterns = DesignPatterns(
      rows: cars.map { row($0, $1) }, outcomes: Cars.carburetors.map { $0 > 1 ? 1 : 0 })
    let result = MarginalEffects(
      patterns, LogisticRegression(patterns),
      changes: [
        .level(cars.flatMap { row($0.0, 1) }, reference: cars.flatMap { row($0.0, 0) }),
        .slope(cars.flatMap { [0, 1, 0, $0.1] }),
      ])
    check(
      result.effects[0],
      [
        0.14133097492942709, 0.12620365189063615, 1.11986438436741720, 0.26277155748867853,
        -0.10602363749365001, 0.38868558735250419,
      ])
    check(
      result.effects[1],
      [
        -0.0363154053974981128, 0.0130121059800947462, -2.7908937610139021857, 0.0052562721953428038,
        -0.0618186644815020697, -0.0108121463134941459,
      ])
  }

  /// One binary predictor: the difference of the two shares, and Wald's error of it.
  @Test func aTableHasItsRiskDifference() {
    let patterns = DesignPatterns(
      columns: 2, design: [1, 1, 1, 1, 1, 0, 1, 0], outcomes: [1, 0, 1, 0], counts: [12, 8, 5, 9])
    let everyone = [Double](repeating: 1, count: 8)
    let nobody = [1, 0, 1, 0, 1, 0, 1, 0].map(Double.init)
    let effect = MarginalEffects(
      patterns, LogisticRegression(patterns), changes: [.level(everyone, reference: nobody)]
    ).effects[0]
    let (p, q) = (12.0 / 20, 5.0 / 14)
    expectClose(effect.value, p - q)
    expectClose(effect.standardError, (p * (1 - p) / 20 + q * (1 - q) / 14).squareRoot())
  }

  @Test func whatHasNoneSaysWhy() {
    let separated = DesignPatterns(
      rows: (0..<8).map { [1, Double($0)] }, outcomes: [0, 0, 0, 0, 1, 1, 1, 1])
    let constant = DesignPatterns(rows: (0..<4).map { [1, Double($0)] }, outcomes: [1, 1, 1, 1])
    let nobody = DesignPatterns(columns: 2, design: [], outcomes: [], counts: [])
    let refused: [(DesignPatterns, String)] = [
      (separated, "separation: risks of 0 or 1"), (constant, "the outcome does not vary"),
      (nobody, "no respondents"),
    ]
    for (patterns, note) in refused {
      let rises: [Double] = patterns.outcomes.flatMap { _ in [0.0, 1.0] as [Double] }
      let result = MarginalEffects(patterns, LogisticRegression(patterns), changes: [.slope(rises)])
      #expect(result.estimates.map(\.note) == [note] && result.effects[0].value == nil)
    }
  }
}
