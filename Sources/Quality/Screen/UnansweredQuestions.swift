import Foundation

/// How many questions each respondent left out, and which was the last that was answered.
struct UnansweredQuestions: Sendable {
  /// How many respondents left out each question.
  private(set) var ofQuestion: [Int] = []
  /// Of how many each question was not asked.
  private(set) var notAsked: [Int] = []
  /// How many questions each row left out.
  private(set) var missing: [UInt16] = []
  /// 1 + the place of the last question answered; 0 for none.
  private(set) var last: [UInt16] = []

  /// `isBlank` holds, for each question, 2 for each row that left it out, and 1 for each that was not asked it.
  mutating func find(_ isBlank: [UnsafePointer<UInt8>], where isUsed: UnsafePointer<UInt8>, count: Int) {
    ofQuestion = [Int](repeating: 0, count: isBlank.count)
    notAsked = ofQuestion
    missing = [UInt16](repeating: 0, count: count)
    last = missing
    // Most questions are answered by all whose answers are read together: all rows stand at the last of these.
    var whole: UInt16 = 0
    missing.withUnsafeMutableBufferPointer { missing in
      last.withUnsafeMutableBufferPointer { last in
        for (question, blank) in isBlank.enumerated() {
          let number = UInt16(truncatingIfNeeded: question + 1)
          guard memchr(blank, 2, count) != nil || memchr(blank, 1, count) != nil else {
            whole = number
            continue
          }
          if whole > 0 { last.update(repeating: whole) }
          whole = 0
          var sum = 0
          for row in 0..<count {
            let isMissing: UInt16 = blank[row] == 2 ? 1 : 0
            missing[row] &+= isMissing
            last[row] = blank[row] == 0 ? number : last[row]
          }
          for row in 0..<count where blank[row] == 2 { sum &+= Int(isUsed[row]) }
          ofQuestion[question] = sum
          for row in 0..<count where blank[row] == 1 { notAsked[question] &+= Int(isUsed[row]) }
        }
        if whole > 0 { last.update(repeating: whole) }
      }
    }
  }
}
