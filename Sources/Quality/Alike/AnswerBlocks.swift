/// Questions in blocks, of which two respondents who are alike agree wholly on some: their answers differ at so few
/// questions that these cannot be in all blocks.
///
/// Of `u` questions that either answered, at most 15% differ, and each spoils one block. So of `b` blocks with any of the
/// `u`, at least b − 15% u are free of differences; that is the least for the fewest that u may be.
struct AnswerBlocks: Sendable, Equatable {
  let questions: Int
  /// Neighbours, which often ask for much the same, are in different blocks: question q is in block q mod `count`.
  let count: Int
  /// On how many blocks two who are alike agree at least; none where all is one block.
  let shared: Int

  /// - Parameter size: of the largest block.
  init(questions: Int, size: Int) {
    self.questions = questions
    count = (questions + size - 1) / size
    let fewest = (AnswerRows.fewestQuestions + size - 1) / size
    shared =
      (min(fewest, count)...count).map { touched in
        touched - (100 - PackedAnswers.percent) * min(touched * size, questions) / 100
      }.reduce(count) { max(0, min($0, $1)) }
  }

  func questions(of block: Int) -> StrideTo<Int> { stride(from: block, to: questions, by: count) }

  /// How many sets of `shared` blocks there are; `nil` for more than a million.
  var choices: Int? {
    var product = 1
    for place in 0..<shared {
      product = product * (count - place) / (place + 1)
      if product > 1_000_000 { return nil }
    }
    return product
  }

  /// All sets of `shared` blocks, ascending: two who are alike agree on one of them.
  func forEachChoice(_ body: ([Int]) -> Bool) {
    var chosen = Array(0..<shared)
    while body(chosen) {
      guard let place = (0..<shared).last(where: { chosen[$0] < count - shared + $0 }) else { return }
      chosen[place] += 1
      for next in place + 1..<max(place + 1, shared) { chosen[next] = chosen[next - 1] + 1 }
    }
  }

  /// For each row and block a number that those who agree on it share; 0 where nothing was answered, or something that
  /// nobody else answered: there nobody agrees.
  func numbers(
    _ answers: PackedAnswers, of rows: Range<Int>, into numbers: UnsafeMutableBufferPointer<UInt32>
  ) {
    for (place, row) in rows.enumerated() {
      for block in 0..<count {
        var number: UInt64 = 0
        var isAnswered = false
        for question in questions(of: block) {
          let code = answers.codes[row * answers.width + question]
          if code == PackedAnswers.single {
            isAnswered = false
            break
          }
          isAnswered = isAnswered || code != PackedAnswers.missing
          number = (number ^ UInt64(code)) &* 0x9FB2_1C65_1E98_DF25
          number ^= number >> 32
        }
        numbers[place * count + block] = isAnswered ? UInt32(truncatingIfNeeded: number) | 1 : 0
      }
    }
  }
}
