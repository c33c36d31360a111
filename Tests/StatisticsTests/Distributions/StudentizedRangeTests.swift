import Statistics
import Testing

@Suite struct StudentizedRangeTests {
  // Reference/categorical_tails.py (mpmath, 25 digits). R's ptukey gives 0.05989032438772157 for the first, and loses the
  // last two wholly.
  @Test(arguments: [
    (2, 10, 3, 0.05989032442555942), (3, 10, 3.88, 0.049813905771078271), (3, 27, 8, 1.529929020058357e-5),
    (5, 60, 4, 0.048050543543976093), (5, 2572, 12, 3.5779020331191236e-16),
    (10, 120, 30, 9.1923629805115144e-41),
  ])
  func upperTail(groups: Int, df: Double, q: Double, expected: Double) {
    let range = StudentizedRange(groups: groups, df: df)
    expectClose(range.upperTail(q), expected, relative: 1e-10)
    expectClose(range.upperQuantile(expected), q, relative: 1e-10)
  }

  /// Of two groups the range is √2 |t|.
  @Test(arguments: [1, 3.5, 20, 1e4]) func twoGroups(df: Double) {
    for t in [0.1, 1, 3, 12] {
      expectClose(
        StudentizedRange(groups: 2, df: df).upperTail(t * 2.0.squareRoot()), StudentT(df: df).bothTails(t),
        relative: 1e-10, "t \(t) df \(df)")
    }
    expectClose(
      StudentizedRange(groups: 2, df: .infinity).upperTail(3 * 2.0.squareRoot()), Normal().bothTails(3),
      relative: 1e-11)
  }
}
