import StudyFile
import Testing

@testable import Replication

@Suite struct CountSearchTests {
  private func ratio(_ part: Int, _ whole: Int, _ text: String) throws -> CountSystem.Printed {
    CountSystem.Printed(part: part, whole: whole, interval: RoundingInterval(try decimal(text), .nearest))
  }

  @Test func boundsFollowFromRatios() throws {
    var system = CountSystem()
    let part = system.unknown(0...541, isSum: false)
    let whole = system.unknown(176...181, isSum: false)
    var search = CountSearch(system, [try ratio(part, whole, "88.9%")], bounds: [], budget: 1000)
    #expect(search.run() == .found([160, 180]))
    var impossible = CountSearch(
      system, [try ratio(part, whole, "88.9%")], bounds: [(whole, 176...179)], budget: 1000)
    #expect(impossible.run() == .impossible)
    var empty = CountSearch(system, [], bounds: [(whole, 200...201)], budget: 1000)
    #expect(empty.run() == .impossible)
  }

  /// x + y = 7, x − y = 2 has no whole solution; x − y = 1 has one.
  @Test func negativeWeights() {
    for (difference, outcome) in [(2, CountSearch.Outcome.impossible), (1, .found([4, 3]))] {
      var system = CountSystem()
      let (x, y) = (system.unknown(0...9, isSum: false), system.unknown(0...9, isSum: false))
      system.add(.init(terms: [.init(unknown: x, weight: 1), .init(unknown: y, weight: 1)], total: 7))
      system.add(
        .init(terms: [.init(unknown: x, weight: 1), .init(unknown: y, weight: -1)], total: difference))
      var search = CountSearch(system, [], bounds: [], budget: 10_000)
      #expect(search.run() == outcome)
    }
  }

  @Test func nobodyHasNoPercentage() throws {
    var system = CountSystem()
    let (part, whole) = (system.unknown(0...3, isSum: false), system.unknown(0...0, isSum: false))
    var search = CountSearch(system, [try ratio(part, whole, "0%")], bounds: [], budget: 100)
    #expect(search.run() == .impossible)
  }
}
