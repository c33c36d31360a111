import Testing

@testable import Statistics

@Suite struct CholeskyFactorTests {
  @Test func solvesAndInverts() throws {
    let matrix: [Double] = [4, 2, 0.6, 2, 5, 1, 0.6, 1, 3]
    let factor = try #require(CholeskyFactor(matrix, size: 3))
    let inverse = factor.inverse
    for i in 0..<3 {
      for j in 0..<3 {
        let entry = (0..<3).reduce(0.0) { $0 + matrix[i * 3 + $1] * inverse[$1 * 3 + j] }
        #expect(abs(entry - (i == j ? 1 : 0)) < 1e-15)
      }
    }
    let solved = factor.solved([1, 2, 3])
    for i in 0..<3 {
      expectClose(
        (0..<3).reduce(0.0) { $0 + matrix[i * 3 + $1] * solved[$1] }, Double(i + 1), relative: 1e-14)
    }
  }

  @Test func refusesWhatIsNotPositiveDefinite() {
    #expect(CholeskyFactor([1, 1, 1, 1], size: 2) == nil)
    #expect(CholeskyFactor([1, 2, 2, 1], size: 2) == nil)
    #expect(CholeskyFactor([.nan, 0, 0, 1], size: 2) == nil)
  }
}
