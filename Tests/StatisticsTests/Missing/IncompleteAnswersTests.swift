import Statistics
import Testing

@Suite struct IncompleteAnswersTests {
  @Test func countsThoseWhoAnsweredTheSame() {
    let answers = IncompleteAnswers(
      columns: [[1, 2, nil, nil, 5], [nil, nil, 4, nil, 6]], counts: [1, 3, 2, 9, 0])
    #expect(answers.variables == 2 && answers.n == 6)
    #expect(answers.patterns.map(\.observed) == [[0], [1]])
    #expect(answers.patterns[0].products == CrossProducts(n: 4, means: [1.75], products: [0.75]))
  }

  @Test func ofNobodyThereIsNothing() {
    #expect(IncompleteAnswers(columns: [[nil], [nil]]).patterns.isEmpty)
    #expect(IncompleteAnswers(columns: []).n == 0)
  }
}
