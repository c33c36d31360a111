import Testing

@testable import Statistics

// Reference/calibration.R
@Suite struct CalibrationTests {
  private let cars = DesignPatterns(rows: Cars.weight.map { [1, $0] }, outcomes: Cars.isStraight)

  /// tapply(fitted(fit), cut(…), mean), of glm(vs ~ wt).
  @Test func groupsOfRisk() {
    let found = Calibration(cars, LogisticRegression(cars))
    let expected: [(n: Int, predicted: Double, events: Int)] = [
      (4, 0.036652016785397742, 0), (3, 0.169983913726543118, 0), (3, 0.231072218047000344, 0),
      (5, 0.290065099064666876, 3), (1, 0.299842104403881704, 0), (3, 0.405395715647434540, 2),
      (3, 0.526474548875164539, 2), (3, 0.668779778238511091, 1), (3, 0.812580593690019115, 2),
      (4, 0.915091007114299249, 4),
    ]
    #expect(found.groups.count == 10)
    for (group, row) in zip(found.groups, expected) {
      expectClose(group.predicted, row.predicted, relative: 1e-9)
      #expect(group.observed == Proportion(successes: row.events, trials: row.n))
    }
    let observed = found.estimates.filter { $0.measure == .observedRisk }
    // prop.test(2, 3, correct = FALSE)
    #expect(observed[5].place == .at(5) && observed[5].n == 3 && observed[5].method == "wilson")
    expectClose(observed[5].interval?.low, 0.20765960080204772, relative: 1e-9)
    expectClose(observed[5].interval?.high, 0.93850805527960379, relative: 1e-9)
  }

  /// Maximum likelihood: as many events as expected, of all.
  @Test func eventsAsExpected() {
    let groups = Calibration(cars, LogisticRegression(cars)).groups
    let expected = groups.reduce(0) { $0 + $1.predicted * Double($1.observed.trials) }
    expectClose(expected, 14, relative: 1e-9)
  }

  @Test func fewRisksAndNone() {
    let two = DesignPatterns(rows: [[1, 0], [1, 0], [1, 1], [1, 1], [1, 1]], outcomes: [0, 1, 0, 1, 1])
    let found = Calibration(two, LogisticRegression(two))
    #expect(found.groups.map(\.observed.trials).reduce(0, +) == 5)
    let alike = DesignPatterns(rows: [[1, 0], [1, 0], [1, 1], [1, 1]], outcomes: [0, 1, 0, 1])
    #expect(Calibration(alike, LogisticRegression(alike)).groups.count == 1)
    let separated = DesignPatterns(rows: [[1, 1], [1, 2], [1, 3], [1, 4]], outcomes: [0, 0, 1, 1])
    #expect(Calibration(separated, LogisticRegression(separated)).estimates.isEmpty)
  }
}
