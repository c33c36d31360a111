/// Codes that mean no answer and stand for all numbers between two: `97 to 99`, `lowest to -1`.
extension MissingValue {
  private static let (lowest, highest) = ("lowest", "highest")

  package init(range: ClosedRange<Double>, label: String?) {
    let low = range.lowerBound == -.infinity ? Self.lowest : NumberText.text(range.lowerBound)
    let high = range.upperBound == .infinity ? Self.highest : NumberText.text(range.upperBound)
    self.init(code: "\(low) to \(high)", label: label)
  }

  /// `nil` where the code stands for itself.
  package var range: ClosedRange<Double>? {
    guard let bounds, bounds.low <= bounds.high else { return nil }
    return bounds.low...bounds.high
  }

  /// The larger number stands first.
  var isReversedRange: Bool { bounds.map { $0.low > $0.high } ?? false }

  private var bounds: (low: Double, high: Double)? {
    let words = code.split(separator: " ")
    guard words.count == 3, words[1] == "to",
      let low = words[0] == Self.lowest ? -.infinity : NumberText.value(words[0]),
      let high = words[2] == Self.highest ? .infinity : NumberText.value(words[2])
    else { return nil }
    return (low, high)
  }

  /// Whether a text, or the number that it is, is this code or lies in it.
  package func covers(_ text: String) -> Bool {
    if code == text { return true }
    guard let range, let number = NumberText.value(text) else { return false }
    return range.contains(number)
  }
}
