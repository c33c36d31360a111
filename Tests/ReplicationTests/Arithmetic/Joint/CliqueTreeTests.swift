import Testing

@testable import Replication

@Suite struct CliqueTreeTests {
  @Test func aChain() {
    let tree = CliqueTree([0, 1, 2], scopes: [[0, 1], [2, 1]], classes: [3, 3, 3])
    #expect(Set(tree.cliques) == [[0, 1], [1, 2]])
    #expect(tree.edges.map(\.shared) == [[1]])
  }

  @Test func aCycleIsFilledIn() {
    let tree = CliqueTree(
      [0, 1, 2, 3], scopes: [[0, 1], [1, 2], [2, 3], [0, 3]], classes: [2, 2, 2, 2])
    #expect(tree.cliques.count == 2 && tree.cliques.allSatisfy { $0.count == 3 })
    #expect(tree.edges.map(\.shared.count) == [2])
  }

  /// Every scope lies in a clique, and the cliques that hold a variable hang together.
  @Test func runningIntersection() {
    var random = SplitMix(state: 11)
    for _ in 0..<200 {
      let count = Int.random(in: 1...8, using: &random)
      let scopes = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        Array(
          Set(
            (0..<Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: 0..<count, using: &random) }
          ))
      }
      let tree = CliqueTree(Array(0..<count), scopes: scopes, classes: (0..<count).map { _ in 3 })
      for scope in scopes { #expect(tree.cliques.contains { Set(scope).isSubset(of: $0) }) }
      for variable in 0..<count {
        let holding = tree.cliques.indices.filter { tree.cliques[$0].contains(variable) }
        let between = tree.edges.count { $0.shared.contains(variable) }
        #expect(!holding.isEmpty && between == holding.count - 1)
      }
    }
  }
}
