/// Whether a person's answers vary at all, row by row: where they do not, their standard deviation, the intra-individual
/// response variability (Dunn et al., 2018), is 0. The same as `AnswerIndex.irv` of a respondent being 0, column by column.
struct AnswerSpread: Sendable {
  private var low: [Double] = []
  private var high: [Double] = []
  private(set) var answered: [Double] = []

  /// Of those who answered something.
  func isNone(_ row: Int) -> Bool { low[row] == high[row] }

  mutating func find(in answers: [UnsafePointer<Double>], count: Int) {
    low = [Double](repeating: .infinity, count: count)
    high = [Double](repeating: -.infinity, count: count)
    answered = [Double](repeating: 0, count: count)
    low.withUnsafeMutableBufferPointer { low in
      high.withUnsafeMutableBufferPointer { high in
        answered.withUnsafeMutableBufferPointer { answered in
          for column in answers {
            for row in 0..<count {
              // A missing answer is neither below nor above anything.
              let answer = column[row]
              low[row] = answer < low[row] ? answer : low[row]
              high[row] = answer > high[row] ? answer : high[row]
              answered[row] += answer == answer ? 1 : 0
            }
          }
        }
      }
    }
  }
}
