import Statistics
import Testing

// Reference/groups.R
@Suite struct YuenTTests {
  @Test func agreesWithR() {
    for (x, y, expected) in [
      (
        NumericData.heights, NumericData.controls,
        [
          -7.2766666666666708, 2.7404390072360565, -13.549419764957769, -1.0039135683755722,
          -2.6552923263217409, 8.3572211895311437, 0.02794176359094426,
        ]
      ),
      (
        NumericData.before, NumericData.after,
        [
          -1.1944444444444446, 0.43446129143643364, -2.1426318998768865, -0.24625698901200277,
          -2.7492540025725276, 11.822615600643953, 0.017837166390529638,
        ]
      ),
      (
        NumericData.many, NumericData.more,
        [
          6.7533333333333374, 7.1278381147775933, -7.4738926218982638, 20.98055928856494, 0.94745885422568388,
          66.999607517862898, 0.34680983921574393,
        ]
      ),
    ] {
      let result = YuenT(Sample(x), Sample(y))
      let row = result.estimates[0]
      for (ours, theirs) in zip(
        [
          result.difference, row.standardError, row.interval?.low, row.interval?.high, result.t, result.df,
          result.pValue,
        ], expected)
      {
        expectClose(ours, theirs)
      }
    }
  }

  @Test func outliersHaveLittleSay() {
    let (a, b) = ([3, 4, 5, 6, 7, 8.0], [1, 2, 3, 4, 5, 6.0])
    let result = YuenT(Sample(a), Sample(b))
    let wild = YuenT(Sample([3, 4, 5, 6, 7, 8e9]), Sample([-1e9, 2, 3, 4, 5, 6]))
    expectClose(wild.t, result.t ?? .nan, relative: 1e-12)
    let turned = YuenT(Sample(b), Sample(a))
    expectClose(turned.t, -(result.t ?? .nan), relative: 1e-12)
    // Fewer than five lose none: Welch's test.
    let welch = WelchTTest(Sample([1, 2, 4, 4]), Sample([3, 5, 9, 9]))
    let few = YuenT(Sample([1, 2, 4, 4]), Sample([3, 5, 9, 9]))
    expectClose(few.t, welch.t ?? .nan, relative: 1e-12)
    expectClose(few.df, welch.df ?? .nan, relative: 1e-12)
  }

  @Test func refusalsSayWhy() {
    func note(_ x: [Double], _ y: [Double]) -> String { YuenT(Sample(x), Sample(y)).estimates[0].note }
    #expect(note([], [1, 2]) == "a group has no values")
    #expect(note([1], [1, 2]) == "needs at least 2 values in each group")
    #expect(note([1, 2, 2, 2, 3], [4, 4]) == "all values are equal within each group")
    #expect(YuenT(Sample([1, 2, 2, 2, 3]), Sample([4, 4])).difference == -2)
    #expect(note([1, 2, 2, 2, 3], [4, 5]).isEmpty)
  }
}
