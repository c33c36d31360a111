import Statistics
import Testing

// Reference/boschloo.R.
@Suite struct BoschlooExactTests {
  @Test(
    arguments: [
      ([7, 12, 8, 3], 0.068218309323194531), ([3, 1, 1, 3], 0.28906250000000006),
      ([10, 5, 0, 7], 0.0026183128356933607), ([1, 9, 11, 3], 0.0010246038436889651),
      ([2, 10, 10, 5], 0.0099765360355377249), ([20, 30, 33, 17], 0.013276353947872924),
      // Far in the tails nothing may cancel.
      ([160, 181, 20, 180], 2.2297376386963809e-20),
    ] as [([Int], Double)])
  func agreesWithDefinition(_ counts: [Int], _ p: Double) {
    let test = BoschlooExact(ContingencyTable(rows: 2, columns: 2, counts: counts)!)
    expectClose(test.pValue, p, relative: 1e-9)
    #expect(test.estimates[0].n == counts.reduce(0, +))
  }

  /// Never above Fisher’s, and the same whichever group or answer stands first.
  @Test func beneathFishers() {
    for table in [Examples.tea, Examples.cried, Examples.withZero, table([[0, 6], [5, 2]])] {
      let p = BoschlooExact(table).pValue ?? .nan
      #expect(p <= (FisherExact(table).pValue ?? .nan) * (1 + 1e-9))
      let counts = table.counts
      for turned in [
        [counts[1], counts[0], counts[3], counts[2]], [counts[2], counts[3], counts[0], counts[1]],
      ] {
        expectClose(
          BoschlooExact(ContingencyTable(rows: 2, columns: 2, counts: turned)!).pValue, p, relative: 1e-8)
      }
    }
    #expect(!BoschlooExact.isWithinReach(Examples.hairByEye) && BoschlooExact.isWithinReach(Examples.tea))
    // Nothing is less extreme than no difference at all.
    expectClose(BoschlooExact(table([[3, 3], [3, 3]])).pValue, 1, relative: 1e-9)
  }

  @Test func refusalsSayWhy() {
    #expect(BoschlooExact(Examples.hairByEye).estimates[0].note == "only for two rows and two columns")
    #expect(BoschlooExact(table([[0, 0], [4, 5]])).estimates[0].note == "all answers are in one row")
    #expect(
      BoschlooExact(table([[1500, 1500], [1500, 1600]])).estimates[0].note
        == "too many answers for a test of all tables")
  }
}
