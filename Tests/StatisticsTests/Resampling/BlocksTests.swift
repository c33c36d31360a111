import Testing

@testable import Statistics

@Suite struct BlocksTests {
  @Test(arguments: [0, 1, 2, 63, 64, 65, 1000]) func everySlotOnce(count: Int) {
    for threads in [1, 2, 16] {
      let values = Blocks.fill(count, width: 3, with: -1, blockSize: 64, threads: threads) { places, slots in
        #expect(slots.count == places.count * 3)
        for place in places {
          for part in 0..<3 { slots[(place - places.lowerBound) * 3 + part] += place * 3 + part + 1 }
        }
      }
      #expect(values == Array(0..<count * 3))
    }
  }

  /// Whatever is begun first, the values are in the order of the items.
  @Test func longestFirst() {
    let items = [3, 9, 1, 9, 0]
    #expect(Blocks.map(items, size: { $0 }) { $0 * 10 } == [30, 90, 10, 90, 0])
    #expect(Blocks.map([Int](), size: { $0 }) { $0 }.isEmpty)
  }

  @Test func bothAreComputed() {
    let (text, number) = Blocks.both({ "a" }, { 1 })
    #expect(text == "a" && number == 1)
  }

  /// Work within work within work, on more threads than there are cores: nobody waits for who waits.
  @Test func workWithinWork() {
    let values = Blocks.map(Array(0..<8), threads: 4) { first in
      Blocks.map(Array(0..<8), threads: 4) { second in
        Blocks.fill(100, with: 0, blockSize: 1, threads: 4) { places, slots in
          slots[0] = first * 800 + second * 100 + places.lowerBound
        }
      }
    }
    #expect(values.joined().joined().elementsEqual(0..<6400))
  }

  @Test func oddSizes() {
    #expect(Blocks.fill(-1, with: 0) { _, _ in Issue.record("nothing to do") } == [])
    #expect(Blocks.fill(3, width: 0, with: 0) { _, _ in Issue.record("nothing to do") } == [])
    let one = Blocks.fill(3, with: 0, blockSize: 0, threads: 0) { places, slots in
      slots[0] = places.lowerBound
    }
    #expect(one == [0, 1, 2])
  }
}
