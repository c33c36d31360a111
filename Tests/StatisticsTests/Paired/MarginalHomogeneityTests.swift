import Statistics
import Testing

// Reference/paired.R, "several categories" and "several occasions".
@Suite struct MarginalHomogeneityTests {
  /// Eyes of 7477 women, Stuart (1955).
  private static let vision = ContingencyTable(
    rows: 4, columns: 4,
    counts: [1520, 266, 124, 66, 234, 1512, 432, 78, 117, 362, 1772, 205, 36, 82, 179, 492])
  private static let sparse = ContingencyTable(rows: 3, columns: 3, counts: [20, 5, 0, 3, 30, 4, 0, 9, 11])
  private static let likert = RepeatedAnswers(PairedData.likert.map { $0.map { Int($0) - 1 } })

  @Test func stuartMaxwell() throws {
    let vision = StuartMaxwell(try #require(Self.vision))
    expectClose(vision.statistic, 11.956569622982556)
    #expect(vision.df == 3)
    expectClose(vision.pValue, 0.007533425054800591)
    let sparse = StuartMaxwell(try #require(Self.sparse))
    expectClose(sparse.statistic, 2.4230769230769225)
    expectClose(sparse.pValue, 0.29773886709989661)
  }

  @Test func bowker() throws {
    let vision = BowkerSymmetry(try #require(Self.vision))
    expectClose(vision.statistic, 19.106550215266768)
    #expect(vision.df == 6 && vision.estimates[0].note.isEmpty)
    expectClose(vision.pValue, 0.0039874198404285756)
    let sparse = BowkerSymmetry(try #require(Self.sparse))
    expectClose(sparse.statistic, 2.4230769230769234)
    #expect(sparse.df == 2 && sparse.estimates[0].note.contains("left out"))
    expectClose(sparse.pValue, 0.29773886709989644)
  }

  @Test func cochranQ() {
    let test = CochranQ(RepeatedAnswers(PairedData.likert.map { $0.map { $0 >= 3 } }))
    expectClose(test.q, 5.2)
    #expect(test.df == 2 && test.estimates[0].note.contains("rough"))
    expectClose(test.pValue, 0.07427357821433378)
  }

  @Test func severalCategoriesAndOccasions() {
    let test = MarginalHomogeneity(Self.likert, categories: 5)
    expectClose(test.statistic, 11.231040564373917)
    #expect(test.df == 8)
    expectClose(test.pValue, 0.18894863119746455)
    // A category that nobody chose changes nothing.
    let wider = MarginalHomogeneity(Self.likert, categories: 6)
    expectClose(wider.statistic, 11.231040564373917)
    #expect(wider.df == 8 && wider.estimates[0].note == "categories that nobody changed between are left out")
  }

  /// Of two answers of Yes or No all of them are McNemar's test.
  @Test func allAreMcNemars() throws {
    let table = try #require(ContingencyTable(rows: 2, columns: 2, counts: [59, 6, 16, 80]))
    let expected = McNemar(MatchedPairs(table, event: 0)).chiSquare ?? .nan
    expectClose(StuartMaxwell(table).statistic, expected)
    expectClose(BowkerSymmetry(table).statistic, expected)
    let answers = RepeatedAnswers(
      occasions: 2, tuples: [[true, true], [true, false], [false, true], [false, false]],
      counts: table.counts)
    expectClose(CochranQ(answers).q, expected)
  }

  @Test func refusalsSayWhy() throws {
    func note(_ answers: RepeatedAnswers<Int>) -> String {
      MarginalHomogeneity(answers, categories: 2).estimates[0].note
    }
    #expect(note(RepeatedAnswers([[0, 0], [1, 1]])) == "nobody changed")
    #expect(note(RepeatedAnswers(occasions: 3, tuples: [], counts: [])) == "nobody answered all")
    #expect(note(RepeatedAnswers([[0], [1]])) == "needs at least 2 occasions")
    let same = try #require(ContingencyTable(rows: 2, columns: 2, counts: [4, 0, 0, 3]))
    #expect(BowkerSymmetry(same).estimates[0].note == "nobody changed")
    // Categories between which nobody changed fall into parts of their own.
    let apart = RepeatedAnswers([[0, 1], [0, 1], [1, 0], [2, 3], [3, 2], [2, 3]])
    #expect(MarginalHomogeneity(apart, categories: 4).df == 2)
  }
}
