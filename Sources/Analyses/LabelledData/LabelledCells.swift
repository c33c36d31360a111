import Ingest
import StudyFile
import Tally

/// How the answers of one column are written.
struct LabelledCells: Sendable {
  enum Answer: Sendable {
    /// A number for each level.
    case levels([Double])
    case number
    /// So many seconds before 1970 the program begins to count, in units of so many seconds.
    case moment(epoch: Double, unit: Double)
    /// Of at most so many bytes; these are none.
    case text(most: Int, none: Set<String>)
    case frequency
  }

  let content: LabelledPlan.Content
  let answer: Answer
  /// Of each reason why there is none.
  let reasons: [LabelledFile.Cell]
  /// The place of texts that tell the numbers of a range apart; `nil` where nothing does.
  var rangeText: Int?
  /// Of each reason, the range that it stands for.
  var ranges: [ClosedRange<Double>?] = []
  var decimal = DecimalMark.point

  func cell(_ row: Int, _ rows: ObservedRows) -> LabelledFile.Cell {
    switch content {
    case .code(let lane), .option(let lane, _):
      let code = rows.codes[lane][row]
      guard code >= 0, case .levels(let numbers) = answer, numbers.indices.contains(Int(code)) else {
        return missing(code, row, rows)
      }
      return .number(numbers[Int(code)])
    case .number(let lane):
      let number = rows.numbers[lane][row]
      return number.isNaN ? missing(MissingCode.code(ofNaN: number), row, rows) : .number(number)
    case .moment(let lane):
      let seconds = rows.moments[lane][row]
      guard !seconds.isNaN, case .moment(let epoch, let unit) = answer else {
        return missing(MissingCode.code(ofNaN: seconds), row, rows)
      }
      return .number((seconds + epoch) / unit)
    case .text(let lane):
      let text = rows.texts[lane][row]
      guard case .text(let most, let none) = answer, !none.contains(text) else { return .text("") }
      return .text(text.utf8.count > most ? Self.cut(text, most) : text)
    case .frequency: return .number(Double(rows.frequencies?[row] ?? 1))
    }
  }

  private func missing(_ code: Int32, _ row: Int, _ rows: ObservedRows) -> LabelledFile.Cell {
    let reason = Int(MissingCode.typed(0)) - Int(code)
    guard reasons.indices.contains(reason) else { return .missing }
    guard let rangeText, case .number(let any) = reasons[reason], ranges.indices.contains(reason),
      let range = ranges[reason]
    else { return reasons[reason] }
    // The range has many numbers; its label has none of its own.
    let text = rows.texts[rangeText][row]
    let number = NumberText.value(decimal == .comma ? text.replacing(",", with: ".") : text)
    return .number(number.flatMap { range.contains($0) ? $0 : nil } ?? any)
  }

  private static func cut(_ text: String, _ most: Int) -> String {
    var end = text.utf8.index(text.startIndex, offsetBy: most)
    while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil {
      end = text.utf8.index(before: end)
    }
    return String(text[..<end])
  }
}
