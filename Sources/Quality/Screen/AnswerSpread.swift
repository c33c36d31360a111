/// The standard deviation of a person's answers, row by row (intra-individual response variability; Dunn et al., 2018).
/// What `AnswerIndex.irv` does for one respondent, column by column.
struct AnswerSpread: Sendable {
  private var mean: [Double] = []
  private(set) var answered: [Double] = []
  /// Sums of squared deviations from the person's mean.
  private(set) var squares: [Double] = []

  /// NaN where fewer than two were answered.
  func deviation(_ row: Int) -> Double {
    answered[row] > 1 ? (squares[row] / (answered[row] - 1)).squareRoot() : .nan
  }

  mutating func find(in answers: [UnsafePointer<Double>], count: Int) {
    mean = [Double](repeating: 0, count: count)
    answered = mean
    squares = mean
    mean.withUnsafeMutableBufferPointer { mean in
      answered.withUnsafeMutableBufferPointer { answered in
        squares.withUnsafeMutableBufferPointer { squares in
          for column in answers {
            for row in 0..<count {
              let answer = column[row]
              mean[row] += answer == answer ? answer : 0
              answered[row] += answer == answer ? 1 : 0
            }
          }
          for row in 0..<count { mean[row] /= answered[row] }
          for column in answers {
            for row in 0..<count {
              let deviation = column[row] - mean[row]
              squares[row] += deviation == deviation ? deviation * deviation : 0
            }
          }
        }
      }
    }
  }
}
