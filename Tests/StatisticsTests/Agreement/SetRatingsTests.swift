import Testing

@testable import Statistics

@Suite struct SetRatingsTests {
  /// Every set of four categories.
  static let subsets = (0..<16).map { bits in Set((0..<4).filter { bits >> $0 & 1 == 1 }) }

  /// Reference/set_agreement.py.
  @Test(
    arguments: [
      ([0, 1], [0, 1], 0.0, 0.0), ([0], [0, 1], 0.5, 2.0 / 3), ([0, 1], [1, 2], 2.0 / 3, 8.0 / 9),
      ([0], [1], 1, 1),
      ([0, 1, 2], [1, 2, 3], 0.5, 5.0 / 6), ([0, 1, 2, 3], [1, 2], 0.5, 2.0 / 3), ([], [], 0, 0),
      ([], [1], 1, 1),
    ] as [([Int], [Int], Double, Double)])
  func distances(_ a: [Int], _ b: [Int], _ jaccard: Double, _ masi: Double) {
    #expect(abs(SetDistance.jaccard.between(Set(a), Set(b)) - jaccard) < 1e-15)
    #expect(abs(SetDistance.masi.between(Set(a), Set(b)) - masi) < 1e-15)
    #expect(SetDistance.masi.between(Set(b), Set(a)) == SetDistance.masi.between(Set(a), Set(b)))
  }

  /// MASI falls as sets grow together, and never stands below Jaccard's.
  @Test func distancesOfAllSets() {
    for a in Self.subsets {
      for b in Self.subsets {
        let (masi, jaccard) = (SetDistance.masi.between(a, b), SetDistance.jaccard.between(a, b))
        #expect((masi == 0) == (a == b) && jaccard <= masi && masi <= 1)
        #expect((masi == 1) == (a != b && a.isDisjoint(with: b)))
        if a.isSuperset(of: b), a != b, !b.isEmpty {
          #expect(abs(masi - (1 - Double(b.count) / Double(a.count) * 2 / 3)) < 1e-15)
        }
      }
    }
  }

  @Test func emptyIsNotMissing() {
    let ratings = SetRatings(
      raters: 2,
      patterns: [.init(sets: [nil, nil]), .init(sets: [[], nil]), .init(sets: [[0], [0]], units: 0)])
    #expect(ratings.patterns == [.init(sets: [[], nil])])
    let (sets, numbered) = ratings.numbered
    #expect(sets == [[]] && numbered.patterns == [.init(codes: [0, nil], units: 1)])
  }
}
