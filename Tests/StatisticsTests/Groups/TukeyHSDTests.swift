import Statistics
import Testing

// Reference/numeric.R, "several groups". R's rows are second − first.
@Suite struct TukeyHSDTests {
  @Test func agreesWithR() {
    // TukeyHSD(aov(y ~ g)): difference, lower, upper, adjusted p
    let expected: [[Double]] = [
      [1.3095238095238093, -0.1012871718245536, 2.7203347908721724, 0.074311455339080124],
      [2.3666666666666663, 0.83113946012377959, 3.9021938732095531, 0.0019673897062204571],
      [0.16666666666666696, -1.4702108354256971, 1.803544168759031, 0.99140463558436431],
      [1.0571428571428569, -0.42769284475874447, 2.5419785590444581, 0.22024276371736107],
      [-1.1428571428571423, -2.7322788038597721, 0.44656451814548737, 0.21322542056403537],
      [-2.1999999999999993, -3.9010929996342423, -0.49890700036575608, 0.0089276822883275209],
    ]
    let tukey = TukeyHSD(NumericData.likert.map { Sample($0) })
    #expect(
      tukey.pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]])
    for (pair, row) in zip(tukey.pairs, expected) {
      expectClose(pair.difference, -row[0])
      // R's qtukey stops at 1e-4 of a probability and its ptukey keeps about 10 digits.
      expectClose(pair.interval?.low, -row[2], relative: 1e-6)
      expectClose(pair.interval?.high, -row[1], relative: 1e-6)
      expectClose(pair.adjustedP, row[3], relative: 1e-9)
    }
    expectClose(TukeyHSD(NumericData.groups.map { Sample($0) }).pairs[1].adjustedP, 0.68844462531913986)
  }

  @Test func twoGroupsAreTheTTest() {
    let a = Sample(NumericData.heights)
    let b = Sample(NumericData.controls)
    let tukey = TukeyHSD([a, b]).pairs[0]
    let t = StudentTTest(a, b)
    expectClose(tukey.adjustedP, t.pValue ?? 0)
    expectClose(tukey.interval?.low, t.interval?.low ?? 0)
  }

  @Test func emptyAndConstantGroups() {
    let tukey = TukeyHSD([Sample([1, 2]), Sample([]), Sample([4, 6])])
    #expect(tukey.estimates.map(\.place) == [.contrast(0, 2)])
    #expect(TukeyHSD([Sample]()).estimates.isEmpty)
    let constant = TukeyHSD([Sample([1, 1]), Sample([2, 2])]).estimates
    #expect(constant[0].value == -1 && constant[0].pValue == nil && constant[0].interval == nil)
    #expect(constant[0].note == "all values are equal within each group")
  }
}
