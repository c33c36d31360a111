import Statistics
import Testing

// Reference/paired.R, "two answers of Yes or No".
@Suite struct McNemarTests {
  private static let few = MatchedPairs(both: 36, onlyFirst: 12, onlySecond: 2, neither: 0)

  @Test(arguments: [
    (
      few, [7.1428571428571432, 0.0075263151664578922, 5.7857142857142856, 0.016156931261181291],
      [0.012939453125000003, 0.0073852539062499974]
    ),
    (
      MatchedPairs(both: 59, onlyFirst: 6, onlySecond: 16, neither: 80),
      [4.5454545454545459, 0.033006257661232441, 3.6818181818181817, 0.055008833629265723],
      [0.05247879028320316, 0.034689664840698284]
    ),
    (
      MatchedPairs(both: 794, onlyFirst: 150, onlySecond: 86, neither: 570),
      [17.35593220338983, 3.0992934410452182e-05, 16.817796610169491, 4.1145622813459436e-05],
      [3.71593613957143e-05, 2.8933895176154746e-05]
    ),
    (
      MatchedPairs(both: 1, onlyFirst: 1, onlySecond: 7, neither: 12),
      [4.5, 0.033894853524689267, 3.125, 0.077099871743541964], [0.070312500000000028, 0.039062500000000014]
    ),
  ])
  func agreesWithR(_ pairs: MatchedPairs, _ chiSquare: [Double], _ binomial: [Double]) {
    let test = McNemar(pairs)
    expectClose(test.chiSquare, chiSquare[0])
    expectClose(test.pValues[.chiSquare], chiSquare[1])
    expectClose(test.corrected, chiSquare[2])
    expectClose(test.pValues[.corrected], chiSquare[3])
    expectClose(test.pValues[.exact], binomial[0])
    expectClose(test.pValues[.midP], binomial[1])
    #expect(test.estimates.map(\.method) == ["chi-square", "corrected", "exact", "mid-p"])
    #expect(test.isDoubtful == (pairs.changed < 10))
  }

  @Test func asManyBothWays() {
    let test = McNemar(MatchedPairs(both: 0, onlyFirst: 4, onlySecond: 4, neither: 1))
    #expect(test.chiSquare == 0 && test.corrected == 0 && test.pValues[.exact] == 1)
    // 1 − P(X = 4) of 8.
    expectClose(test.pValues[.midP], 1 - 70.0 / 256)
  }

  @Test func ofAChangeTable() throws {
    let table = try #require(ContingencyTable(rows: 3, columns: 3, counts: [5, 1, 2, 3, 6, 4, 7, 8, 9]))
    #expect(
      MatchedPairs(table, event: 0) == MatchedPairs(both: 5, onlyFirst: 3, onlySecond: 10, neither: 27))
  }

  @Test func refusalsSayWhy() {
    let nobody = McNemar(MatchedPairs(both: 0, onlyFirst: 0, onlySecond: 0, neither: 0))
    #expect(nobody.estimates.allSatisfy { $0.note == "nobody answered both" && $0.pValue == nil })
    let same = McNemar(MatchedPairs(both: 3, onlyFirst: 0, onlySecond: 0, neither: 2))
    #expect(same.estimates.allSatisfy { $0.note == "nobody changed" && $0.n == 5 })
    let one = McNemar(MatchedPairs(both: 0, onlyFirst: 1, onlySecond: 0, neither: 0))
    expectClose(one.pValues[.exact], 1)
    expectClose(one.pValues[.midP], 0.5)
    #expect(one.corrected == 0)
  }
}
