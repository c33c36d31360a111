import Testing

@testable import Statistics

@Suite struct RaoScottFTests {
  private typealias Data = WeightedExample

  // Reference/weighted.R
  @Test func values() {
    let two = RaoScottF(Data.table({ 1 - Data.y[$0] }, rows: 2, Data.h, "uv"))
    expectClose(two.statistic, 4.628821635775438814)
    expectClose(two.df, 1)
    expectClose(two.df2, 19)
    expectClose(two.pValue, 0.044513694387588149)
    let three = RaoScottF(Data.table({ Data.y[$0] }, rows: 2, Data.g, "abc"))
    expectClose(three.statistic, 3.863547567875953437)
    expectClose(three.df, 1.997044097946927277)
    expectClose(three.df2, 37.943837860991621369)
    expectClose(three.pValue, 0.029756362943803766)
    func part(_ x: Double) -> Int { x <= 8 ? 0 : x <= 12 ? 1 : 2 }
    let nine = RaoScottF(Data.table({ part(Data.x[$0]) }, rows: 3, Data.g, "abc"))
    expectClose(nine.statistic, 4.8687889938218553709)
    expectClose(nine.df, 3.2342738681657019484)
    expectClose(nine.df2, 61.4512034951483343548)
    expectClose(nine.pValue, 0.0034131053140141706)
  }

  @Test func `equal weights give Pearson’s statistic but for the degrees of freedom`() throws {
    let counts = [12, 5, 9, 4, 11, 7]
    let plain = try #require(ContingencyTable(rows: 2, columns: 3, counts: counts))
    let cells = counts.map { WeightedCount(n: $0, weight: Double($0) * 2, squares: Double($0) * 4) }
    let weighted = try #require(WeightedTable(rows: 2, columns: 3, cells: cells))
    let chi = try #require(PearsonChiSquare(plain).statistic)
    expectClose(weighted.chiSquare, chi, relative: 1e-12)
    let test = RaoScottF(weighted)
    let n = Double(plain.total)
    expectClose(test.df, 2, relative: 1e-12)
    expectClose(test.statistic, chi / 2 * (n - 1) / n, relative: 1e-12)
  }

  @Test func refusals() throws {
    let some = WeightedCount(n: 3, weight: 2, squares: 1.5)
    func test(_ rows: Int, _ cells: [WeightedCount]) throws -> Estimate {
      RaoScottF(try #require(WeightedTable(rows: rows, columns: 2, cells: cells))).estimates[0]
    }
    for refused in [
      try test(2, [some, some, .none, .none]), try test(2, [some, .none, some, .none]),
      try test(2, [.none, .none, .none, .none]),
    ] { #expect(refused.pValue == nil && !refused.note.isEmpty) }
    // Empty rows are left out.
    #expect(try test(3, [some, some + some, .none, .none, some, some]).pValue != nil)
    // One empty cell of four leaves the contrast.
    #expect(try test(2, [some, .none, some, some]).pValue != nil)
    #expect(WeightedTable(rows: 2, columns: 2, cells: [some]) == nil)
  }
}
