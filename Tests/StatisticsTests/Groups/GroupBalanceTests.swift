import Statistics
import Testing

// Standardized differences of a Table 1: Reference/numeric.R, "standardized differences of groups".
@Suite struct GroupBalanceTests {
  private static let groups: [[Double]] = [
    [2.9, 3.0, 2.5, 2.6, 3.2], [3.8, 2.7, 4.0, 2.4], [2.8, 3.4, 3.7, 2.2, 2.0, 3.9, 4.4],
  ]

  @Test func numbersAgreeWithR() {
    // smd.means(heights, controls)
    let two = GroupBalance([Sample(NumericData.heights).moments, Sample(NumericData.controls).moments])
    expectClose(two.value, 1.4475743180836018)
    #expect(two.estimates[0].place == .contrast(0, 1) && two.estimates[0].n == 15)
    // The first of the three pairs is the largest.
    let three = GroupBalance(Self.groups.map { Sample($0).moments })
    expectClose(three.value, 0.64518595711660787)
    #expect(three.estimates[0].place == .contrast(0, 1) && three.estimates[0].n == 9)
  }

  @Test func levelsAgreeWithR() {
    // smd.levels(c(160, 20), c(94, 94)) and so on
    expectClose(GroupBalance(counts: [[160, 20], [94, 94]]).value, 0.93126614733283508)
    expectClose(GroupBalance(counts: [[10, 20, 30], [25, 5, 30]]).value, 0.76822127959737585)
    expectClose(GroupBalance(counts: [[3, 0, 7, 1], [0, 0, 2, 9]]).value, 2.2269432004655054)
  }

  @Test func ofTwoLevelsItIsThatOfTheirShares() {
    let (p, q) = (0.3, 0.45)
    let expected = (q - p) / ((p * (1 - p) + q * (1 - q)) / 2).squareRoot()
    expectClose(GroupBalance(counts: [[30, 70], [90, 110]]).value, expected)
  }

  /// Neither the order of levels and groups nor the size of the groups matters, nor a level that nobody gave.
  @Test func invariants() {
    var random = SmallRandom(seed: 11)
    for _ in 0..<200 {
      let levels = Int.random(in: 2...6, using: &random)
      func draw() -> [Int] { (0..<levels).map { _ in Int.random(in: 1...40, using: &random) } }
      let (a, b) = (draw(), draw())
      guard let value = GroupBalance(counts: [a, b]).value else {
        Issue.record("absent for \(a) and \(b)")
        continue
      }
      expectClose(GroupBalance(counts: [b, a]).value, value)
      expectClose(GroupBalance(counts: [a.reversed(), b.reversed()]).value, value)
      expectClose(GroupBalance(counts: [a.map { 3 * $0 }, b]).value, value)
      expectClose(GroupBalance(counts: [[0] + a, [0] + b]).value, value)
      #expect(GroupBalance(counts: [a, a]).value == 0)
    }
  }

  @Test func whereNothingCanBeSaid() {
    let disjoint = GroupBalance(counts: [[5, 0, 2], [0, 4, 0]])
    #expect(disjoint.value == nil && disjoint.estimates[0].note.hasPrefix("infinite"))
    #expect(disjoint.estimates[0].place == .contrast(0, 1))
    #expect(
      GroupBalance(counts: [[5, 1], [0, 0]]).estimates[0].note == "fewer than two groups have values")
    #expect(GroupBalance(counts: []).value == nil)
    // One answer that all gave.
    #expect(GroupBalance(counts: [[5, 0], [3, 0]]).value == 0)
    let constants = [Sample([2, 2]), Sample([2, 2, 2])].map(\.moments)
    #expect(GroupBalance(constants).estimates[0].note == "all values are equal")
    let apart = [Sample([2, 2]), Sample([3, 3])].map(\.moments)
    #expect(GroupBalance(apart).estimates[0].note.hasPrefix("infinite"))
    #expect(GroupBalance([Sample([2]).moments, Sample([3, 4]).moments]).value == nil)
  }
}
