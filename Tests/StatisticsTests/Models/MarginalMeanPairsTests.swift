import Testing

@testable import Statistics

// Reference/calibration.R
@Suite struct MarginalMeanPairsTests {
  private let weight = Cars.weight.reduce(0, +) / Double(Cars.weight.count)

  private func check(_ pairs: MarginalMeanPairs, _ expected: [[Double]]) {
    #expect(pairs.pairs.count == expected.count)
    for (pair, row) in zip(pairs.pairs, expected) {
      expectClose(pair.difference, row[0], relative: 1e-9)
      expectClose(pair.standardError, row[1], relative: 1e-9)
      expectClose(pair.interval?.low, row[3], relative: 1e-6)
      expectClose(pair.interval?.high, row[4], relative: 1e-6)
      expectClose(pair.q, abs(row[5]) * 2.0.squareRoot(), relative: 1e-9)
      expectClose(pair.adjustedP, row[6], relative: 1e-6)
    }
  }

  /// Gears 4 and 5 beside 3, further columns and weight; the rows of the three levels.
  private func gears(_ further: [[Double]], mean: [Double]) -> (DesignPatterns, [[Double]]) {
    func levels(_ gears: Double) -> [Double] { [1, gears == 4 ? 1 : 0, gears == 5 ? 1 : 0] }
    let patterns = DesignPatterns(
      rows: Cars.weight.indices.map { place in
        levels(Cars.gears[place]) + further.map { $0[place] } + [Cars.weight[place]]
      }, outcomes: Cars.miles)
    return (patterns, [3, 4, 5].map { levels($0) + mean + [weight] })
  }

  /// pairs(emmeans(lm(mpg ~ factor(gear) + factor(am) + wt), ~ gear), infer = TRUE)
  @Test func besideAFactor() {
    let (patterns, rows) = gears([Cars.isManual], mean: [0.5])
    let pairs = MarginalMeanPairs(patterns, LinearRegression(patterns), at: rows)
    check(
      pairs,
      [
        [
          -2.0769098863435560, 1.7343016798459250, 27, -6.3769681504229379, 2.2231483777358254,
          -1.19754821809782719, 0.46480756274671164,
        ],
        [
          1.0614545056560625, 2.3844910568589137, 27, -4.8506948013667301, 6.9736038126788547,
          0.44514929196434683, 0.89694362818754902,
        ],
        [
          3.1383643919996187, 1.7161367206671918, 27, -1.1166553509615014, 7.3933841349607388,
          1.82873797536334970, 0.17944108953638216,
        ],
      ])
    #expect(pairs.pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
    #expect(pairs.estimates.allSatisfy { $0.df == 3 && $0.df2 == 27 && $0.method == "tukey" && $0.n == 32 })
  }

  @Test func atAnotherLevel() {
    let (patterns, rows) = gears([], mean: [])
    check(
      MarginalMeanPairs(patterns, LinearRegression(patterns), at: rows, level: 0.9),
      [
        [
          -2.16305363463117750, 1.4485391531022034, 28, -5.26221593688266864, 0.93610866762031364,
          -1.49326556344629280, 0.30935360063476347,
        ],
        [
          0.91206226233366583, 1.7519378390948128, 28, -2.83622420626653415, 4.66034873093386537,
          0.52060195400820164, 0.86196254540888984,
        ],
        [
          3.07511589696484311, 1.5517601958824103, 28, -0.24488873729984073, 6.39512053122952651,
          1.98169530648140824, 0.13541137535405168,
        ],
      ])
  }

  /// Of groups of one size and no other predictor: Tukey's own differences.
  @Test func withoutOthersTheyAreTukeys() {
    let groups: [[Double]] = [[1, 2, 4, 7], [3, 5, 8, 9], [2, 8, 9, 12]]
    let rows = [[1.0, 0, 0], [1, 1, 0], [1, 0, 1]]
    let patterns = DesignPatterns(
      rows: groups.indices.flatMap { group in groups[group].map { _ in rows[group] } },
      outcomes: groups.flatMap(\.self))
    let pairs = MarginalMeanPairs(patterns, LinearRegression(patterns), at: rows).pairs
    for (pair, own) in zip(pairs, TukeyHSD(groups.map { Sample($0) }).pairs) {
      expectClose(pair.difference, own.difference)
      expectClose(pair.adjustedP, own.adjustedP ?? .nan, relative: 1e-9)
      expectClose(pair.interval?.low, own.interval?.low ?? .nan, relative: 1e-9)
    }
  }

  @Test func refusals() {
    let few = DesignPatterns(rows: [[1, 0], [1, 1]], outcomes: [2, 3])
    let none = MarginalMeanPairs(few, LinearRegression(few), at: [[1, 0], [1, 1]])
    #expect(none.estimates.map(\.note) == ["no respondents left over to estimate the error"])
    #expect(MarginalMeanPairs(few, LinearRegression(few), at: [[1, 0]]).pairs.isEmpty)
    // Nobody has the second and third level together: the mean of the third is not estimable.
    let gap = DesignPatterns(
      rows: [[1, 0, 0], [1, 0, 0], [1, 1, 1], [1, 1, 1], [1, 1, 1]], outcomes: [1, 2, 4, 5, 7])
    let pairs = MarginalMeanPairs(gap, LinearRegression(gap), at: [[1, 0, 0], [1, 1, 1], [1, 0, 1]]).pairs
    #expect(pairs.map { $0.adjustedP != nil } == [true, false, false])
    // All the same within levels: no error.
    let exact = DesignPatterns(rows: [[1, 0], [1, 0], [1, 1], [1, 1]], outcomes: [1, 1, 2, 2])
    let row = MarginalMeanPairs(exact, LinearRegression(exact), at: [[1, 0], [1, 1]]).estimates[0]
    #expect(row.pValue == nil && !row.note.isEmpty)
  }
}
