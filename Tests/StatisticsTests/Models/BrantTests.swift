import Statistics
import Testing

// Reference/counts-and-orders.R.
@Suite struct BrantTests {
  @Test func agreesWithItsDefinitionInR() {
    let result = Brant(Tenants.patterns, terms: Tenants.terms)
    let all = [result.overall] + result.terms
    for (test, row) in zip(
      all,
      [
        [8.53449400126905466, 6, 0.20149939004343406], [0.90168010728115755, 2, 0.63709273469262473],
        [5.84747814307183322, 3, 0.11927118552086820], [1.28594033535205221, 1, 0.25679744521028613],
      ])
    {
      expectClose(test?.chiSquare, row[0])
      #expect(test?.df == row[1])
      expectClose(test?.pValue, row[2])
    }
    #expect(result.estimates.map(\.place) == [.whole, .term(1), .term(3), .term(6)])
  }

  /// One predictor has one row.
  @Test func onePredictor() {
    let result = Brant(DesignPatterns(rows: Cars.miles.map { [1, $0] }, outcomes: Cars.gears))
    #expect(result.estimates.count == 1 && result.overall?.df == 1)
    expectClose(result.overall?.chiSquare, 8.5124540107686766)
    expectClose(result.overall?.pValue, 0.0035272406888291353)
  }

  @Test func whatCannotBeTestedSaysWhy() {
    func note(_ outcomes: [Double], _ design: [Double]) -> String {
      let result = Brant(DesignPatterns(rows: design.map { [1, $0] }, outcomes: outcomes))
      #expect(result.overall == nil && result.estimates.count == 1)
      return result.estimates[0].note
    }
    #expect(note([1, 2, 1, 2], [1, 2, 3, 4]) == "two levels have one threshold")
    #expect(note([1, 1, 1, 1], [1, 2, 3, 4]) == "the outcome does not vary")
    #expect(
      note([1, 1, 2, 2, 3, 3], [1, 2, 3, 4, 5, 6]) == "a threshold's own regression is separated")
    #expect(note([1, 2, 3, 1, 2, 3], [1, 1, 1, 1, 1, 1]) == "a term depends on the others")
    #expect(note([], []) == "the outcome does not vary")
  }
}
