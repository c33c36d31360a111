import StudyFile

/// The numbers that stand for the answers to one question, and for the reasons why there is none: their codes, where those
/// are numbers.
struct LabelledCodes: Sendable {
  /// Of each level.
  let levels: [Double]
  /// Of each reason; `nil` for a range, which has many, and where ranges leave no number.
  let missing: [Double?]

  /// - Parameters:
  ///   - levels: codes of the answers.
  ///   - others: where other numbers may be answers than those codes.
  init(levels codes: [String], missing reasons: [MissingValue], others: ClosedRange<Double>? = nil) {
    let numbers = codes.compactMap { NumberText.value($0) }
    // 01 and 1 are two answers and one number.
    let isPlain = numbers.count == codes.count && Set(numbers).count == numbers.count
    levels = isPlain ? numbers : codes.indices.map { Double($0 + 1) }
    var taken = Set(levels)
    let own = reasons.map { reason -> Double? in
      guard reason.range == nil, let number = NumberText.value(reason.code),
        taken.insert(number).inserted
      else { return nil }
      return number
    }
    var free = FreeNumbers(taken: taken, ranges: reasons.compactMap(\.range) + (others.map { [$0] } ?? []))
    missing = zip(reasons, own).map { $1 == nil && $0.range == nil ? free.next() : $1 }
  }

  /// The least and the greatest, where all are whole; `nil` where a number is not, or a range may hold others.
  var wholeRange: ClosedRange<Int>? {
    var bounds: ClosedRange<Int>?
    for number in levels + missing.compactMap(\.self) {
      guard let whole = Int(exactly: number) else { return nil }
      bounds = bounds.map { min($0.lowerBound, whole)...max($0.upperBound, whole) } ?? whole...whole
    }
    return bounds
  }
}

/// Whole numbers that mean nothing yet: -1, -2 …, or further from 0 where answers are near it.
private struct FreeNumbers {
  private var taken: Set<Double>
  /// `nil` where there is none.
  private var number: Double?
  private let step: Double
  private static let furthest = 1e12

  /// - Parameter ranges: where no number is free.
  init(taken: Set<Double>, ranges: [ClosedRange<Double>]) {
    self.taken = taken
    let low = ranges.map(\.lowerBound).min() ?? 0
    let high = ranges.map(\.upperBound).max() ?? 0
    step = low > -Self.furthest ? -1 : 1
    guard low > -Self.furthest || high < Self.furthest else { return }
    var start = step
    while step < 0 ? start >= low : start <= high { start = start * 10 + 9 * step }
    number = start
  }

  mutating func next() -> Double? {
    guard var free = number else { return nil }
    while taken.contains(free) { free += step }
    number = free + step
    return free
  }
}
