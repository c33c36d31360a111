import Testing

@testable import Replication

@Suite struct HittingSetsTests {
  @Test func theSmallestFirst() {
    #expect(HittingSets.minimal(of: [[1, 3], [2, 3]], limit: 10) == [[3], [1, 2]])
    #expect(HittingSets.minimal(of: [[1, 3], [2, 3]], limit: 1) == [[3]])
    #expect(HittingSets.minimal(of: [], limit: 10) == [[]])
  }

  @Test func agreesWithEverySubset() {
    var random = SplitMix(state: 3)
    for _ in 0..<200 {
      let conflicts = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Array(
          Set((0..<Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: 0..<6, using: &random) })
        ).sorted()
      }
      let hitting = (0..<64).filter { set in conflicts.allSatisfy { $0.contains { set & (1 << $0) != 0 } } }
      let minimal = hitting.filter { set in !hitting.contains { $0 != set && $0 & set == $0 } }
      let expected = Set(minimal.map { set in (0..<6).filter { set & (1 << $0) != 0 } })
      #expect(Set(HittingSets.minimal(of: conflicts, limit: 1000)) == expected)
    }
  }

  @Test func conflictsApart() {
    let groups = HittingSets.groups([[1, 2], [3], [2, 4], [5, 6]])
    #expect(Set(groups.map { Set($0) }) == [[[1, 2], [2, 4]], [[3]], [[5, 6]]])
  }
}
