import StudyFile

/// Which reasons for a missing answer SPSS can be told of: three numbers, or a range of numbers and one more.
struct UserMissing: Sendable {
  /// Single numbers, or one range before them.
  private(set) var declared: [MissingValue] = []
  /// Of each reason, whether it is told.
  private(set) var isKept: [Bool]

  /// - Parameters:
  ///   - codes: the number of each reason; `nil` for a range.
  ///   - valid: numbers that are answers, which no range may hold.
  init(_ reasons: [MissingValue], codes: [Double?], valid: [Double]) {
    let all = zip(reasons, codes).map { reason, code in code.map { $0...$0 } ?? reason.range }
    isKept = all.map { $0 != nil }
    let spans = all.compactMap(\.self).sorted { $0.lowerBound < $1.lowerBound }
    if let choice = Self.choice(spans, valid) {
      declared = choice.map(Self.value)
      return
    }
    // What does not fit becomes an empty cell.
    let first = all.compactMap(\.self).first { $0.lowerBound < $0.upperBound }
    var room = first == nil ? 3 : 1
    var kept = first.map { [$0] } ?? []
    for (place, span) in all.enumerated() {
      guard let span, span != first else { continue }
      let fits = room > 0 && span.lowerBound == span.upperBound
      if fits { (room, kept) = (room - 1, kept + [span]) }
      isKept[place] = fits
    }
    declared = kept.map(Self.value)
  }

  /// Of spans in their order.
  private static func choice(_ spans: [ClosedRange<Double>], _ valid: [Double]) -> [ClosedRange<Double>]? {
    let ranges = spans.filter { $0.lowerBound < $0.upperBound }
    let singles = spans.filter { $0.lowerBound == $0.upperBound }
    if ranges.isEmpty, singles.count <= 3 { return singles }
    if ranges.count == 1, singles.count <= 1 { return ranges + singles }
    for (inside, outside) in [
      (spans[...], spans.prefix(0)), (spans.dropFirst(), spans.prefix(1)),
      (spans.dropLast(), spans.suffix(1)),
    ] {
      guard let low = inside.map(\.lowerBound).min(), let high = inside.map(\.upperBound).max(),
        outside.allSatisfy({ $0.lowerBound == $0.upperBound }),
        !valid.contains(where: { (low...high).contains($0) })
      else { continue }
      return [low...high] + outside
    }
    return nil
  }

  private static func value(_ span: ClosedRange<Double>) -> MissingValue {
    span.lowerBound == span.upperBound
      ? MissingValue(code: NumberText.text(span.lowerBound), label: nil)
      : MissingValue(range: span, label: nil)
  }
}
