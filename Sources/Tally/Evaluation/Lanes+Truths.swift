import Ingest
import StudyFile

/// Three-valued logic on whole columns (Kleene's strong logic: `and` is the least of its truths, `or` the greatest).
extension Lanes {
  func compare(_ left: Int, _ comparison: Condition.Comparison, _ right: Int, to lane: Int) {
    switch comparison {
    case .equal: compare(left, right, to: lane) { $0 == $1 }
    case .notEqual: compare(left, right, to: lane) { $0 != $1 }
    case .less: compare(left, right, to: lane) { $0 < $1 }
    case .lessOrEqual: compare(left, right, to: lane) { $0 <= $1 }
    case .greater: compare(left, right, to: lane) { $0 > $1 }
    case .greaterOrEqual: compare(left, right, to: lane) { $0 >= $1 }
    }
  }

  @inline(__always)
  private func compare(_ left: Int, _ right: Int, to lane: Int, _ holds: (Double, Double) -> Bool) {
    let left = numbers(left)
    let right = numbers(right)
    let out = truths(lane)
    for row in 0..<rows {
      let truth = Truth.of(holds(left[row], right[row]))
      out[row] = left[row].isNaN || right[row].isNaN ? Truth.unknown : truth
    }
  }

  func isMissing(code source: Int, to lane: Int) {
    let codes = codes(source)
    let out = truths(lane)
    for row in 0..<rows { out[row] = Truth.of(codes[row] < 0) }
  }

  func isMissing(number source: Int, to lane: Int) {
    let numbers = numbers(source)
    let out = truths(lane)
    for row in 0..<rows { out[row] = Truth.of(numbers[row].isNaN) }
  }

  func isBlank(code source: Int, to lane: Int) {
    let codes = codes(source)
    let out = truths(lane)
    for row in 0..<rows { out[row] = Truth.of(codes[row] == MissingCode.blank) }
  }

  func isBlank(number source: Int, to lane: Int) {
    let numbers = numbers(source)
    let out = truths(lane)
    let blank = MissingCode.number(MissingCode.blank).bitPattern
    for row in 0..<rows { out[row] = Truth.of(numbers[row].bitPattern == blank) }
  }

  /// Whoever ticked nothing, of whom the export says that they did not, may have left a question out or be one to whom
  /// nothing applies.
  func isBlank(ticks source: Int, to lane: Int) {
    let codes = codes(source)
    let out = truths(lane)
    for row in 0..<rows {
      out[row] = codes[row] == 0 ? Truth.unknown : Truth.of(codes[row] == MissingCode.blank)
    }
  }

  func tellNotAsked(_ source: Int, asked: Int, code: Int32, to lane: Int) {
    let (codes, asked) = (codes(source), truths(asked))
    let out = self.codes(lane)
    for row in 0..<rows {
      out[row] = codes[row] == MissingCode.blank && asked[row] == Truth.isFalse ? code : codes[row]
    }
  }

  func isUnanswered(blank: Int, asked: Int, to lane: Int) {
    let (blank, asked) = (truths(blank), truths(asked))
    let out = truths(lane)
    for row in 0..<rows {
      out[row] = blank[row] == Truth.isTrue && asked[row] != Truth.isTrue ? Truth.unknown : blank[row]
    }
  }

  /// A check-all-that-apply question is missing where no option tells anything; where its base is those who ticked
  /// something, also where nothing is ticked.
  func isMissing(question options: [Int], needsTick: Bool, to lane: Int) {
    let out = truths(lane)
    out.update(repeating: Truth.isTrue, count: rows)
    let least: Int32 = needsTick ? 1 : 0
    for option in options {
      let codes = codes(option)
      for row in 0..<rows where codes[row] >= least { out[row] = Truth.isFalse }
    }
  }

  /// Whether one of the options is ticked; unknown where the whole question is missing.
  func anyTicked(_ options: [Int], unlessMissing missing: Int, to lane: Int) {
    let out = truths(lane)
    out.update(repeating: Truth.isFalse, count: rows)
    for option in options {
      let codes = codes(option)
      for row in 0..<rows {
        out[row] = max(out[row], codes[row] < 0 ? Truth.unknown : Truth.of(codes[row] == 1))
      }
    }
    let missing = truths(missing)
    for row in 0..<rows where missing[row] == Truth.isTrue { out[row] = Truth.unknown }
  }

  func negate(truth source: Int, to lane: Int) {
    let truths = truths(source)
    let out = self.truths(lane)
    for row in 0..<rows { out[row] = Truth.isTrue - truths[row] }
  }

  /// True where there are none.
  func all(_ sources: [Int], to lane: Int) {
    let out = truths(lane)
    out.update(repeating: Truth.isTrue, count: rows)
    for source in sources {
      let truths = truths(source)
      for row in 0..<rows { out[row] = min(out[row], truths[row]) }
    }
  }

  /// False where there are none.
  func any(_ sources: [Int], to lane: Int) {
    let out = truths(lane)
    out.update(repeating: Truth.isFalse, count: rows)
    for source in sources {
      let truths = truths(source)
      for row in 0..<rows { out[row] = max(out[row], truths[row]) }
    }
  }
}
