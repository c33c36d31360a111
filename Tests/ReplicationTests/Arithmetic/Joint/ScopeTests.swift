import Testing

@testable import Replication

@Suite struct ScopeTests {
  @Test func cellsAndClasses() {
    let scope = Scope(variables: [4, 7], sizes: [2, 3])
    #expect(scope.count == 6 && scope.classes(5) == [1, 2] && scope.cell([1, 0]) == 3)
    for cell in 0..<scope.count { #expect(scope.cell(scope.classes(cell)) == cell) }
    #expect(scope.cells(in: Scope(variables: [7], sizes: [3])) == [0, 1, 2, 0, 1, 2])
    #expect(scope.cells(in: Scope(variables: [7, 4], sizes: [3, 2])) == [0, 2, 4, 1, 3, 5])
    #expect(scope.cells(in: Scope(variables: [], sizes: [])) == [0, 0, 0, 0, 0, 0])
  }

  @Test func countsUpToALimit() {
    #expect(Scope.count([10, 10], atMost: 100) == 100 && Scope.count([10, 11], atMost: 100) == nil)
    #expect(Scope.count([], atMost: 1) == 1)
  }
}
