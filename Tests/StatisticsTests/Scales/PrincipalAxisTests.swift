import Testing

@testable import Statistics

/// Against R in FactorAnalysisTests and OmegaHierarchicalTests; here what has to hold of any correlations.
@Suite struct PrincipalAxisTests {
  /// Of items that have next to nothing in common, where communalities replaced again and again take thousands of turns.
  private static func correlations(_ seed: Int, n: Int, items: Int) -> [Double] {
    var random = Philox(key: UInt64(seed), stream: 0)
    let columns = (0..<items).map { _ in (0..<n).map { _ in random.normal() } }
    return CrossProducts(columns: columns, counts: [Int](repeating: 1, count: n)).correlations ?? []
  }

  @Test func `communalities are what the loadings explain, and no replacement changes them`() throws {
    var (solved, improper) = (0, 0)
    for seed in 0..<60 {
      let items = 6 + seed % 5
      let correlations = Self.correlations(seed, n: seed % 2 == 0 ? 541 : 100, items: items)
      switch PrincipalAxis.solution(correlations, count: items, factors: 3) {
      case .success(let found):
        solved += 1
        var reduced = correlations
        for item in 0..<items { reduced[item * items + item] = found.communalities[item] }
        let eigen = try #require(SymmetricEigen(reduced, size: items))
        for item in 0..<items {
          let explained = found.loadings.reduce(0) { $0 + $1[item] * $1[item] }
          #expect(abs(explained - found.communalities[item]) < 1e-12, "seed \(seed)")
          let again = (0..<3).reduce(0.0) {
            $0 + max(0, eigen.values[$1]) * eigen.vectors[$1][item] * eigen.vectors[$1][item]
          }
          #expect(abs(again - found.communalities[item]) < 1e-12, "seed \(seed)")
        }
      case .failure(let failure):
        #expect(failure == .improper, "seed \(seed)")
        improper += 1
      }
    }
    #expect(solved > 5 && improper > 20)
  }
}
