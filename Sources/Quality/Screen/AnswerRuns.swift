/// The longest run of one answer, row by row (longstring; Johnson, 2005). What `AnswerIndex.longstring` does for one
/// respondent, column by column.
struct AnswerRuns: Sendable {
  private var run: [Double] = []
  private var last: [Double] = []
  private(set) var longest: [Double] = []

  mutating func find(in answers: [UnsafePointer<Double>], count: Int) {
    run = [Double](repeating: 0, count: count)
    last = [Double](repeating: .nan, count: count)
    longest = [Double](repeating: 0, count: count)
    run.withUnsafeMutableBufferPointer { run in
      last.withUnsafeMutableBufferPointer { last in
        longest.withUnsafeMutableBufferPointer { longest in
          for column in answers {
            for row in 0..<count {
              let answer = column[row]
              // A missing answer equals nothing, not even itself: it ends the run.
              let length = answer == last[row] ? run[row] + 1 : (answer == answer ? 1.0 : 0.0)
              run[row] = length
              longest[row] = length > longest[row] ? length : longest[row]
              last[row] = answer
            }
          }
        }
      }
    }
  }
}
