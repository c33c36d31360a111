import Testing

@testable import Tally

@Suite struct KeyLayoutTests {
  @Test func isDenseWhileCombinationsAreFew() {
    #expect(KeyLayout(capacities: [256, 256]).isDense)
    #expect(!KeyLayout(capacities: [256, 257]).isDense)
    #expect(KeyLayout(capacities: [5_000_000]).isDense)
    #expect(KeyLayout(capacities: []).combinations == 1)
    // A product beyond Int.
    #expect(!KeyLayout(capacities: [Int](repeating: 1 << 31, count: 5)).isDense)
  }

  @Test func takesAsManyWordsAsItNeeds() {
    #expect(KeyLayout(capacities: [Int](repeating: 16, count: 16)).words == 1)
    #expect(KeyLayout(capacities: [Int](repeating: 16, count: 17)).words == 2)
    #expect(KeyLayout(capacities: [Int](repeating: 17, count: 13)).words == 2)
  }

  @Test func decodesWhatItEncodes() {
    var random = Seeded(state: 3)
    for _ in 0..<2000 {
      let capacities = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        Int.random(in: 1...random.pick([2, 9, 300, 100_000, 1 << 31]), using: &random)
      }
      let layout = KeyLayout(capacities: capacities)
      let stored = capacities.map { Int.random(in: 0..<$0, using: &random) }
      var key = [UInt64](repeating: 0, count: layout.words)
      layout.encode(stored, into: &key)
      #expect(stored.indices.map { layout.stored($0, in: key) } == stored)
      #expect(zip(layout.capacities, capacities).allSatisfy { $0 >= $1 })
    }
  }
}
