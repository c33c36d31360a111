import Ingest
import StudyFile

/// Which answers mean that there is none.
struct MissingGuess {
  /// Applied.
  private(set) var missing: [MissingValue] = []
  private(set) var remarks: [String] = []
  /// Words such as "Don't know": missing on a scale, and an answer elsewhere.
  private(set) var undecided: [String] = []

  /// - Parameters:
  ///   - lowest, highest: of the numbers that are no code for "no answer", where the answers are numbers.
  init(_ counts: ValueCounts, lowest: Double, highest: Double, isNumeric: Bool) {
    // Beside words alone a 99 is a code; among many numbers it may be one of them.
    let isOfWords =
      !isNumeric && counts.values.count { AnswerShape($0.text).number != nil } <= Self.fewNumbers
    for value in counts.values {
      if case .whole(let number) = AnswerShape(value.text), MissingCodes.all.contains(number) {
        judge(
          number, value.text, lowest: lowest, highest: highest, isOfWords: isOfWords,
          distinct: counts.values.count)
      } else if Self.isTag(value.text) {
        missing.append(MissingValue(code: value.text, label: nil))
      } else if let kind = MissingWords.kind(of: value.text) {
        switch kind {
        case .refused, .technical:
          missing.append(MissingValue(code: value.text, label: nil))
        case .unknown, .inapplicable:
          undecided.append(value.text)
        }
      }
    }
    // Where everything says that there is no answer, it is the answer.
    if missing.count + undecided.count == counts.values.count, !counts.hasMore {
      (missing, undecided) = (
        missing.filter { AnswerShape($0.code).number != nil || Self.isTag($0.code) }, []
      )
    }
  }

  /// `.a` to `.z` of Stata and SAS.
  private static func isTag(_ text: String) -> Bool {
    text.count == 2 && text.first == "." && text.last.map { $0 == "_" || ($0.isASCII && $0.isLetter) } == true
  }

  private static let fewNumbers = 5
  private static let usual: Set<Double> = [77, 88, 99, 777, 888, 999, 7777, 8888, 9999]

  private mutating func judge(
    _ number: Double, _ text: String, lowest: Double, highest: Double, isOfWords: Bool, distinct: Int
  ) {
    guard !isOfWords else {
      missing.append(MissingValue(code: text, label: nil))
      return
    }
    guard lowest <= highest else { return }
    let isOutside: Bool
    if number < 0 {
      isOutside = lowest >= 0 && (number <= -7 || distinct <= 16)
    } else {
      isOutside = highest < number / 5
    }
    if isOutside {
      missing.append(MissingValue(code: text, label: nil))
      remarks.append("\(text) lies far outside the other answers: taken for a code of 'no answer'")
    } else if number < 0 ? lowest >= 0 : highest < number * 0.8 && highest > 0 && Self.usual.contains(number)
    {
      remarks.append(
        "\(text) may mean 'no answer': it lies outside the other answers, but could be one; if so: missing: [\(text)]"
      )
    }
  }
}
