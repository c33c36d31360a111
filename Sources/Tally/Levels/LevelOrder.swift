import StudyFile

/// How texts stand for numbers, and in which order levels stand that no study file declares.
enum LevelOrder {
  /// Two labels by their numbers where both are numbers, else as people order names.
  static func precedes(_ left: String, _ right: String) -> Bool {
    if let a = NumberText.value(left), let b = NumberText.value(right), a != b { return a < b }
    return namePrecedes(left, right)
  }

  /// By value where every label is a number, else as people order names.
  static func sorted(_ labels: [String]) -> [String] {
    let numbers = labels.compactMap { NumberText.value($0) }
    guard numbers.count == labels.count else { return labels.sorted(by: namePrecedes) }
    return zip(numbers, labels)
      .sorted { $0.0 != $1.0 ? $0.0 < $1.0 : namePrecedes($0.1, $1.1) }
      .map(\.1)
  }

  /// "row 2" before "row 10": whole numbers inside names by their value, everything else by Unicode scalars (which is the
  /// order of UTF-8's bytes). Names that are alike but for leading zeros stand by these.
  private static func namePrecedes(_ left: String, _ right: String) -> Bool {
    var (a, b) = (left.utf8[...], right.utf8[...])
    while let first = a.first, let second = b.first {
      guard isDigit(first), isDigit(second) else {
        if first != second { return first < second }
        a.removeFirst()
        b.removeFirst()
        continue
      }
      let (one, other) = (takeNumber(&a), takeNumber(&b))
      // Without leading zeros the longer number is the larger one, however long both are.
      if one.count != other.count { return one.count < other.count }
      if !one.elementsEqual(other) { return one.lexicographicallyPrecedes(other) }
    }
    if a.isEmpty != b.isEmpty { return a.isEmpty }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The digits at the beginning, without leading zeros.
  private static func takeNumber(_ text: inout Substring.UTF8View) -> Substring.UTF8View {
    let digits = text.prefix(while: isDigit)
    text = text.dropFirst(digits.count)
    return digits.drop { $0 == UInt8(ascii: "0") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
