import Statistics
import Testing

@Suite struct FisherRandomTests {
  /// Each table has random numbers of its own, so the threads it is drawn on do not matter, nor how many follow it.
  @Test func sameSeedSameTables() {
    let wide = Examples.jobs
    let first = FisherExact.randomTables(wide, seed: 5, replicates: 2_000)
    for threads in [1, 2, 3, 16] {
      let again = FisherExact.randomTables(wide, seed: 5, replicates: 2_000, threads: threads)
      #expect(again.pValue == first.pValue && again.standardError == first.standardError)
    }
    #expect(FisherExact.randomTables(wide, seed: 6, replicates: 2_000).pValue != first.pValue)
  }

  /// R: fisher.test(x, simulate.p.value = TRUE, B = 1e6), seed 3, gives 0.0005109995, with a standard error of 2.3e-5.
  @Test func asR() {
    let large = table([[8, 4, 18, 4, 10], [22, 10, 12, 2, 14], [10, 16, 6, 12, 18], [6, 10, 8, 6, 4]])
    let random = FisherExact.randomTables(large, seed: 1, replicates: 40_000)
    #expect(abs(random.pValue - 0.0005109995) < 4 * 1.15e-4)
  }

  /// R's fisher.test gives 0.79942591144597741 for it, wrongly: its own random tables (B = 4e5) give 0.8329 ± 0.0006.
  @Test func whereRIsWrong() throws {
    let long = table([
      [7, 4, 6, 9, 12, 7, 9, 8, 4, 6, 6, 8, 11, 9, 6, 6, 9, 8, 6, 8],
      [6, 4, 8, 7, 6, 6, 6, 10, 11, 11, 6, 11, 7, 12, 8, 6, 5, 4, 6, 11],
    ])
    let exact = try #require(FisherExact(long).pValue)
    #expect(abs(exact - 0.8328579) < 4 * 0.00059)
    let random = FisherExact.randomTables(long, seed: 2, replicates: 20_000)
    #expect(abs(exact - random.pValue) < 4 * random.standardError)
  }

  /// The first tables of many are those of few: what is drawn later adds to the hits.
  @Test func moreTables() {
    func hits(_ replicates: Int) -> Double {
      FisherExact.randomTables(Examples.jobs, seed: 4, replicates: replicates).pValue * Double(replicates + 1)
        - 1
    }
    let counts = (1...300).map { hits($0).rounded() }
    #expect(zip(counts, counts.dropFirst()).allSatisfy { (0...1).contains($1 - $0) })
    #expect(counts[299] > 100 && counts[299] < 300)
  }

  /// One replicate, and numbers of them around a block's size.
  @Test(arguments: [1, 63, 64, 65, 257])
  func counts(replicates: Int) {
    let random = FisherExact.randomTables(Examples.small, seed: 1, replicates: replicates)
    #expect(random.pValue > 0 && random.pValue <= 1)
    let hits = random.pValue * Double(replicates + 1) - 1
    expectClose(hits, hits.rounded(), relative: 1e-9)
  }
}
