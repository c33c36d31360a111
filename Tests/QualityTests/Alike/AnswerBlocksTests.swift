import Testing

@testable import Quality

@Suite struct AnswerBlocksTests {
  @Test func everyQuestionIsInOneBlock() {
    for questions in 25...120 {
      for size in [3, 4, 5, 6, questions] {
        let blocks = AnswerBlocks(questions: questions, size: size)
        let all = (0..<blocks.count).map { Array(blocks.questions(of: $0)) }
        #expect(all.flatMap { $0 }.sorted() == Array(0..<questions))
        #expect(all.allSatisfy { (1...size).contains($0.count) })
      }
    }
  }

  /// However many questions two respondents answered and wherever their answers differ, as many blocks are the same.
  @Test func twoWhoAreAlikeAgreeOnSoMany() {
    for (questions, size) in [(25, 3), (30, 4), (30, 5), (30, 6), (44, 6), (100, 5), (100, 6)] {
      let blocks = AnswerBlocks(questions: questions, size: size)
      #expect(blocks.shared > 0)
      // At worst those who answered the fewest questions, in the fullest blocks, differ in as many blocks as they may.
      for given in 25...questions {
        let different = given * 15 / 100
        let fewestBlocks = (given + size - 1) / size
        #expect(fewestBlocks - different >= blocks.shared, "\(questions) \(size) \(given)")
      }
    }
    #expect(AnswerBlocks(questions: 30, size: 30).shared == 0)
  }

  @Test func allChoices() {
    var choices: [[Int]] = []
    let blocks = AnswerBlocks(questions: 30, size: 5)
    #expect(blocks.count == 6 && blocks.shared == 2 && blocks.choices == 15)
    blocks.forEachChoice {
      choices.append($0)
      return true
    }
    #expect(choices == (0..<6).flatMap { a in (a + 1..<6).map { [a, $0] } })
    var one = 0
    AnswerBlocks(questions: 30, size: 30).forEachChoice {
      one += $0.isEmpty ? 1 : 2
      return true
    }
    #expect(one == 1)
    #expect(AnswerBlocks(questions: 1000, size: 3).choices == nil)
  }
}
