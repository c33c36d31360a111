import Testing

@testable import Tally

@Suite struct ThreeWayTableTests {
  /// Skewed and full of holes, as real tables are.
  static func counts(_ cells: Int, _ random: inout Seeded) -> [Int] {
    (0..<cells).map { _ in
      random.chance(0.4)
        ? 0
        : random.chance(0.5) ? Int.random(in: 1...3, using: &random) : Int.random(in: 4...12, using: &random)
    }
  }

  /// Against all tables with these margins: what is found is there, and little of what is there is missed.
  @Test(arguments: [[2, 2, 2], [2, 2, 4], [2, 3, 3], [3, 3, 3]])
  func `as large as a cell can be`(sizes: [Int]) {
    var random = Seeded(state: UInt64(sizes.reduce(7) { $0 * 31 + $1 }))
    var (found, there) = (0, 0)
    for _ in 0..<30 {
      let counts = Self.counts(sizes.reduce(1, *), &random)
      let margins = ThreeWayAttack.margins(counts, sizes: sizes)
      guard let all = ThreeWayAttack(sizes: sizes, margins: margins, limit: 2_000) else { continue }
      let table = ThreeWayTable(sizes: sizes, counts: counts)
      for cell in counts.indices {
        for minimum in 1...6 where counts[cell] < minimum {
          let canHold = table.canHold(minimum, in: cell)
          #expect(!canHold || all.most[cell] >= minimum)
          found += canHold ? 1 : 0
          there += all.most[cell] >= minimum ? 1 : 0
        }
      }
    }
    #expect(there > 30)
    #expect(Double(found) > 0.9 * Double(there), "\(found) of \(there)")
  }

  /// 2 × 2 × 2 has one degree of freedom: one cell can grow by as much as the least of those that must shrink.
  @Test func `by hand`() {
    let counts = [1, 4, 6, 2, 5, 3, 2, 9]
    let table = ThreeWayTable(sizes: [2, 2, 2], counts: counts)
    // Grow with it: 000, 011, 101, 110; shrink: 001, 010, 100, 111.
    #expect(table.canHold(1 + 4, in: 0) && !table.canHold(1 + 5, in: 0))
    #expect(table.canHold(4 + 1, in: 1) && !table.canHold(4 + 2, in: 1))
    let told = ThreeWayTable(
      sizes: [2, 2, 2], counts: counts, isTold: [false, false, false, true, false, false, false, false])
    #expect(!told.canHold(2, in: 0))
    var empty = counts
    empty[3] = 0
    #expect(ThreeWayTable(sizes: [2, 2, 2], counts: empty).canHold(2, in: 0))
    #expect(!ThreeWayTable(sizes: [2, 2, 2], counts: empty, onlyMet: true).canHold(2, in: 0))
  }
}
