import Statistics
import Testing

// Reference/paired.R, "means": the signed-rank test, its effect size and its estimate, and the sign test.
@Suite struct WilcoxonSignedRankTests {
  @Test(arguments: [
    (
      PairedData.pressure, false, [27, 0.6352893188352069],
      [0.19999999999999996, -0.48733274548134148, 0.73431188833454797]
    ),
    (
      PairedData.depression, true, [40, 0.0390625],
      [0.77777777777777768, 0.29536312933624187, 0.94415590192008148]
    ),
    (
      PairedData.large, false, [510, 1.8372999769542825e-05],
      [-0.58953722334004022, -0.73819581069899054, -0.38627124244971595]
    ),
    (
      PairedData.ratings, false, [2.5, 0.017622090962324442],
      [-0.88888888888888884, -0.97332612423266474, -0.59237542047972669]
    ),
  ])
  func agreesWithR(_ pairs: PairCounts, _ isExact: Bool, _ test: [Double], _ effect: [Double]) {
    let wilcoxon = WilcoxonSignedRank(pairs)
    #expect(wilcoxon.isExact == isExact && wilcoxon.estimates[0].method == (isExact ? "exact" : "normal"))
    expectClose(wilcoxon.v, test[0])
    expectClose(wilcoxon.pValue, test[1])
    expectClose(wilcoxon.rankBiserial, effect[0])
    expectClose(wilcoxon.estimates[1].interval?.low, effect[1])
    expectClose(wilcoxon.estimates[1].interval?.high, effect[2])
  }

  /// R's search stops at 1e-12 of its tolerance here, in steps that are not the means of pairs themselves.
  @Test(arguments: [
    (PairedData.pressure, [3.5, -9.5, 15]), (PairedData.depression, [0.46, 0.01, 0.786]),
    (PairedData.large, [-18.075, -26.425, -10.9]), (PairedData.ratings, [-1.5, -2, -0.5]),
  ])
  func pseudomedian(_ pairs: PairCounts, _ expected: [Double]) {
    let change = PairedHodgesLehmann(pairs)
    expectClose(change.shift, expected[0])
    expectClose(change.interval?.low, expected[1])
    expectClose(change.interval?.high, expected[2])
  }

  @Test func pseudomedianByHand() {
    var random = SmallRandom(seed: 5)
    for round in 0..<200 {
      let range = round % 2 == 0 ? -4...4 : -500...500
      let all = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        Double(Int.random(in: range, using: &random))
      }
      let kept = all.filter { $0 != 0 }.sorted()
      var means = kept.indices.flatMap { i in (i..<kept.count).map { (kept[i] + kept[$0]) / 2 } }
      means.sort()
      let middle = means.count / 2
      let pairs = PairCounts(x: all, y: all.map { _ in 0 })
      let change = PairedHodgesLehmann(pairs)
      guard !kept.isEmpty else {
        #expect(change.shift == nil)
        continue
      }
      #expect(
        change.shift == (means.count % 2 == 1 ? means[middle] : (means[middle - 1] + means[middle]) / 2))
      if let low = change.interval?.low, let high = change.interval?.high, let shift = change.shift {
        #expect(low <= shift && shift <= high && means.contains(low) && means.contains(high))
      }
      // V counts the means of pairs above 0, those of 0 as one half.
      let above = means.reduce(0.0) { $0 + ($1 > 0 ? 1 : $1 == 0 ? 0.5 : 0) }
      expectClose(WilcoxonSignedRank(pairs).v, above, relative: 1e-12)
    }
  }

  @Test func exactPByCountingAllSigns() {
    let sizes = [1.0, 2, 3, 4, 5, 6, 7]
    func v(_ signs: Int) -> Double {
      sizes.indices.reduce(0) { $0 + (signs & (1 << $1) != 0 ? sizes[$1] : 0) }
    }
    let all = (0..<128).map(v)
    for signs in [0, 1, 37, 90, 127] {
      let x = sizes.indices.map { signs & (1 << $0) != 0 ? sizes[$0] : -sizes[$0] }
      let extreme = min(v(signs), 28 - v(signs))
      let expected = min(1, 2 * Double(all.filter { $0 <= extreme }.count) / 128)
      expectClose(
        WilcoxonSignedRank(PairCounts(x: x, y: x.map { _ in 0 })).pValue, expected, relative: 1e-14)
    }
  }

  @Test func millionsOfTiedAnswersTakeNoMemory() {
    let pairs = PairCounts(
      x: [1, 2, 3, 4, 5], y: [2, 2, 2, 2, 2], counts: [900_000, 400_000, 300_000, 200_000, 100_000])
    let change = PairedHodgesLehmann(pairs)
    #expect(change.shift == 0.5 || change.shift == 0)
    #expect(WilcoxonSignedRank(pairs).estimates[0].note == "400000 differences of 0 left out")
  }

  @Test func refusalsSayWhy() {
    func notes(_ differences: [Double]) -> Set<String> {
      let pairs = PairCounts(x: differences, y: differences.map { _ in 0 })
      return Set(
        (WilcoxonSignedRank(pairs).estimates + PairedHodgesLehmann(pairs).estimates
          + SignTest(pairs).estimates).map(\.note))
    }
    #expect(notes([]) == ["no values"])
    #expect(notes([0, 0]) == ["no difference is other than 0"])
    let one = PairCounts(x: [1], y: [0])
    #expect(WilcoxonSignedRank(one).pValue == 1 && SignTest(one).pValue == 1)
    #expect(WilcoxonSignedRank(one).estimates[1].note == "no interval: all differences have one sign")
    #expect(PairedHodgesLehmann(one).estimates[0].note == "too few values for an interval at this level")
  }
}
