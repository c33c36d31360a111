import Testing

@testable import Statistics

// Reference/models.R
@Suite struct ROCAreaTests {
  private func area(_ rows: [[Double]], _ outcomes: [Double]) -> ROCArea {
    let patterns = DesignPatterns(rows: rows, outcomes: outcomes)
    return ROCArea(patterns, LogisticRegression(patterns))
  }

  /// pROC::ci.auc(pROC::roc(vs, fitted(glm(vs ~ wt))), method = "delong")
  @Test func asPROC() {
    let found = area(Cars.weight.map { [1, $0] }, Cars.isStraight)
    expectClose(found.area, 0.84126984126984128)
    expectClose(found.standardError, 0.068568702711827342)
    expectClose(found.interval?.low, 0.70687765348802578)
    expectClose(found.interval?.high, 0.97566202905165678)
  }

  /// Four risks for all.
  @Test func ties() {
    let found = area(
      Cars.gears.indices.map { [1, Cars.gears[$0] == 4 ? 1 : 0, Cars.carburetors[$0] > 2 ? 1 : 0] },
      Cars.isManual)
    expectClose(found.area, 0.70850202429149800)
    expectClose(found.interval?.low, 0.51683117760376263)
    expectClose(found.interval?.high, 0.90017287097923337)
  }

  /// Against every pair, by the definition.
  @Test func everyPair() {
    let rows = Cars.power.map { [1, ($0 / 40).rounded()] }
    let found = area(rows, Cars.isManual)
    let slope =
      LogisticRegression(DesignPatterns(rows: rows, outcomes: Cars.isManual)).coefficients[1].value ?? 0
    var (sum, pairs) = (0.0, 0.0)
    for (one, event) in zip(rows, Cars.isManual) where event == 1 {
      for (other, outcome) in zip(rows, Cars.isManual) where outcome == 0 {
        let difference = (one[1] - other[1]) * slope
        sum += difference > 0 ? 1 : difference == 0 ? 0.5 : 0
        pairs += 1
      }
    }
    expectClose(found.area, sum / pairs)
  }

  @Test func refusals() {
    #expect(
      area([[1, 1], [1, 2], [1, 3], [1, 4]], [0, 0, 1, 1]).estimates[0].note == "separation: risks of 0 or 1")
    let one = area([[1, 0], [1, 1], [1, 0], [1, 1]], [0, 0, 0, 1])
    #expect(one.standardError == nil && !one.estimates[0].note.isEmpty)
    #expect(area([], []).area == nil)
  }
}
