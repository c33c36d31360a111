import Testing

@testable import StudyFile

@Suite struct DependencyOrderTests {
  @Test func inputsComeFirst() {
    let order = DependencyOrder(["d", "a", "b", "c"], inputs: ["d": ["c", "elsewhere"], "c": ["b"]])
    #expect(order.order == ["b", "c", "d", "a"])
    #expect(order.cycles == [])
  }

  @Test func cycles() {
    let order = DependencyOrder(
      ["a", "b", "c", "d"], inputs: ["a": ["b"], "b": ["c"], "c": ["a"], "d": ["d"]])
    #expect(order.cycles == [["a", "b", "c"], ["d"]])
    #expect(Set(order.order) == ["a", "b", "c", "d"])
  }

  @Test func longChains() {
    let names = (0..<50_000).map { "v\($0)" }
    let inputs = Dictionary(uniqueKeysWithValues: zip(names, names.dropFirst().map { [$0] }))
    #expect(DependencyOrder(names, inputs: inputs).order == names.reversed())
  }
}
