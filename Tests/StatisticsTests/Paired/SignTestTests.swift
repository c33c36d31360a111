import Statistics
import Testing

// Reference/paired.R, "means".
@Suite struct SignTestTests {
  @Test(arguments: [
    (PairedData.pressure, [5, 9], [1, 0.55555555555555558, 0.21200850677886807, 0.86300433773483343]),
    (
      PairedData.depression, [7, 9],
      [0.17968750000000006, 0.77777777777777779, 0.39990642628368789, 0.97185502652210176]
    ),
    (
      PairedData.large, [18, 70],
      [5.849547318695868e-05, 0.25714285714285712, 0.16006989093240276, 0.37561438572367711]
    ),
    (
      PairedData.ratings, [1, 9],
      [0.039062499999999986, 0.1111111111111111, 0.0028091367465992146, 0.48249651491733703]
    ),
  ])
  func agreesWithR(_ pairs: PairCounts, _ counts: [Int], _ expected: [Double]) {
    let test = SignTest(pairs)
    #expect([test.positive, test.changed] == counts)
    expectClose(test.pValue, expected[0])
    expectClose(test.estimates[0].value, expected[1])
    expectClose(test.estimates[0].interval?.low, expected[2])
    expectClose(test.estimates[0].interval?.high, expected[3])
    #expect(test.estimates[0].n == pairs.count)
  }
}
