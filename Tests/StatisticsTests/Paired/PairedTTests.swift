import Statistics
import Testing

// Reference/paired.R, "means": paired t, d_z and d_av.
@Suite struct PairedTTests {
  @Test(arguments: [
    (
      PairedData.pressure,
      [0.63629668947624218, 9, 0.54042557932654367, 2.4, -6.1324617910312176, 10.932461791031216],
      [0.20121468063698172, -0.43069314853535434, 0.82235808987874259],
      [0.23003077488701582, -0.49237301365130798, 0.94012856343567308]
    ),
    (
      PairedData.depression,
      [
        3.0353754156485913, 8, 0.016176627434908095, 0.43188888888888888, 0.10377871227216852,
        0.75999906550560925,
      ],
      [1.0117918052161969, 0.17714760906643476, 1.8071690619383318],
      [0.56812390583325745, 0.099468873984743342, 1.014730442247501]
    ),
    (
      PairedData.large,
      [
        -4.9933859352984262, 69, 4.2787388734426993e-06, -18.517142857142858, -25.915066775381945,
        -11.119218938903771,
      ],
      [-0.59682377273166587, -0.84945401855239533, -0.34050631036006712],
      [-0.63388943400203512, -0.90220924774225719, -0.3616534096159541]
    ),
    (
      PairedData.ratings,
      [-3.3166247903553998, 11, 0.006872303308921115, -1, -1.6636219950149345, -0.33637800498506565],
      [-0.9574271077563381, -1.6331625510033101, -0.25289494871588036],
      [-0.8660254037844386, -1.4772511100011754, -0.22875208807274897]
    ),
  ])
  func agreesWithR(_ pairs: PairCounts, _ t: [Double], _ dz: [Double], _ dav: [Double]) {
    let test = PairedT(pairs)
    expectClose(test.t, t[0])
    #expect(test.df == t[1])
    expectClose(test.pValue, t[2])
    expectClose(test.difference.mean, t[3])
    expectClose(test.estimates[1].interval?.low, t[4])
    expectClose(test.estimates[1].interval?.high, t[5])
    let effects = PairedEffectSizes(pairs)
    for (row, expected) in zip(effects.estimates, [dz, dav]) {
      expectClose(row.value, expected[0])
      expectClose(row.interval?.low, expected[1])
      expectClose(row.interval?.high, expected[2])
    }
  }

  @Test func theOtherWayRound() {
    let one = PairedT(PairedData.pressure)
    let other = PairedT(PairCounts(x: PairedData.second, y: PairedData.first))
    #expect(other.t == one.t.map { -$0 } && other.pValue == one.pValue)
  }

  @Test func refusalsSayWhy() {
    func notes(_ x: [Double], _ y: [Double]) -> Set<String> {
      let pairs = PairCounts(x: x, y: y)
      return Set((PairedT(pairs).estimates + PairedEffectSizes(pairs).estimates).map(\.note))
    }
    #expect(notes([1, 2, 3], [2, 3, 4]) == ["all differences are equal"])
    #expect(notes([1], [2]) == ["needs at least 2 values"])
    #expect(notes([], []) == ["needs at least 2 values"])
    #expect(PairedT(PairCounts(x: [1, 2, 3], y: [2, 3, 4])).difference.mean == -1)
  }
}
